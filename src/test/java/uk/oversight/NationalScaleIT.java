package uk.oversight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

import uk.oversight.command.Commands;
import uk.oversight.feed.Loading;
import uk.oversight.feed.Progress;
import uk.oversight.feed.Run;
import uk.oversight.feed.Runs;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The publishers' real files, all of them in one graph with the corpus: how many there
 * are, what they are joined to, and that the examples are answered as before.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "oversight.test-data", matches = ".+",
		disabledReason = "It reads the publishers' files, which -Doversight.test-data names no folder of")
class NationalScaleIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Path EXAMPLES = Path.of("graphql/examples");

	/** How the README begins each of its commands. */
	private static final String COMMAND = "java -jar target/oversight.jar ";

	private static final Path FOLDER = Path.of("target/graphs", UUID.randomUUID().toString());

	private final Map<String, Run> runs = new LinkedHashMap<>();

	/** What each example answered when the graph held the documents alone. */
	private final Map<Path, JsonNode> before = new LinkedHashMap<>();

	private final Loading loading;

	private final Runs remembered;

	private final Driver driver;

	@LocalServerPort
	private int port;

	@Autowired
	NationalScaleIT(Loading loading, Runs remembered, Driver driver) {
		this.loading = loading;
		this.remembered = remembered;
		this.driver = driver;
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("oversight.data-dir", () -> FOLDER);
	}

	@BeforeAll
	void load() throws IOException {
		for (Path operation : operations()) {
			this.before.put(operation, ask(Files.readString(operation)).get("data"));
		}
		for (List<String> command : commands()) {
			run(command);
		}
		this.remembered.latest(100).reversed().forEach((it) -> this.runs.put(it.file(), it));
	}

	/** The README's own, in their order, but for those that only tell. */
	private static List<List<String>> commands() throws IOException {
		return Files.readString(Path.of("README.md"))
			.lines()
			.filter((it) -> it.startsWith(COMMAND + "load ") || it.startsWith(COMMAND + "relink"))
			.map((it) -> List.of(it.substring(COMMAND.length()).split(" ")))
			.toList();
	}

	/** In this process, since each of its own would take longer to start than to load. */
	private static void run(List<String> command) throws IOException {
		List<String> arguments = new ArrayList<>();
		for (String each : command) {
			arguments.add(each.contains(".") ? file(each) : each);
		}
		arguments.add("--oversight.data-dir=" + FOLDER);
		assertThat(Commands.run(Application.class, arguments.toArray(String[]::new))).as("%s", command).isLessThan(2);
	}

	private static String file(String name) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(System.getProperty("oversight.test-data"), "data"), 2)) {
			return files.filter((it) -> it.endsWith(name)).findFirst().orElseThrow().toString();
		}
	}

	@Test
	void readsEveryFileToItsEnd() {
		assertThat(this.runs.values()).allSatisfy((run) -> assertThat(run.trouble()).isNull());
		assertThat(this.runs.entrySet()
			.stream()
			.map((it) -> "%s %d %d".formatted(it.getKey(), it.getValue().count().read(),
					it.getValue().count().refused())))
			.containsExactly("uk_local_authorities.csv 470 0", "icbs.csv 42 0", "nhs_ods_etr_2022.csv 218 0",
					"nhs_ods_etr_2025.csv 210 0", "ods_organisation_RWR.json 1 0",
					"prisons_hmpps_prison_register.csv 173 0", "ofsted_ilacs_overview.csv 153 0",
					"cqc_local_authority_assessments_72.csv 72 0", "cqc_hsca_active_locations_sample.csv 999 0",
					"cqc_directory_sample.csv 500 1", "location_1-125856395.json 1 0",
					"written_questions.jsonl.gz 43678 0");
	}

	@Test
	void knowsEveryBodyOfTheRegistersOnce() {
		assertThat(read("MATCH (n:Council)-[:IDENTIFIED_BY]->(:Identifier {scheme: 'LOCAL_AUTHORITY'}) "
				+ "WITH DISTINCT n RETURN count(n) + ' councils, ' + count(CASE WHEN NOT EXISTS { "
				+ "(n)-[:IDENTIFIED_BY]->(:Identifier {scheme: 'GSS', former: false}) } THEN 1 END) + ' without a GSS code'"))
			.containsExactly("470 councils, 25 without a GSS code");
		assertThat(read("MATCH (n:IntegratedCareBoard)-[:IDENTIFIED_BY]->(:Identifier {scheme: 'ODS'}) "
				+ "RETURN count(DISTINCT n)"))
			.containsExactly("42");
		assertThat(read("MATCH (n:Prison)-[:IDENTIFIED_BY]->(:Identifier {scheme: 'NOMIS'}) RETURN count(DISTINCT n)"))
			.containsExactly("173");
		assertThat(read("MATCH (q:Question) WHERE q.uin IS NOT NULL RETURN count(q)")).containsExactly("43678");
	}

	@Test
	void keepsTrustsThatNewerRegisterLeavesOut() {
		assertThat(read("MATCH (t:Trust)-[:MISSING_FROM]->(:Document {id: 'document:ods-trusts'}) "
				+ "RETURN t.id + ' ' + coalesce(t.closedOnValue, '-') ORDER BY t.id"))
			.containsExactly("trust:RA4 -", "trust:RBZ -", "trust:RD3 2020-09-30", "trust:RDZ 2020-09-30",
					"trust:RT3 2021-01-31", "trust:RTV 2021-05-31", "trust:RVY -", "trust:RW6 2021-09-30",
					"trust:RXH 2021-03-31");
	}

	@Test
	void keepsNamesThatTrustsHadBefore() {
		assertThat(read("MATCH (t:Trust {id: 'trust:RBN'})-[:ALSO_KNOWN_AS]->(n:Name {kind: 'FORMER'}) "
				+ "RETURN t.name + ' was ' + n.text + ' in ' + n.lastStatedOnValue"))
			.containsExactly("Mersey and West Lancashire Teaching Hospitals NHS Trust was "
					+ "St Helens and Knowsley Teaching Hospitals NHS Trust in 2022");
		assertThat(read("MATCH (:Trust)-[:ALSO_KNOWN_AS]->(n:Name {kind: 'FORMER'}) WHERE n.lastStatedOnValue = '2022' "
				+ "RETURN count(n)"))
			.containsExactly("10");
	}

	@Test
	void joinsEveryInspectedCouncilToItsRegister() {
		assertThat(read("MATCH (i:Inspection) WHERE i.id STARTS WITH 'inspection:ofsted-' "
				+ "MATCH (i)-[:EXAMINED]->(:Service)<-[:PROVIDES]-(c:Council)-[:IDENTIFIED_BY]->(:Identifier {scheme: 'LOCAL_AUTHORITY'}) "
				+ "RETURN count(DISTINCT c)"))
			.containsExactly("153");
		assertThat(read("MATCH (c:Council)-[:PROVIDES]->(:Service {sector: 'CHILDRENS_SERVICES'})"
				+ "-[:IDENTIFIED_BY]->(:Identifier {scheme: 'OFSTED_URN'}) RETURN count(DISTINCT c)"))
			.containsExactly("153");
		assertThat(read("MATCH (i:Inspection {framework: 'Local authority assessment framework'})"
				+ "-[:EXAMINED]->(:Service)<-[:PROVIDES]-(c:Council) RETURN count(DISTINCT c)"))
			.containsExactly("72");
	}

	@Test
	void showsRatingThatItsOwnScoresContradict() throws IOException {
		JsonNode conflicts = ask("{ organisation(id: \"council:E06000047\") { conflicts { nodes { severity why } } } }")
			.at("/data/organisation/conflicts/nodes");
		assertThat(conflicts).hasSize(1);
		assertThat(conflicts.get(0).get("severity").asString()).isEqualTo("HARD");
		assertThat(conflicts.get(0).get("why").asString()).isEqualTo(
				"The nine scores come to 24 of 36, which is 67 % and by CQC's rule Good; the table says 'Not Rated'");
	}

	@Test
	void findsCouncilsThatTwoInspectoratesJudgeRanksApart() throws IOException {
		JsonNode contrasts = ask(
				"""
						{ contrasts(first: 50) { totalCount nodes { gap body { id name } higher { value inspection { inspectorates { nodes { name } } } }
						  lower { value inspection { inspectorates { nodes { name } } } } } } }
						""")
			.at("/data/contrasts");
		assertThat(contrasts.get("totalCount").asInt()).isEqualTo(10);
		assertThat(contrasts.get("nodes")).isNotEmpty().allSatisfy((it) -> {
			assertThat(it.get("gap").asInt()).isGreaterThanOrEqualTo(2);
			assertThat(it.at("/higher/inspection/inspectorates/nodes/0/name"))
				.isNotEqualTo(it.at("/lower/inspection/inspectorates/nodes/0/name"));
		});
	}

	@Test
	void tellsHowLongAnswersOfEachDepartmentTakeByYear() throws IOException {
		JsonNode facets = ask(
				"""
						{ answers(filter: {department: {id: {in: ["department:dhsc", "department:moj"]}}
						  sources: {some: {id: {eq: "document:parliament-written-questions"}}}}) {
						  facets(by: [DEPARTMENT, ANSWERED_ON_YEAR], of: DAYS_TO_ANSWER, orderBy: KEY) { key count median mean max } } }
						""")
			.at("/data/answers/facets");
		assertThat(facets.valueStream()
			.map((it) -> "%s %s: %d answers, %.1f, %.1f, %.0f days".formatted(it.at("/key/0").asString(),
					it.at("/key/1").asString(), it.get("count").asInt(), it.get("median").asDouble(),
					it.get("mean").asDouble(), it.get("max").asDouble())))
			.containsExactly("Department of Health and Social Care 2023: 214 answers, 6.0, 6.8, 22 days",
					"Department of Health and Social Care 2024: 1103 answers, 8.0, 11.5, 107 days",
					"Department of Health and Social Care 2025: 694 answers, 7.0, 6.4, 13 days",
					"Department of Health and Social Care 2026: 421 answers, 6.0, 6.1, 10 days",
					"Ministry of Justice 2023: 80 answers, 7.0, 6.7, 11 days",
					"Ministry of Justice 2024: 238 answers, 8.0, 11.7, 168 days",
					"Ministry of Justice 2025: 229 answers, 7.0, 6.7, 10 days",
					"Ministry of Justice 2026: 121 answers, 7.0, 6.9, 10 days");
	}

	@Test
	void knowsPrisonsThatHoldWomenAndWhoRunsThemSourceBySource() throws IOException {
		JsonNode members = ask(Files.readString(EXAMPLES.resolve("prisons-that-hold-women-and-who-runs-them.graphql")),
				Map.of("sources",
						List.of("document:hmp-peterborough-health-care-news", "document:hmpps-prison-register")))
			.at("/data/classes/nodes/0/members");
		assertThat(members.get("edges").valueStream().map(NationalScaleIT::operators)).containsExactly(
				"Askham Grange (HMP & YOI): HM Prison and Probation Service, by Prison register 2022",
				"Bronzefield (HMP & YOI): Sodexo, by Prison register 2022",
				"Downview (HMP & YOI): HM Prison and Probation Service, by Prison register 2022",
				"Drake Hall (HMP & YOI): HM Prison and Probation Service, by Prison register 2022",
				"East Sutton Park (HMP & YOI): HM Prison and Probation Service, by Prison register 2022",
				"Eastwood Park (HMP & YOI): HM Prison and Probation Service, by Prison register 2022",
				"Foston Hall (HMP & YOI): HM Prison and Probation Service, by Prison register 2022",
				"HMP Peterborough: Sodexo, by Prison register 2022",
				"Low Newton (HMP & YOI): HM Prison and Probation Service, by Prison register 2022",
				"New Hall (HMP & YOI): HM Prison and Probation Service, by Prison register 2022",
				"Peterborough Female (HMP & YOI): Sodexo, by Prison register 2022",
				"Send (HMP): HM Prison and Probation Service, by Prison register 2022",
				"Styal (HMP & YOI): HM Prison and Probation Service, by Prison register 2022",
				"Wetherby (HMYOI): HM Prison and Probation Service, by Prison register 2022");
		assertThat(read("MATCH (:Prison {id: 'prison:PFI'})-[r:PART_OF]->(p) RETURN p.name + ' ' + r.certainty"))
			.containsExactly("HMP Peterborough INFERRED");
	}

	/** The prison, and each operator with the documents that name it. */
	private static String operators(JsonNode member) {
		return member.at("/node/name").asString() + ": " + member.at("/node/operators/edges")
			.valueStream()
			.map((it) -> it.at("/node/name").asString() + ", by " + it.get("evidence")
				.valueStream()
				.map((by) -> by.at("/document/title").asString() + " " + by.at("/passage/asOf/value").asString())
				.collect(Collectors.joining(" and ")))
			.collect(Collectors.joining("; "));
	}

	@Test
	void tellsWhatWasFoundAtTrustsThatOneTookOverFrom() throws IOException {
		// No register tells of successors: the replies of the API for each body do.
		load("trusts", "ods/organisations.jsonl");
		load("cqc", "cqc/location_RW602.json");
		JsonNode predecessors = ask(
				Files.readString(Path.of("src/main/explorer/src/questions/45-before-it-took-over.graphql")),
				Map.of("id", "trust:RM3"))
			.at("/data/organisation/predecessors/edges");
		assertThat(predecessors).singleElement().satisfies((it) -> {
			assertThat(it.at("/from/value").asString()).isEqualTo("2021-10-01");
			assertThat(it.at("/node/name").asString()).isEqualTo("Pennine Acute Hospitals NHS Trust");
			assertThat(it.at("/node/closedOn/value").asString()).isEqualTo("2021-09-30");
			assertThat(it.at("/node/judgements/nodes"))
				.extracting((grade) -> "%s %s %s %s".formatted(grade.at("/subject/name").asString(),
						grade.get("aspect").asString(), grade.get("value").asString(),
						grade.at("/inspection/started/value").asString()))
				.containsExactlyInAnyOrder("A Hospital of the Test Overall Inadequate 2016-02-23",
						"A Hospital of the Test Safe Inadequate 2016-02-23");
		});
	}

	@Test
	void leavesPrivatePersonsOut() {
		assertThat(read(
				"MATCH (n:CareProvider) WHERE n.name =~ '(Mr|Mrs|Ms|Miss|Dr|Rev) .*' AND NOT n.name =~ '(?i).*(limited|ltd).*' RETURN n.name"))
			.isEmpty();
		assertThat(
				read("MATCH (n:Person) WHERE n.parliamentId IS NULL AND NOT EXISTS { (n)-[:HOLDS]->() } RETURN n.name"))
			.isEmpty();
	}

	@Test
	void joinsTrustThatIsProviderOfCareToItsRegister() {
		assertThat(read("MATCH (t:Trust {id: 'trust:RX3'})-[:PROVIDES]->(s:Service) "
				+ "WHERE s.category IS NOT NULL RETURN t.name"))
			.contains("Tees, Esk and Wear Valleys NHS Foundation Trust");
	}

	@Test
	void answersExamplesAsWithDocumentsAlone() throws IOException {
		List<String> other = new ArrayList<>();
		for (Map.Entry<Path, JsonNode> example : this.before.entrySet()) {
			JsonNode now = ask(Files.readString(example.getKey())).get("data");
			if (!now.equals(example.getValue())) {
				other.add("%s%n  was %s%n  is  %s".formatted(example.getKey(), example.getValue(), now));
			}
		}
		assertThat(other).isEmpty();
	}

	private static List<Path> operations() throws IOException {
		List<Path> operations = new ArrayList<>();
		for (Path folder : List.of(EXAMPLES, Path.of("src/test/resources/questions"))) {
			try (Stream<Path> files = Files.list(folder)) {
				files.filter((it) -> it.toString().endsWith(".graphql")).sorted().forEach(operations::add);
			}
		}
		return operations;
	}

	private void load(String feed, String sample) {
		Path file = Path.of("src/test/resources/feed", sample);
		Run run = this.loading.load(feed, new Loading.Source(file, file.getFileName().toString(), null), Progress.NONE);
		assertThat(run.trouble()).isNull();
	}

	private JsonNode ask(String query) {
		return ask(query, Map.of());
	}

	private JsonNode ask(String query, Map<String, Object> variables) {
		JsonNode answer = JSON.readTree(answer(query, variables));
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer;
	}

	private String answer(String query, Map<String, Object> variables) {
		return String.valueOf(RestClient.create("http://127.0.0.1:" + this.port)
			.post()
			.uri("/graphql")
			.header("Content-Type", "application/json")
			.header("Accept", "application/graphql-response+json")
			.body(JSON.writeValueAsString(Map.of("query", query, "variables", variables)))
			.retrieve()
			.body(String.class));
	}

	private List<String> read(String statement) {
		return this.driver.executableQuery(statement)
			.execute()
			.records()
			.stream()
			.map((it) -> String.valueOf(it.get(0).asObject()))
			.toList();
	}

}
