package uk.oversight.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import uk.oversight.EmptyGraph;
import uk.oversight.Endpoint;

import static org.assertj.core.api.Assertions.assertThat;

/** Topics and likeness, asked for over HTTP, of a real graph that holds a few texts. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class LikenessIT {

	private static final String TEXTS = """
			MATCH (n) WHERE NOT n:Migration DETACH DELETE n;
			CREATE (:Entity:Organisation:Trust {id: 'trust:RT1', name: 'Cambridgeshire and Peterborough NHS Foundation Trust', ledgers: ['t']})
			CREATE (s:Entity:Service {id: 'service:ward', name: 'Ward', sector: 'HEALTH', ledgers: ['t']})
			CREATE (d:Entity:Document {id: 'document:file', title: 'File', kind: 'DATA_FILE', ledgers: ['t']})
			CREATE (p:Entity:Passage {id: 'passage:file#1', locator: 'line 1', ordinal: 1, ledgers: ['t']})-[:OF {key: ''}]->(d)
			CREATE (c:Citation {id: 'citation:file#1', sortKey: 'file 1', locator: 'line 1', statedBy: 'DOCUMENT', certainty: 'STATED', origin: 'FEED', ledgers: ['t']})-[:CITES {key: ''}]->(p)
			CREATE (:Entity:Topic:Hub {id: 'topic:medicines', name: 'Medicines', ledgers: ['t']});
			MATCH (b:Trust), (s:Service {id: 'service:ward'}), (c:Citation), (t:Topic)
			CREATE (b)-[:PROVIDES {key: ''}]->(s)
			CREATE (f:Entity:Finding {id: 'finding:doses', polarity: 'SHORTFALL', summary: 'Doses were missed because nobody brought the tablets in time.', theme: 'Medicines', date: '2024', ledgers: ['t']})
			CREATE (g:Entity:Finding {id: 'finding:damp', polarity: 'SHORTFALL', summary: 'Walls of the flats were wet and black with mould.', theme: 'Housing', date: '2024', ledgers: ['t']})
			CREATE (f)-[:ABOUT {key: ''}]->(s), (f)-[:EVIDENCED_BY {key: ''}]->(c), (f)-[:TREATS {key: '', certainty: 'STATED', citations: ['citation:file#1']}]->(t)
			CREATE (g)-[:ABOUT {key: ''}]->(s), (g)-[:EVIDENCED_BY {key: ''}]->(c);
			""";

	private static final String QUESTION = """
			MATCH (c:Citation)
			MERGE (d:Entity:Organisation:Department {id: 'department:dhsc'}) SET d.name = 'Department of Health and Social Care'
			CREATE (q:Entity:Question {id: $id, heading: $heading, text: 'To ask the Secretary of State for Health and Social Care, what he will do.', date: '2025-01-0' + $number, tabledOnValue: '2025-01-01', tabledOnPrecision: 'DAY', textIsWhole: true, ledgers: ['t']})
			CREATE (a:Entity:Answer {id: replace($id, 'question', 'answer'), text: $answer, date: '2025-02-01', textIsWhole: true, ledgers: ['t']})
			CREATE (q)-[:ADDRESSED_TO {key: ''}]->(d), (a)-[:ANSWERS {key: ''}]->(q), (q)-[:EVIDENCED_BY {key: ''}]->(c), (a)-[:EVIDENCED_BY {key: ''}]->(c)
			""";

	@TempDir
	static Path folder;

	@LocalServerPort
	private int port;

	private final Linking linking;

	private final Likening likening;

	private final Driver driver;

	@Autowired
	LikenessIT(Linking linking, Likening likening, Driver driver) {
		this.linking = linking;
		this.likening = likening;
		this.driver = driver;
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) throws IOException {
		EmptyGraph.in(folder, registry);
	}

	@BeforeEach
	void holdFewTexts() {
		for (String statement : TEXTS.split(";\n")) {
			this.driver.executableQuery(statement).execute();
		}
		tell(1, "Drugs",
				"Patients on wards should be given their medicine when it is due. Each omitted dose is recorded.");
		tell(2, "Housing: Standards", "Landlords must deal with damp in rented homes.");
		tell(3, "Roads: Repairs", "The bypass will open next summer.");
		this.linking.relink((done, all) -> {
		});
	}

	@Test
	void tellsWhichQuestionsTreatWhatWasFoundThere() {
		String answer = ask(
				"""
						{ organisation(id: "trust:RT1") {
						  topics { nodes { id name scope } }
						  questions { totalCount }
						  byTopic: questions(via: [TOPIC]) { edges { via certainty because evidence { id: locator origin } node { id topics { edges { surface because certainty node { name } } } answer { topics { nodes { id } } } } } }
						} }
						""");
		assertThat(texts(answer, "$.data.organisation.topics.nodes[*].id")).containsExactly("topic:medicines");
		assertThat(JsonPath.<Integer>read(answer, "$.data.organisation.questions.totalCount")).isZero();
		assertThat(texts(answer, "$.data.organisation.byTopic.edges[*].node.id")).containsExactly("question:1");
		assertThat(texts(answer, "$.data.organisation.byTopic.edges[*].via")).containsExactly("TOPIC");
		assertThat(texts(answer, "$.data.organisation.byTopic.edges[*].certainty")).containsExactly("INFERRED");
		assertThat(texts(answer, "$..answer.topics.nodes[*].id")).contains("topic:medicines");
	}

	@Test
	void saysWhichWordsTellOfATopic() {
		String answer = ask(
				"""
						{ node(id: "answer:1") { ... on Answer { topics { edges { surface because score certainty evidence { origin } node { id } } } } } }
						""");
		assertThat(texts(answer, "$..edges[?(@.node.id == 'topic:medicines')].surface")).containsExactly("medicine");
		assertThat(texts(answer, "$..edges[?(@.node.id == 'topic:medicines')].because")).containsExactly(
				"'medicine' stands for Medicines: Medicines and how they are prescribed, supplied, kept and taken.");
		assertThat(texts(answer, "$..edges[?(@.node.id == 'topic:medicines')].evidence[*].origin"))
			.containsExactly("LINKER");
	}

	@Test
	void findsWhatSaysSomethingLikeAFinding() {
		assertThat(this.likening.liken((done, all) -> {
		})).isEqualTo(5);
		String answer = ask(
				"""
						{ doses: node(id: "finding:doses") { ... on Finding { alike(types: [ANSWER], first: 1) { edges { score certainty because node { id } } } } }
						  damp: node(id: "finding:damp") { ... on Finding { alike(first: 1) { nodes { id } } } } }
						""");
		assertThat(texts(answer, "$.data.doses.alike.edges[*].node.id")).containsExactly("answer:1");
		assertThat(texts(answer, "$.data.doses.alike.edges[*].certainty")).containsExactly("INFERRED");
		assertThat(texts(answer, "$.data.doses.alike.edges[*].because")).singleElement()
			.asString()
			.contains("no more than a likeness");
		assertThat(texts(answer, "$.data.damp.alike.nodes[*].id")).containsExactly("answer:2");
	}

	@Test
	void readsOnlyWhatChanged() {
		likeAll();
		assertThat(likeAll()).isZero();
		this.driver.executableQuery("MATCH (a:Answer {id: 'answer:3'}) SET a.text = 'The bypass is open.'").execute();
		assertThat(likeAll()).isEqualTo(1);
	}

	@Test
	void searchesByMeaningBesideWords() {
		likeAll();
		String answer = ask(
				"""
						{ search(text: "pills not taken on schedule", types: [FINDING, ANSWER]) { edges { score highlight node { id } } } }
						""");
		assertThat(texts(answer, "$..node.id")).startsWith("finding:doses");
		assertThat(texts(answer, "$..node.id")).doesNotContain("answer:3");
	}

	@Test
	void findsFindingThoughHundredsOfQuestionsFitBetter() {
		likeAll();
		this.driver.executableQuery("UNWIND range(100, 400) AS number "
				+ "CREATE (:Entity:Question {id: 'question:' + number, text: 'Mould?', date: '2025', ledgers: ['t']})")
			.execute();
		String answer = ask("{ search(text: \"mould\", types: [FINDING]) { nodes { id } } }");
		assertThat(texts(answer, "$..nodes[*].id")).startsWith("finding:damp");
	}

	private long likeAll() {
		return this.likening.liken((done, all) -> {
		});
	}

	private void tell(int number, String heading, String answer) {
		this.driver.executableQuery(QUESTION)
			.withParameters(Map.of("id", "question:" + number, "number", number, "heading", heading, "answer", answer))
			.execute();
	}

	private static List<String> texts(String answer, String path) {
		return JsonPath.read(answer, path);
	}

	private String ask(String query) {
		return new Endpoint(this.port).ask(query);
	}

}
