package uk.oversight.feed.cqc;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import uk.oversight.evidence.Conflict;
import uk.oversight.evidence.Document;
import uk.oversight.evidence.PartialDate;
import uk.oversight.evidence.Severity;
import uk.oversight.evidence.Statement;
import uk.oversight.feed.BadRowException;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Format;
import uk.oversight.feed.Input;
import uk.oversight.feed.Rows;
import uk.oversight.feed.Table;
import uk.oversight.feed.Telling;
import uk.oversight.inspection.Inspection;
import uk.oversight.inspection.Judgement;
import uk.oversight.organisation.Organisation;
import uk.oversight.organisation.Role;
import uk.oversight.organisation.Service;

/**
 * A table of CQC's assessments of councils, each with nine scores. CQC publishes them as
 * web pages only; the table is second-hand, so its ratings are held against its scores.
 */
final class CouncilAssessments implements Format {

	private static final Map<String, String> STATEMENTS = statements();

	private static final List<String> COLUMNS = List.of("authority", "rating", "report_url", "assessing_needs",
			"supporting_people_healthier_lives", "equity", "care_provision", "partnerships_communities", "safe_systems",
			"safeguarding", "governance", "learning_improvement", "assessed");

	private static final Document DOCUMENT = new Document("document:cqc-local-authority-assessments",
			"CQC's assessments of local authorities (a table of them)", Document.Kind.DATA_FILE, null, null,
			"https://www.cqc.org.uk/care-services/local-authority-assessment-reports", "Open Government Licence v3.0",
			null);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

	private static Map<String, String> statements() {
		Map<String, String> statements = new LinkedHashMap<>();
		statements.put("assessing_needs", "Assessing needs");
		statements.put("supporting_people_healthier_lives", "Supporting people to lead healthier lives");
		statements.put("equity", "Equity in experience and outcomes");
		statements.put("care_provision", "Care provision, integration and continuity");
		statements.put("partnerships_communities", "Partnerships and communities");
		statements.put("safe_systems", "Safe pathways, systems and transitions");
		statements.put("safeguarding", "Safeguarding");
		statements.put("governance", "Governance, management and sustainability");
		statements.put("learning_improvement", "Learning, improvement and innovation");
		return statements;
	}

	@Override
	public String form() {
		return "assessments of councils: CSV with the columns " + String.join(", ", COLUMNS);
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
		String authority = line.required("authority");
		String council = bodies.byName(Organisation.Type.COUNCIL, authority)
			.or(() -> bodies.byName(Organisation.Type.COUNCIL, authority, CouncilAssessments::core))
			.orElseThrow(() -> new BadRowException(
					"'%s' names no one council: load councils first, or correct the name".formatted(authority)));
		String code = council.substring("council:".length());
		String name = bodies.nameOf(council);
		PartialDate assessed = month(line.required("assessed"));
		Telling telling = new Telling(DOCUMENT.id(), code, line.number());
		String service = bodies.service(council, Service.Sector.ADULT_SOCIAL_CARE)
			.orElse("service:adult-social-care-" + code);
		telling.tell(new Service(service, "Adult social care of " + name, Service.Sector.ADULT_SOCIAL_CARE, List.of(),
				telling.evidence()));
		telling.tell(new Role(council, Role.Kind.PROVIDES, service, null, null, telling.evidence()));
		String url = line.required("report_url");
		Document report = new Document("document:cqc-council-" + url.substring(url.lastIndexOf('/') + 1),
				"CQC's assessment of adult social care of " + name, Document.Kind.REPORT, "inspectorate:cqc", null, url,
				null, null);
		telling.tell(report);
		Inspection assessment = new Inspection("inspection:cqc-%s-%s".formatted(code, assessed.value()),
				Inspection.Kind.ASSESSMENT, "CQC assessment of adult social care of " + name,
				"Local authority assessment framework", assessed, null, null, List.of("inspectorate:cqc"),
				List.of(service), null, List.of(report.id()), telling.evidence());
		telling.tell(assessment);
		Judgement overall = new Rating("Overall", line.required("rating")).judgement(assessment, service,
				telling.evidence());
		telling.tell(overall);
		int sum = 0;
		for (Map.Entry<String, String> each : STATEMENTS.entrySet()) {
			int score = score(line, each.getKey());
			sum += score;
			telling.tell(new Judgement(overall.id().replaceFirst("overall$", each.getKey().replace('_', '-')),
					assessment.id(), service, each.getValue(), Judgement.Scale.CQC_SCORE, String.valueOf(score), score,
					null, assessment.date(), telling.evidence()));
		}
		holdAgainstScores(telling, overall, sum);
		return telling;
	}

	/** CQC makes the rating from the scores: their sum, as a share of 36. */
	private static void holdAgainstScores(Telling telling, Judgement overall, int sum) {
		long share = Math.round(sum * 100 / 36.0);
		String rating = (share <= 38) ? "Inadequate"
				: (share <= 62) ? "Requires improvement" : (share <= 87) ? "Good" : "Outstanding";
		if (rating.equalsIgnoreCase(overall.value())) {
			return;
		}
		String key = overall.id().substring("judgement:".length());
		Statement byScores = new Statement("statement:%s-by-scores".formatted(key), overall.subject(),
				"overall rating by the nine scores", rating, telling.inferred());
		telling.tell(byScores);
		telling.tell(new Conflict("conflict:" + key, Severity.HARD,
				"The overall rating of %s".formatted(overall.inspection().substring("inspection:".length())),
				"The nine scores come to %d of 36, which is %d %% and by CQC's rule %s; the table says '%s'"
					.formatted(sum, share, rating, overall.value()),
				List.of(overall.id(), byScores.id()), telling.inferred()));
	}

	private static int score(Table.Line line, String column) {
		String printed = line.required(column);
		if (!printed.matches("[1-4]")) {
			throw new BadRowException("'%s' is no score of %s: it is 1 to 4".formatted(printed, column));
		}
		return Integer.parseInt(printed);
	}

	private static PartialDate month(String printed) {
		try {
			return new PartialDate(YearMonth.parse(printed, MONTH).toString());
		}
		catch (DateTimeException ex) {
			throw new BadRowException("'%s' is no month: the table writes it as February 2025".formatted(printed));
		}
	}

	/** What is left of a council's name without what sort of council it is. */
	static String core(String name) {
		return name
			.replaceAll("\\b(london borough|royal borough|metropolitan borough|county borough|city and district)\\b",
					" ")
			.replaceAll(
					"\\b(council|borough|county|city|district|metropolitan|unitary|authority|of|the|on sea|on trent)\\b",
					" ")
			.replaceAll("\\s+", " ")
			.strip();
	}

}
