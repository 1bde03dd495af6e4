package uk.oversight.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * A graph of the size that the feeds will bring, always the same: bodies with their
 * services, inspections and grades, and what was asked and answered about them. Its nodes
 * and ties carry what the rooms write.
 */
final class GeneratedGraph {

	static final int BODIES = 30_000;

	static final int INSPECTIONS_OF_EACH = 5;

	static final int ANSWERS = 200_000;

	static final int MINISTERS = 100;

	/** A body with a thousand events: three of each inspection, one of each mention. */
	static final int EVENTFUL = 0;

	private static final int EVENTFUL_INSPECTIONS = 200;

	private static final int EVENTFUL_MENTIONS = 400;

	/**
	 * Two bodies that every twentieth question and answer names, never both of them.
	 */
	static final int FIRST_HUB = 1;

	static final int SECOND_HUB = 2;

	private static final int HUB_EACH = 20;

	private static final int TRUSTS = 250;

	private static final int PRISONS = 130;

	private static final int COUNCILS = 320;

	private static final int BATCH = 2_000;

	/** Counts up with each change of what is generated. */
	private static final String FORM = "2";

	private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

	private static final int DAYS = 3_980;

	private static final List<String> PLACES = List.of("Peterborough", "Cambridge", "Norwich", "Ipswich", "Colchester",
			"Chelmsford", "Luton", "Bedford", "Stevenage", "Watford", "Northampton", "Leicester", "Nottingham", "Derby",
			"Lincoln", "Grantham", "Boston", "Stamford", "Huntingdon", "Ely", "Wisbech", "Kettering", "Corby",
			"Coventry", "Birmingham", "Wolverhampton", "Walsall", "Dudley", "Worcester", "Hereford", "Gloucester",
			"Bristol", "Bath", "Swindon", "Oxford", "Reading", "Slough", "Guildford", "Brighton", "Hastings",
			"Canterbury", "Maidstone", "Dover", "Southampton", "Portsmouth", "Winchester", "Salisbury", "Exeter",
			"Plymouth", "Truro", "Taunton", "Leeds", "Bradford", "Wakefield", "Sheffield", "Rotherham", "Doncaster",
			"Barnsley", "Hull", "York", "Harrogate", "Scarborough", "Middlesbrough", "Durham", "Sunderland",
			"Newcastle", "Carlisle", "Lancaster", "Preston", "Blackpool", "Bolton", "Bury", "Rochdale", "Oldham",
			"Manchester", "Salford", "Stockport", "Warrington", "Liverpool", "Chester", "Crewe", "Stafford", "Stoke",
			"Telford", "Shrewsbury", "Croydon", "Bromley", "Lewisham", "Hackney", "Camden", "Islington", "Barnet",
			"Enfield", "Ealing", "Hounslow", "Sutton", "Merton", "Kingston");

	private static final List<String> HOUSES = List.of("Ashgrove", "Beechwood", "Birch Hill", "Bramley", "Cedar",
			"Cherry Tree", "Church Lane", "Elm Bank", "Fairfield", "Fern", "Glebe", "Greenacres", "Hawthorn", "Hazel",
			"Highfield", "Holly", "Ivy", "Kingsway", "Lakeside", "Larch", "Laurel", "Lime Tree", "Manor", "Meadow",
			"Mill View", "Oak", "Orchard", "Park", "Poplar", "Priory", "Riverside", "Rose", "Rowan", "St Anne's",
			"St George's", "St Mary's", "Sunny Bank", "Sycamore", "The Grange", "Victoria", "Westfield", "Willow",
			"Woodlands", "Yew Tree");

	private static final List<String> HOMES = List.of("Care Home", "Nursing Home", "House", "Lodge", "Court",
			"Residential Home", "Home Care", "Supported Living", "Surgery", "Hospice");

	private static final List<String> TRUST_NAMES = List.of("%s Hospitals NHS Foundation Trust",
			"%s University Hospitals NHS Trust", "%s Community NHS Trust", "%s Partnership NHS Foundation Trust",
			"%s Ambulance Service NHS Trust");

	private static final List<String> COUNCIL_NAMES = List.of("%s City Council", "%s Borough Council",
			"%s County Council", "%s District Council");

