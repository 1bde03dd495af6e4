package uk.oversight.feed.prisons;

import java.io.IOException;
import java.util.List;

import uk.oversight.evidence.Document;
import uk.oversight.feed.BadRowException;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Format;
import uk.oversight.feed.Input;
import uk.oversight.feed.Rows;
import uk.oversight.feed.Table;

/** The register as a table. */
final class PrisonTable implements Format {

	private static final List<String> COLUMNS = List.of("prison_id", "name", "active", "male", "female",
			"inactive_date", "categories", "operators");

	@Override
	public String form() {
		return "the register: CSV with the columns %s, and contracted and types where it has them"
			.formatted(String.join(", ", COLUMNS));
	}

	@Override
	public boolean fits(Input input) {
		return Table.hasColumns(input, COLUMNS);
	}

	@Override
	public Document document() {
		return Prison.REGISTER;
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
		return Table.withHeader(input, COLUMNS,
				(line) -> new Prison(line.required("prison_id"), line.required("name"), truth(line, "active"),
						truth(line, "male"), truth(line, "female"), line.value("inactive_date"),
						(line.value("contracted") != null) ? truth(line, "contracted") : null,
						line.values("types", "\\|"), line.values("categories", "\\|"), line.values("operators", "\\|"))
					.telling(line.number()));
	}

	private static boolean truth(Table.Line line, String column) {
		String value = line.required(column);
		return switch (value) {
			case "1", "true", "True" -> true;
			case "0", "false", "False" -> false;
			default -> throw new BadRowException("'%s' is neither 1 nor 0, as %s must be".formatted(value, column));
		};
	}

}
