package uk.oversight.feed.ods;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Document;
import uk.oversight.evidence.PartialDate;
import uk.oversight.feed.BadRowException;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Format;
import uk.oversight.feed.Input;
import uk.oversight.feed.Rows;
import uk.oversight.feed.Table;
import uk.oversight.feed.Telling;
import uk.oversight.organisation.Identifier;
import uk.oversight.organisation.Organisation;
import uk.oversight.organisation.Relation;

/**
 * The file {@code etr.csv}: all trusts, in 27 columns without a header. It gives no
 * successors, and leaves out a trust some years after it closed.
 */
final class Etr implements Format {

	private static final int COLUMNS = 27;

	private static final Document DOCUMENT = new Document("document:ods-trusts", "NHS trusts (ODS etr)",
			Document.Kind.DATA_FILE, "agency:nhs-england", null, null, "Open Government Licence v3.0", null);

	/** A row, by what the service's description calls the columns. */
	private record Trust(String organisationCode, String name, @Nullable String highLevelHealthGeography,
			@Nullable String openDate, @Nullable String closeDate) {

		static Trust of(Table.Line line) {
			String code = line.value(0);
			String name = line.value(1);
			if (code == null || name == null) {
				throw new BadRowException("it has no code or no name: the first two columns hold them");
			}
			return new Trust(code, name, line.value(3), line.value(10), line.value(11));
		}

	}

	@Override
	public String form() {
		return "the trusts: etr.csv, 27 columns without a header, of which the first is the code and the second the name";
	}

	@Override
	public boolean fits(Input input) {
		return Table.hasWidth(input, COLUMNS);
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
	public boolean tellsLater() {
		return true;
	}

	@Override
	public Rows open(Input input, Bodies bodies) throws IOException {
		return Table.withoutHeader(input, COLUMNS, (line) -> telling(Trust.of(line), line.number(), bodies));
	}

	private static Telling telling(Trust trust, int line, Bodies bodies) {
		String code = trust.organisationCode();
		String id = "trust:" + code;
		Telling telling = new Telling(DOCUMENT.id(), code, line).about(id);
		telling.tell(new Organisation(id, Organisation.Type.TRUST, ReadableName.of(trust.name()),
				date(trust.openDate()), date(trust.closeDate()), null, null, List.of(), telling.evidence()));
		telling.tell(new Identifier(id, Identifier.Scheme.ODS, code, telling.evidence()));
		String board = trust.highLevelHealthGeography();
		if (board != null) {
			telling.tellLater(() -> new Relation(id, Relation.Kind.MEMBER_OF,
					bodies.byCode(Identifier.Scheme.ODS, board)
						.orElseThrow(() -> new BadRowException(
								"its board '%s' is not in the graph: load the boards first".formatted(board))),
					null, telling.evidence()));
		}
		return telling;
	}

	private static @Nullable PartialDate date(@Nullable String printed) {
		if (printed == null) {
			return null;
		}
		try {
			return new PartialDate(LocalDate.parse(printed, DateTimeFormatter.BASIC_ISO_DATE).toString());
		}
		catch (DateTimeException ex) {
			throw new BadRowException("'%s' is no date: the file writes a day as 20251110".formatted(printed));
		}
	}

}