	private static final List<String> DEPARTMENTS = List.of("Department of Health and Social Care",
			"Ministry of Justice", "Home Office", "Department for Education", "HM Treasury",
			"Department for Work and Pensions", "Department for Transport", "Cabinet Office", "Ministry of Defence",
			"Ministry of Housing, Communities and Local Government");

	private static final List<String> SUBJECTS = List.of("Prisons: Health Services", "Hospitals: Waiting Lists",
			"Social Services: Finance", "Care Homes: Inspections", "Mental Health Services: Young People",
			"Ambulance Services: Response Times", "Prisoners: Self-harm", "Domiciliary Care: Standards",
			"Hospitals: Buildings", "NHS: Staff", "Prisons: Drugs", "Children in Care: Accommodation");

	private static final List<String> WORDS = List.of("the", "government", "is", "committed", "to", "improving",
			"services", "for", "patients", "prisoners", "and", "their", "families", "we", "have", "invested", "in",
			"staff", "buildings", "training", "hospital", "capacity", "community", "care", "waiting", "times", "local",
			"authority", "inspection", "report", "recommendations", "review", "safety", "support", "funding", "year",
			"plan", "workforce", "quality", "access", "standards");

	private static final List<String> GRADES = List.of("Inadequate", "Requires improvement", "Good", "Outstanding");

	private static final List<String> KINDS = List.of("INSPECTION", "ASSESSMENT", "MONITORING_VISIT", "FOCUSED_VISIT",
			"FOLLOW_UP");

	/** What every tie carries, though nothing here was read anywhere. */
	private static final String TIE = "{key: '', certainty: 'STATED', citations: [], ledgers: ['bench']}";

	private final SplittableRandom random = new SplittableRandom(20251125);

	private final Driver driver;

	private GeneratedGraph(Driver driver) {
		this.driver = driver;
	}

