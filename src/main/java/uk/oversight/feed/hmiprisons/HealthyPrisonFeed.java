package uk.oversight.feed.hmiprisons;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.oversight.evidence.Document;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.PartialDate;
import uk.oversight.feed.BadRowException;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Feed;
import uk.oversight.feed.Format;
import uk.oversight.feed.Input;
import uk.oversight.feed.Rows;
import uk.oversight.feed.Table;
import uk.oversight.feed.Telling;
import uk.oversight.inspection.Inspection;
import uk.oversight.inspection.Judgement;
import uk.oversight.organisation.BodyReference;
import uk.oversight.organisation.Identifier;
import uk.oversight.organisation.Organisation;

/**
 * The four tests of a healthy prison, which the inspectorate prints in its reports and
 * publishes in no file: they are written down in a table of ours.
 */
@Component
class HealthyPrisonFeed implements Feed {

	@Override
	public String name() {
		return "hmiprisons";
	}

	@Override
	public String about() {
		return "HM Inspectorate of Prisons' four tests of a healthy prison, from a table that is written by hand (see src/docs/loading.md); load prisons first";
	}

	@Override
	public List<Format> formats() {
		return List.of(new Tests());
	}

	@Override
	public List<Fact> preamble() {
		return List.of(new BodyReference("inspectorate:hmip", Organisation.Type.INSPECTORATE,
				"HM Inspectorate of Prisons", List.of()));
	}

	/** The table's one form. */
	private static final class Tests implements Format {

		private static final Map<String, String> TESTS = Map.of("safety", "Safety", "respect", "Respect",
				"purposeful_activity", "Purposeful activity", "preparation_for_release", "Preparation for release");

		private static final List<String> COLUMNS = List.of("prison", "started", "ended", "published", "safety",
				"respect", "purposeful_activity", "preparation_for_release", "report_url");

		private static final List<String> WORDS = List.of("Poor", "Not sufficiently good", "Reasonably good", "Good");

		private static final Document DOCUMENT = new Document("document:healthy-prison-tests",
				"Tests of a healthy prison (a table of them)", Document.Kind.DATA_FILE, null, null, null, null, null);

		@Override
		public String form() {
			return "CSV with the columns " + String.join(", ", COLUMNS)
					+ "; a test is Good, Reasonably good, Not sufficiently good or Poor, or 4 to 1";
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
			return Table.withHeader(input, COLUMNS, (line) -> telling(line, bodies));
		}

		private static Telling telling(Table.Line line, Bodies bodies) {
			String printed = line.required("prison");
			String prison = prison(printed, bodies).orElseThrow(() -> new BadRowException(
					"'%s' names no one prison: write its three letters, or its name as the register has it"
						.formatted(printed)));
			PartialDate started = new PartialDate(line.required("started"));
			String key = "%s-%s".formatted(prison.substring("prison:".length()), started.value());
			Telling telling = new Telling(DOCUMENT.id(), key, line.number());
			String url = line.value("report_url");
			Document report = (url != null) ? new Document("document:hmip-" + key, "Report on " + bodies.nameOf(prison),
					Document.Kind.REPORT, "inspectorate:hmip", date(line.value("published")), url, null, null) : null;
			if (report != null) {
				telling.tell(report);
			}
			Inspection inspection = new Inspection("inspection:hmip-" + key, Inspection.Kind.INSPECTION,
					"Inspection of " + bodies.nameOf(prison), "Tests of a healthy prison", started,
					date(line.value("ended")), date(line.value("published")), List.of("inspectorate:hmip"),
					List.of(prison), null, (report != null) ? List.of(report.id()) : List.of(), telling.evidence());
			telling.tell(inspection);
			TESTS.forEach((column, test) -> {
				String value = line.value(column);
				if (value != null) {
					int rank = rank(value, column);
					telling.tell(new Judgement("judgement:hmip-%s-%s".formatted(key, column.replace('_', '-')),
							inspection.id(), prison, test, Judgement.Scale.HEALTHY_PRISON, WORDS.get(rank - 1), rank,
							null, inspection.date(), telling.evidence()));
				}
			});
			return telling;
		}

		private static int rank(String value, String column) {
			for (int rank = 1; rank <= WORDS.size(); rank++) {
				if (value.equals(String.valueOf(rank)) || value.equalsIgnoreCase(WORDS.get(rank - 1))) {
					return rank;
				}
			}
			throw new BadRowException(
					"'%s' is no grade of %s: it is Good, Reasonably good, Not sufficiently good or Poor, or 4 to 1"
						.formatted(value, column));
		}

		/**
		 * By its letters, or as the inspectorate calls it: HMP/YOI Peterborough (Women).
		 */
		private static Optional<String> prison(String printed, Bodies bodies) {
			return bodies.byCode(Identifier.Scheme.NOMIS, printed)
				.or(() -> bodies.byName(Organisation.Type.PRISON, printed))
				.or(() -> bodies.byName(Organisation.Type.PRISON, printed, Tests::core));
		}

		/**
		 * A prison's name without what sort of prison it is; "female" for its women's
		 * side.
		 */
		private static String core(String name) {
			return name.toLowerCase(Locale.UK)
				.replaceAll("\\b(women|womens)\\b", "female")
				.replaceAll("\\b(hmp|hm|yoi|prison|young offender institution|men|mens|male|and)\\b", " ")
				.replaceAll("\\s+", " ")
				.strip();
		}

		private static @Nullable PartialDate date(@Nullable String printed) {
			return (printed != null) ? new PartialDate(printed) : null;
		}

	}

}
