package uk.oversight.feed.cqc;

import java.io.IOException;
import java.util.List;

import uk.oversight.evidence.Document;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Format;
import uk.oversight.feed.Input;
import uk.oversight.feed.Rows;
import uk.oversight.feed.Table;
import uk.oversight.feed.Telling;

/** The care directory: every place, and in some of its editions every provider. */
final class CareDirectory implements Format {

	private static final String LOCATION = "CQC Location ID (for office use only)";

	private static final String PROVIDER = "CQC Provider ID (for office use only)";

	private static final List<String> COLUMNS = List.of("Name", "Provider name", LOCATION, PROVIDER);

	private static final Document DOCUMENT = new Document("document:cqc-care-directory", "CQC care directory",
			Document.Kind.DATA_FILE, "inspectorate:cqc", null,
			"https://www.cqc.org.uk/about-us/transparency/using-cqc-data", "Open Government Licence v3.0", null);

	@Override
	public String form() {
		return "the care directory: CSV with the columns " + String.join(", ", COLUMNS);
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
	public Rows open(Input input, Bodies bodies) throws IOException {
		return Table.withHeader(input, COLUMNS, (line) -> {
			String location = line.value(LOCATION);
			String provider = line.required(PROVIDER);
			if (location == null) {
				Telling telling = new Telling(DOCUMENT.id(), provider, line.number());
				CareLocation.tellProvider(telling, provider, line.required("Provider name"), null);
				return telling;
			}
			Telling telling = new Telling(DOCUMENT.id(), location, line.number());
			String authority = line.value("Local authority");
			new CareLocation(location, line.required("Name"), null,
					(authority != null) ? authority : line.value("Local Authority"), null, provider,
					line.required("Provider name"), null, null, null)
				.tell(telling, bodies);
			return telling;
		});
	}

}
