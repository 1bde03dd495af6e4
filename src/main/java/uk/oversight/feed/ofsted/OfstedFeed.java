package uk.oversight.feed.ofsted;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import uk.oversight.organisation.Role;
import uk.oversight.organisation.Service;

/**
 * The latest inspection of each council's services for children, with its five grades.
 */
@Component
class OfstedFeed implements Feed {

	@Override
	public String name() {
		return "ofsted";
	}

	@Override
	public String about() {
		return "Ofsted's latest grades of councils' services for children (the overview of its inspections); load councils first";
	}

	@Override
	public List<Format> formats() {
		return List.of(new Overview());
	}

	@Override
	public List<Fact> preamble() {
		return List.of(new BodyReference("inspectorate:ofsted", Organisation.Type.INSPECTORATE, "Ofsted", List.of()));
	}

	/** A row, by the names of its columns. Who led the inspection is left out. */
	private record Inspected(String urn, String ltla23cd, String localAuthority, @Nullable String inspectionLink,
			@Nullable String inspectionFramework, @Nullable String inspectionStartDate,
			@Nullable String inspectionEndDate, @Nullable String publicationDate) {

		static Inspected of(Table.Line line) {
			return new Inspected(line.required("urn"), line.required("ltla23cd"), line.required("local_authority"),
					line.value("inspection_link"), line.value("inspection_framework"),
					line.value("inspection_start_date"), line.value("inspection_end_date"),
					line.value("publication_date"));
		}

	}

	/** The overview's one form. */
	private static final class Overview implements Format {

		private static final List<String> COLUMNS = List.of("urn", "ltla23cd", "local_authority", "inspection_link",
				"overall_effectiveness_grade", "inspection_framework", "inspection_start_date", "inspection_end_date",
				"publication_date", "impact_of_leaders_grade", "help_and_protection_grade", "in_care_grade",
				"care_leavers_grade");

		private static final Document DOCUMENT = new Document("document:ofsted-ilacs-overview",
				"Overview of Ofsted's inspections of local authority children's services", Document.Kind.DATA_FILE,
				"inspectorate:ofsted", null, null, "Open Government Licence v3.0", null);

		private static final Map<String, String> ASPECTS = Map.of("overall_effectiveness_grade", "Overall",
				"impact_of_leaders_grade", "Impact of leaders", "help_and_protection_grade", "Help and protection",
				"in_care_grade", "Children in care", "care_leavers_grade", "Care leavers");

		private static final Map<String, Integer> RANKS = Map.of("outstanding", 4, "good", 3, "requires improvement", 2,
				"requires improvement to be good", 2, "inadequate", 1);

		/** It had no such grade yet when the inspection was held. */
		private static final String NOT_YET = "inspection_pre_dates_judgement";

		@Override
		public String form() {
			return "CSV with the columns " + String.join(", ", COLUMNS);
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
			return Table.withHeader(input, COLUMNS, (line) -> telling(line, Inspected.of(line), bodies));
		}

