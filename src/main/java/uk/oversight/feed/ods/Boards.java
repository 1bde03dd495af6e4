package uk.oversight.feed.ods;

import java.io.IOException;
import java.util.List;

import uk.oversight.evidence.Document;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Format;
import uk.oversight.feed.Input;
import uk.oversight.feed.Rows;
import uk.oversight.feed.Table;
import uk.oversight.feed.Telling;
import uk.oversight.organisation.Identifier;
import uk.oversight.organisation.Organisation;

/** A list of the integrated care boards. */
final class Boards implements Format {

	private static final List<String> COLUMNS = List.of("ods_code", "name");

	private static final Document DOCUMENT = new Document("document:ods-icbs", "Integrated care boards (ODS)",
			Document.Kind.DATA_FILE, "agency:nhs-england", null, null, "Open Government Licence v3.0", null);

	@Override
	public String form() {
		return "the boards: CSV with the columns ods_code, name";
	}

	@Override
	public boolean fits(Input input) {
		return Table.hasColumns(input, COLUMNS);
	}

	@Override
	public Document document() {
		return DOCUMENT;
	}

	@Override
	public boolean isWhole() {
		return true;
	}

	@Override
	public Rows open(Input input, Bodies bodies) throws IOException {
		return Table.withHeader(input, COLUMNS, (line) -> {
			String code = line.required("ods_code");
			String id = "icb:" + code;
			Telling telling = new Telling(DOCUMENT.id(), code, line.number()).about(id);
			return telling
				.tell(new Organisation(id, Organisation.Type.INTEGRATED_CARE_BOARD, line.required("name"), null, null,
						null, null, List.of(), telling.evidence()))
				.tell(new Identifier(id, Identifier.Scheme.ODS, code, telling.evidence()));
		});
	}

}