	/** What tells a graph that this version can use from others. */
	static String fingerprint(Path migrations) throws IOException {
		try (Stream<Path> files = Files.list(migrations)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(FORM.getBytes(StandardCharsets.US_ASCII));
			for (Path file : files.sorted().toList()) {
				digest.update(Files.readAllBytes(file));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String body(int i) {
		return (i < TRUSTS) ? "trust:g" + i : (i < TRUSTS + PRISONS) ? "prison:g" + i
				: (i < TRUSTS + PRISONS + COUNCILS) ? "council:g" + i : "provider:g" + i;
	}

	static String minister(int i) {
		return "person:g" + i;
	}

	/** Fills a graph that the service has just made. */
	static void fill(Driver driver) {
		new GeneratedGraph(driver).fill();
	}

	private void fill() {
		bodies("Trust", 0, TRUSTS);
		bodies("Prison", TRUSTS, TRUSTS + PRISONS);
		bodies("Council", TRUSTS + PRISONS, TRUSTS + PRISONS + COUNCILS);
		bodies("CareProvider", TRUSTS + PRISONS + COUNCILS, BODIES);
		write("""
				UNWIND $rows AS row
				MATCH (s:Entity {id: row.service}) MATCH (b:Entity {id: row.prison})
				CREATE (s)-[:DELIVERED_AT %s]->(b)
				""".formatted(TIE), PRISONS,
				(i) -> Map.of("service", service(i % TRUSTS), "prison", body(TRUSTS + i)));
		write("""
				UNWIND $rows AS row
				CREATE (i:Entity:Organisation:Inspectorate:Hub {id: row.id, name: row.name, ledgers: ['bench']})
				""", 4, (i) -> Map.of("id", "inspectorate:g" + i, "name", "Inspectorate " + (char) ('A' + i)));
		inspections();
		write("""
				UNWIND $rows AS row
				CREATE (d:Entity:Organisation:Department:Hub {id: row.id, name: row.name, ledgers: ['bench']})
				""", DEPARTMENTS.size(), (i) -> Map.of("id", "department:g" + i, "name", DEPARTMENTS.get(i)));
		write("""
				UNWIND $rows AS row
				CREATE (p:Entity:Person:Hub {id: row.id, name: row.name, sortName: row.name, ledgers: ['bench']})
				""", MINISTERS, (i) -> Map.of("id", minister(i), "name", "Minister " + (i + 1)));
		answers();
		run("CALL db.awaitIndexes(600)", Map.of());
		run("CALL db.prepareForReplanning(600)", Map.of());
	}

	private static String service(int i) {
		return "service:g" + i;
	}

	private void bodies(String label, int from, int to) {
		write("""
				UNWIND $rows AS row
				CREATE (b:Entity:Organisation:%1$s {id: row.id, name: row.name, ledgers: ['bench']})
				CREATE (s:Entity:Service {id: row.service, name: row.serviceName, sector: row.sector, ledgers: ['bench']})
				CREATE (c:Entity:Identifier {id: 'identifier:CQC-' + row.code, scheme: 'CQC', value: row.code, ledgers: ['bench']})
				CREATE (b)-[:PROVIDES %2$s]->(s)
				CREATE (b)-[:IDENTIFIED_BY %2$s]->(c)
				"""
			.formatted(label, TIE), to - from, (i) -> {
				int body = from + i;
				String name = name(label, i);
				return Map.of("id", body(body), "name", name, "service", service(body), "serviceName",
						"Care by " + name, "sector", "ADULT_SOCIAL_CARE", "code", "1-%09d".formatted(body));
			});
	}

	private String name(String label, int i) {
		String place = PLACES.get(i % PLACES.size());
		return switch (label) {
			case "Trust" -> TRUST_NAMES.get(i / PLACES.size() % TRUST_NAMES.size()).formatted(place);
			case "Prison" -> ((i % 3 == 0) ? "HMP/YOI " : "HMP ") + place + ((i < PLACES.size()) ? "" : " North");
			case "Council" -> COUNCIL_NAMES.get(i / PLACES.size() % COUNCIL_NAMES.size()).formatted(place);
			default -> {
				String home = pick(HOUSES) + " " + pick(HOMES);
				// Chains have many homes of one name.
				yield (i % 10 == 0) ? home : home + ", " + place;
			}
		};
	}

	private void inspections() {
		String statement = """
				UNWIND $rows AS row
				MATCH (b:Entity {id: row.subject}) MATCH (by:Entity {id: row.by})
				CREATE (i:Entity:Inspection {id: row.id, kind: row.kind, name: row.name, date: row.started, startedValue: row.started,
				  startedPrecision: row.precision, publishedValue: row.published, publishedPrecision: 'DAY', ledgers: ['bench']})
				CREATE (j:Entity:Judgement {id: row.judgement, aspect: 'Overall', scale: 'CQC_RATING', value: row.value, rank: row.rank,
				  date: row.started, ledgers: ['bench']})
				CREATE (i)-[:EXAMINED %1$s]->(b)
				CREATE (i)-[:CONDUCTED_BY %1$s]->(by)
				CREATE (i)-[:JUDGED %1$s]->(j)
				CREATE (j)-[:ABOUT %1$s]->(b)
				"""
			.formatted(TIE);
		write(statement, BODIES * INSPECTIONS_OF_EACH, (i) -> {
			int body = i / INSPECTIONS_OF_EACH;
			return inspection(i, (body != EVENTFUL && this.random.nextInt(3) == 0) ? service(body) : body(body));
		});
		write(statement, EVENTFUL_INSPECTIONS - INSPECTIONS_OF_EACH,
				(i) -> inspection(BODIES * INSPECTIONS_OF_EACH + i, body(EVENTFUL)));
	}

	private Map<String, Object> inspection(int i, String subject) {
		LocalDate day = day();
		boolean exact = this.random.nextInt(20) > 0;
		int rank = 1 + this.random.nextInt(4);
		Map<String, Object> row = new HashMap<>();
		row.put("id", "inspection:g" + i);
		row.put("subject", subject);
		row.put("by", "inspectorate:g" + this.random.nextInt(4));
		row.put("kind", pick(KINDS));
		row.put("name", "Inspection of " + day.getYear());
		row.put("started", exact ? day.toString() : day.toString().substring(0, 7));
		row.put("precision", exact ? "DAY" : "MONTH");
		row.put("published", day.plusDays(40 + this.random.nextInt(60)).toString());
		row.put("judgement", "judgement:g" + i);
		row.put("rank", rank);
		row.put("value", GRADES.get(rank - 1));
		return row;
	}

	private void answers() {
		write("""
				UNWIND $rows AS row
				MATCH (d:Entity {id: row.department}) MATCH (p:Entity {id: row.minister})
				CREATE (q:Entity:Question {id: row.question, uin: row.uin, house: 'COMMONS', heading: row.heading, text: row.asked,
				  textIsWhole: true, tabledOnValue: row.tabled, tabledOnPrecision: 'DAY', date: row.tabled, ledgers: ['bench']})
				CREATE (a:Entity:Answer {id: row.answer, text: row.said, textIsWhole: true, answeredOnValue: row.answered,
				  answeredOnPrecision: 'DAY', daysToAnswer: row.days, date: row.answered, ledgers: ['bench']})
				CREATE (q)-[:ADDRESSED_TO %1$s]->(d)
				CREATE (a)-[:ANSWERS %1$s]->(q)
				CREATE (a)-[given:GIVEN_BY %1$s]->(p) SET given.title = 'Minister of State'
				WITH row, q, a
				UNWIND row.named AS named
				MATCH (b:Entity {id: named.of})
				CREATE (q)-[:MENTIONS {key: named.as, surface: named.as, certainty: 'INFERRED', because: 'Its name stands in the text.', score: 0.9,
				  citations: [], ledgers: ['bench']}]->(b)
				FOREACH (_ IN CASE WHEN named.inAnswer THEN [1] ELSE [] END | CREATE (a)-[:MENTIONS {key: named.as, surface: named.as,
				  certainty: 'INFERRED', because: 'Its name stands in the text.', score: 0.9, citations: [], ledgers: ['bench']}]->(b))
				"""
			.formatted(TIE), ANSWERS, this::answer);
	}

	private Map<String, Object> answer(int i) {
		List<Integer> bodies = new ArrayList<>();
		bodies.add(3 + this.random.nextInt(BODIES - 3));
		if (i < EVENTFUL_MENTIONS / 2) {
			bodies.set(0, EVENTFUL);
		}
		else if (i % HUB_EACH == 0) {
			bodies.add(FIRST_HUB);
		}
		else if (i % HUB_EACH == 1) {
			bodies.add(SECOND_HUB);
		}
		else if (this.random.nextInt(3) == 0) {
			int other = 3 + this.random.nextInt(BODIES - 3);
			if (!bodies.contains(other)) {
				bodies.add(other);
			}
		}
		LocalDate tabled = day();
		int days = 1 + this.random.nextInt(30);
		List<Map<String, Object>> named = new ArrayList<>();
		for (int j = 0; j < bodies.size(); j++) {
			int body = bodies.get(j);
			named.add(Map.of("of", body(body), "as", "the body " + body, "inAnswer", j == 0 || body < 3));
		}
		Map<String, Object> row = new HashMap<>();
		row.put("department", "department:g" + this.random.nextInt(DEPARTMENTS.size()));
		row.put("minister", minister(this.random.nextInt(MINISTERS)));
		row.put("question", "question:g" + i);
		row.put("uin", String.valueOf(1_000 + i));
		row.put("heading", pick(SUBJECTS));
		row.put("asked", "To ask the Secretary of State " + words(12) + " in " + pick(PLACES) + ".");
		row.put("tabled", tabled.toString());
		row.put("answer", "answer:g" + i);
		row.put("said", words(30) + " in " + pick(PLACES) + ".");
		row.put("answered", tabled.plus(days, ChronoUnit.DAYS).toString());
		row.put("days", days);
		row.put("named", named);
		return row;
	}

	private LocalDate day() {
		return FIRST_DAY.plusDays(this.random.nextInt(DAYS));
	}

	private String words(int count) {
		StringBuilder text = new StringBuilder(pick(WORDS));
		for (int i = 1; i < count; i++) {
			text.append(' ').append(pick(WORDS));
		}
		return text.toString();
	}

	private <T> T pick(List<T> from) {
		return from.get(this.random.nextInt(from.size()));
	}

	private void write(String statement, int count, IntFunction<Map<String, Object>> row) {
		for (int from = 0; from < count; from += BATCH) {
			run(statement, Map.of("rows", IntStream.range(from, Math.min(count, from + BATCH)).mapToObj(row).toList()));
		}
	}

	private void run(String statement, Map<String, Object> parameters) {
		try (Session session = this.driver.session(SessionConfig.forDatabase("neo4j"))) {
			session.run(statement, parameters).consume();
		}
	}

}