		private static Telling telling(Table.Line line, Inspected row, Bodies bodies) {
			Telling telling = new Telling(DOCUMENT.id(), row.urn(), line.number());
			String council = council(row, bodies);
			String code = council.substring("council:".length());
			String name = bodies.nameOf(council);
			String service = bodies.service(council, Service.Sector.CHILDRENS_SERVICES)
				.orElse("service:childrens-services-" + code);
			telling.tell(new Service(service, "Children's services of " + name, Service.Sector.CHILDRENS_SERVICES,
					List.of(), telling.evidence()));
			telling.tell(new Role(council, Role.Kind.PROVIDES, service, null, null, telling.evidence()));
			telling.tell(new Identifier(service, Identifier.Scheme.OFSTED_URN, row.urn(), telling.evidence()));
			PartialDate started = date(row.inspectionStartDate());
			PartialDate published = date(row.publicationDate());
			if (started == null && published == null) {
				return telling;
			}
			Document report = report(row, name, published);
			String when = ((started != null) ? started : Objects.requireNonNull(published)).value();
			String id = "inspection:ofsted-%s-%s".formatted(row.urn(), when);
			if (report != null) {
				telling.tell(report);
			}
			Inspection inspection = new Inspection(id, Inspection.Kind.INSPECTION,
					"Ofsted inspection of children's services of " + name, framework(row.inspectionFramework()),
					started, date(row.inspectionEndDate()), published, List.of("inspectorate:ofsted"), List.of(service),
					null, (report != null) ? List.of(report.id()) : List.of(), telling.evidence());
			telling.tell(inspection);
			bodies.inspection(service, "inspectorate:ofsted", when.substring(0, 7))
				.ifPresent((other) -> telling.tell((account) -> account.tie(id, "SAME_AS", other)
					.with("because", "One inspectorate inspects one service once in a month")
					.with("score", 1.0)
					.cited(telling.inferred())));
			ASPECTS.forEach((column, aspect) -> {
				String grade = line.value(column);
				if (grade != null && !grade.equals(NOT_YET)) {
					telling.tell(judgement(row.urn(), inspection, service, column, aspect, grade, telling));
				}
			});
			return telling;
		}

		/**
		 * The overview keeps the code of a county that is no more for the councils that
		 * took its place, as Cumbria's for Cumberland: then the name tells which it is.
		 */
		private static String council(Inspected row, Bodies bodies) {
			Optional<String> named = bodies.byName(Organisation.Type.COUNCIL, row.localAuthority());
			return bodies.byCode(Identifier.Scheme.GSS, row.ltla23cd())
				.filter((it) -> named.isEmpty() || bodies.lasts(it))
				.or(() -> named)
				.orElseThrow(
						() -> new BadRowException("no council has the code '%s' or the name '%s': load councils first"
							.formatted(row.ltla23cd(), row.localAuthority())));
		}

		private static Judgement judgement(String urn, Inspection inspection, String service, String column,
				String aspect, String grade, Telling telling) {
			Integer rank = RANKS.get(grade.toLowerCase(Locale.UK));
			if (rank == null) {
				throw new BadRowException(
						"'%s' is no grade of Ofsted's: it is one of %s".formatted(grade, RANKS.keySet()));
			}
			return new Judgement(
					"judgement:ofsted-%s-%s-%s".formatted(urn, inspection.date(),
							column.replace("_grade", "").replace('_', '-')),
					inspection.id(), service, aspect, Judgement.Scale.OFSTED_GRADE,
					grade.substring(0, 1).toUpperCase(Locale.UK) + grade.substring(1), rank, null, inspection.date(),
					telling.evidence());
		}

		private static @Nullable Document report(Inspected row, String name, @Nullable PartialDate published) {
			String link = row.inspectionLink();
			if (link == null || !link.matches("https://.+/\\d+")) {
				return null;
			}
			return new Document("document:ofsted-" + link.substring(link.lastIndexOf('/') + 1),
					"Ofsted inspection of children's services of " + name, Document.Kind.REPORT, "inspectorate:ofsted",
					published, link, "Open Government Licence v3.0", null);
		}

		private static @Nullable String framework(@Nullable String printed) {
			return (printed != null) ? "Inspections of local authority children's services, " + printed : null;
		}

		private static @Nullable PartialDate date(@Nullable String printed) {
			if (printed == null) {
				return null;
			}
			try {
				return new PartialDate(LocalDate
					.parse(printed, DateTimeFormatter.ofPattern((printed.length() == 10) ? "dd/MM/yyyy" : "dd/MM/yy"))
					.toString());
			}
			catch (DateTimeException ex) {
				throw new BadRowException(
						"'%s' is no date: the file writes a day as 27/11/2023 or 27/11/23".formatted(printed));
			}
		}

	}

}
