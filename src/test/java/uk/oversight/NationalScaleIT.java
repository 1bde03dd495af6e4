package uk.oversight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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
import org.springframework.web.client.RestClient;

import uk.oversight.evidence.PartialDate;
import uk.oversight.feed.Loading;
import uk.oversight.feed.Progress;
import uk.oversight.feed.Run;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The publishers' real files, all of them in one graph with the corpus: how many there
 * are, what they are joined to, and that the examples are answered as before.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "oversight.data-dir=target/graphs/${random.uuid}")
@DirtiesContext
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "oversight.test-data", matches = ".+",
		disabledReason = "It reads the publishers' files, which -Doversight.test-data names no folder of")
class NationalScaleIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<String, Run> runs = new LinkedHashMap<>();

	private final Loading loading;

	private final Driver driver;

	@LocalServerPort
	private int port;

	@Autowired
	NationalScaleIT(Loading loading, Driver driver) {
		this.loading = loading;
		this.driver = driver;
	}

	@BeforeAll
	void load() {
		load("councils", "registers/uk_local_authorities.csv", null);
		load("trusts", "registers/icbs.csv", null);
		load("trusts", "registers/nhs_ods_etr_2022.csv", "2022");
		load("trusts", "registers/nhs_ods_etr_2025.csv", "2025");
		load("trusts", "registers/ods_organisation_RWR.json", null);
		load("prisons", "registers/prisons_hmpps_prison_register.csv", "2022");
		load("ofsted", "ofsted/ofsted_ilacs_overview.csv", null);
		load("cqc", "cqc/cqc_local_authority_assessments_72.csv", null);
		load("cqc", "cqc/cqc_hsca_active_locations_sample.csv", null);
		load("cqc", "cqc/cqc_directory_sample.csv", null);
		load("cqc", "cqc/location_1-125856395.json", null);
	}

	private void load(String feed, String file, @Nullable String asOf) {
		Path path = Path.of(System.getProperty("oversight.test-data"), "data", file);
		Run run = this.loading.load(feed,
				new Loading.Source(path, path.getFileName().toString(), (asOf != null) ? new PartialDate(asOf) : null),
				Progress.NONE);
		System.out.printf("%s: %s%n", file, run.count());
		this.runs.put(path.getFileName().toString(), run);
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
					"cqc_directory_sample.csv 500 1", "location_1-125856395.json 1 0");
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
	void knowsPrisonsThatHoldWomenAndWhoRunsThem() throws IOException {
		JsonNode operators = ask(
				"""
						{ organisation(id: "prison:PFI") { ... on Prison { operators { edges { node { name } evidence { passage { asOf { value } } } } } } } }
						""")
			.at("/data/organisation/operators/edges");
		assertThat(operators).hasSize(1);
		assertThat(operators.get(0).at("/node/name").asString()).isEqualTo("Sodexo");
		assertThat(operators.get(0).at("/evidence/0/passage/asOf/value").asString()).isEqualTo("2022");
		assertThat(read("MATCH (p:Prison {holdsWomen: true}) RETURN count(p)")).containsExactly("14");
		assertThat(read("MATCH (:Prison {id: 'prison:PFI'})-[r:PART_OF]->(p) RETURN p.name + ' ' + r.certainty"))
			.containsExactly("HMP Peterborough INFERRED");
	}

	@Test
	void leavesPrivatePersonsOut() {
		assertThat(read(
				"MATCH (n:CareProvider) WHERE n.name =~ '(Mr|Mrs|Ms|Miss|Dr|Rev) .*' AND NOT n.name =~ '(?i).*(limited|ltd).*' RETURN n.name"))
			.isEmpty();
		assertThat(read("MATCH (n:Person) WHERE n.stated IS NULL AND NOT EXISTS { (n)-[:HOLDS]->() } RETURN n.name"))
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
		List<String> wrong = new ArrayList<>();
		for (Path operation : operations()) {
			String name = operation.getFileName().toString().replace(".graphql", ".json");
			Path expected = Path.of("src/test/resources")
				.resolve(operation.startsWith("graphql") ? "examples" : "questions")
				.resolve(name);
			try {
				ExpectedAnswer.check(answer(Files.readString(operation)), expected);
			}
			catch (AssertionError | RuntimeException ex) {
				wrong.add("%s: %s".formatted(name, ex.getMessage()));
			}
		}
		assertThat(wrong).isEmpty();
	}

	private static List<Path> operations() throws IOException {
		List<Path> operations = new ArrayList<>();
		for (Path folder : List.of(Path.of("graphql/examples"), Path.of("src/test/resources/questions"))) {
			try (Stream<Path> files = Files.list(folder)) {
				files.filter((it) -> it.toString().endsWith(".graphql")).sorted().forEach(operations::add);
			}
		}
		return operations;
	}

	private JsonNode ask(String query) {
		JsonNode answer = JSON.readTree(answer(query));
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer;
	}

	private String answer(String query) {
		return String.valueOf(RestClient.create("http://127.0.0.1:" + this.port)
			.post()
			.uri("/graphql")
			.header("Content-Type", "application/json")
			.header("Accept", "application/graphql-response+json")
			.body(JSON.writeValueAsString(Map.of("query", query)))
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
