package uk.oversight.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import uk.oversight.EmptyGraph;

import static org.assertj.core.api.Assertions.assertThat;

/** Links questions of a real graph that holds a few bodies and nothing else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext
class RelinkingIT {

	private static final String BODIES = """
			MATCH (n) WHERE NOT n:Migration DETACH DELETE n;
			CREATE (:Entity:Organisation:Prison {id: 'prison:PBI', name: 'Peterborough (HMP & YOI)', holdsWomen: true, ledgers: ['t']})
			CREATE (:Entity:Organisation:Prison {id: 'prison:WWI', name: 'Wandsworth (HMP & YOI)', holdsWomen: false, ledgers: ['t']})
			CREATE (:Entity:Organisation:Council {id: 'council:E09000032', name: 'London Borough of Wandsworth', ledgers: ['t']})
			CREATE (old:Entity:Organisation:Trust {id: 'trust:RW6', name: 'Pennine Acute Hospitals NHS Trust', closedOnValue: '2021-10-01', ledgers: ['t']})
			CREATE (new:Entity:Organisation:Trust {id: 'trust:RM3', name: 'Northern Care Alliance NHS Foundation Trust', ledgers: ['t']})
			CREATE (old)-[:SUCCEEDED_BY {key: '', fromValue: '2021-10-01', ledgers: ['t']}]->(new);
			""";

	private static final String QUESTION = """
			MERGE (d:Entity:Organisation:Department {id: 'department:moj'}) SET d.name = 'Ministry of Justice'
			CREATE (q:Entity:Question {id: $id, uin: $uin, text: $question, date: $date, tabledOnValue: $date, textIsWhole: true, ledgers: ['t']})
			CREATE (q)-[:ADDRESSED_TO {key: ''}]->(d)
			MERGE (f:Entity:Document {id: 'document:file'})
			CREATE (p:Entity:Passage {id: 'passage:file#' + $id, ledgers: ['t']})-[:OF {key: ''}]->(f)
			CREATE (c:Citation {id: 'citation:file#' + $id, sortKey: $id, locator: 'row ' + $id, ledgers: ['t']})-[:CITES {key: ''}]->(p)
			CREATE (q)-[:EVIDENCED_BY {key: ''}]->(c)
			""";

	private static final String ANSWER = """
			MATCH (q:Question {id: $id})-[:EVIDENCED_BY]->(c)
			CREATE (a:Entity:Answer {id: replace($id, 'question', 'answer'), text: $answer, date: $answered, answeredOnValue: $answered, ledgers: ['t']})
			CREATE (a)-[:ANSWERS {key: ''}]->(q)
			CREATE (a)-[:EVIDENCED_BY {key: ''}]->(c)
			""";

	@TempDir
	static Path folder;

	private final Linking linking;

	private final Driver driver;

	@Autowired
	RelinkingIT(Linking linking, Driver driver) {
		this.linking = linking;
		this.driver = driver;
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) throws IOException {
		EmptyGraph.in(folder, registry);
	}

	@BeforeEach
	void holdFewBodies() {
		for (String statement : BODIES.split(";\n")) {
			this.driver.executableQuery(statement).execute();
		}
		ask(1, "100", "2024-02-01", "How many men does HMP Wandsworth hold?", "2024-02-08", "It is full.");
		ask(2, "200", "2024-03-01", "Pursuant to the Answer of 8 February 2024 to Question 100, what he will do.",
				"2024-03-09", "The women's estate will be reviewed, as will HMP Millsike.");
		ask(3, "300", "2014-03-01", "What did Pennine Acute Hospitals NHS Trust spend?", "2014-03-09",
				"It is not held.");
		ask(4, "100", "2025-02-01", "When will «HMP Wandsworth» be rebuilt?", "2025-02-08",
				"Wandsworth Council decides.");
	}

	@Test
	void tiesTextsToWhatTheyAreAbout() {
		Linking.Relinked done = relink();
		assertThat(done.questions()).isEqualTo(4);
		assertThat(read("""
				MATCH (t)-[r:MENTIONS]->(b) WHERE NOT b:Department
				RETURN t.id + ' ' + r.surface + ' ' + b.id ORDER BY t.id, b.id""")).containsExactly(
				"answer:4 Wandsworth Council council:E09000032", "question:1 HMP Wandsworth prison:WWI",
				"question:3 Pennine Acute Hospitals NHS Trust trust:RW6", "question:4 HMP Wandsworth prison:WWI");
		assertThat(read("MATCH (a:Answer)-[r:CONCERNS]->(c) RETURN a.id + ' ' + r.surface + ' ' + c.id"))
			.containsExactly("answer:2 women's estate class:womens-estate");
		assertThat(read(
				"MATCH (t)-[:NAMES]->(n:UnresolvedName) RETURN t.id + ' ' + n.text + ' ' + n.type + ' ' + n.texts"))
			.containsExactly("answer:2 HMP Millsike Prison 1");
	}

	@Test
	void findsTheQuestionMeantThoughNumbersAreUsedAgain() {
		relink();
		assertThat(read("MATCH (q)-[:PURSUANT_TO]->(to:Question) RETURN q.id + ' ' + to.id"))
			.containsExactly("question:2 question:1");
	}

	@Test
	void tiesTheQuestionAndItsAnswerToTheQuestionThatBothCite() {
		ask(5, "500", "2024-03-01", "Pursuant to the Answer of 8 February 2024 to Question 100, when he will act.",
				"2024-03-09", "I refer the hon. Member to the answer I gave on 8 February 2024 to Question 100.");
		relink();
		assertThat(read("""
				MATCH (t)-[r:PURSUANT_TO|POINTS_TO]->(to:Question) WHERE t.id ENDS WITH ':5'
				RETURN t.id + ' ' + type(r) + ' ' + to.id ORDER BY t.id"""))
			.containsExactly("answer:5 POINTS_TO question:1", "question:5 PURSUANT_TO question:1");
	}

	@Test
	void tiesTextToEachQuestionOfOneNumberThatItDates() {
		ask(5, "500", "2025-03-01",
				"Pursuant to the Answer of 8 February 2024 to Question 100, and to the Answer of 8 February 2025 to Question 100, and further to that Answer to Question 100.");
		relink();
		assertThat(
				read("MATCH (:Question {id: 'question:5'})-[:PURSUANT_TO]->(to:Question) RETURN to.id ORDER BY to.id"))
			.containsExactly("question:1", "question:4");
	}

	@Test
	void citesWhereTheTextWasRead() {
		relink();
		assertThat(read("""
				MATCH (:Question {id: 'question:1'})-[r:MENTIONS]->(:Prison)
				MATCH (c:Citation {id: r.citations[0]})-[:CITES]->(p)
				RETURN c.origin + ' ' + c.certainty + ' ' + c.statedBy + ' ' + r.certainty + ' ' + p.id"""))
			.containsExactly("LINKER INFERRED MEMBER INFERRED passage:file#question:1");
	}

	@Test
	void makesMembersByRule() {
		relink();
		assertThat(read(
				"MATCH (:BodyClass {id: 'class:womens-estate'})-[r:HAS_MEMBER]->(b) RETURN b.id + ' ' + r.because"))
			.containsExactly(
					"prison:PBI Peterborough (HMP & YOI) belongs to the women's estate by the rule: Prisons that hold women");
	}

	@Test
	void forgetsMemberThatTheRuleFitsNoLonger() {
		relink();
		this.driver.executableQuery("MATCH (p:Prison {id: 'prison:PBI'}) REMOVE p.holdsWomen").execute();
		relink();
		assertThat(read("MATCH (:BodyClass {id: 'class:womens-estate'})-[:HAS_MEMBER]->(b) RETURN b.id")).isEmpty();
		assertThat(read("MATCH (:BodyClass {id: 'class:prisons'})-[:HAS_MEMBER]->(b) RETURN b.id ORDER BY b.id"))
			.containsExactly("prison:PBI", "prison:WWI");
	}

	@Test
	void leavesTheGraphAsItIsWhenRunAgain() {
		relink();
		List<String> before = graph();
		assertThat(relink().questions()).isZero();
		assertThat(graph()).isEqualTo(before);
	}

	@Test
	void goesOnWhereItStopped() {
		relink();
		List<String> whole = graph();
		this.driver
			.executableQuery("MATCH (q:Question) WHERE q.id IN ['question:2', 'question:4'] SET q.linkedBy = 'old'")
			.execute();
		assertThat(relink().questions()).isEqualTo(2);
		assertThat(graph()).isEqualTo(whole);
	}

	@Test
	void linksAnswerThatCameLater() {
		ask(5, "500", "2025-03-01", "Which prison is full?");
		relink();
		answer(5, "2025-03-09", "HMP Wandsworth is.");
		assertThat(relink().questions()).isEqualTo(1);
		assertThat(read("MATCH (:Answer {id: 'answer:5'})-[r:MENTIONS]->(b) RETURN r.surface + ' ' + b.id"))
			.containsExactly("HMP Wandsworth prison:WWI");
		List<String> before = graph();
		assertThat(relink().questions()).isZero();
		assertThat(graph()).isEqualTo(before);
	}

	@Test
	void linksCorrectedAnswerAnew() {
		relink();
		this.driver
			.executableQuery("MATCH (a:Answer {id: 'answer:4'}) SET a.text = 'HMP Peterborough comes before it.'")
			.execute();
		assertThat(relink().questions()).isEqualTo(1);
		assertThat(read("MATCH (:Answer {id: 'answer:4'})-[r:MENTIONS]->(b) RETURN r.surface + ' ' + b.id"))
			.containsExactly("HMP Peterborough prison:PBI");
		assertThat(relink().questions()).isZero();
	}

	@Test
	void keepsWhatOthersTold() {
		this.driver.executableQuery("""
				MATCH (q:Question {id: 'question:1'}), (b {id: 'prison:PBI'})
				CREATE (q)-[:MENTIONS {key: 'the prison', surface: 'the prison', ledgers: ['corpus']}]->(b)""")
			.execute();
		relink();
		assertThat(read("MATCH (:Question {id: 'question:1'})-[r:MENTIONS]->(b:Prison) RETURN b.id ORDER BY b.id"))
			.containsExactly("prison:PBI", "prison:WWI");
	}

	private Linking.Relinked relink() {
		return this.linking.relink((done, all) -> {
		});
	}

	private void ask(int number, String uin, String date, String question, String answered, String answer) {
		ask(number, uin, date, question);
		answer(number, answered, answer);
	}

	private void ask(int number, String uin, String date, String question) {
		this.driver.executableQuery(QUESTION)
			.withParameters(Map.of("id", "question:" + number, "uin", uin, "date", date, "question", question))
			.execute();
	}

	private void answer(int number, String answered, String answer) {
		this.driver.executableQuery(ANSWER)
			.withParameters(Map.of("id", "question:" + number, "answered", answered, "answer", answer))
			.execute();
	}

	private List<String> graph() {
		return read(
				"""
						MATCH (n) WHERE NOT n:Migration RETURN coalesce(n.id, '') + ' ' + reduce(all = '', it IN keys(n) | all + it) AS it
						UNION ALL
						MATCH (a)-[r]->(b) RETURN a.id + ' ' + type(r) + ' ' + b.id + ' ' + coalesce(r.surface, '') AS it""")
			.stream()
			.sorted()
			.toList();
	}

	private List<String> read(String statement) {
		return this.driver.executableQuery(statement)
			.execute()
			.records()
			.stream()
			.map((it) -> it.get(0).asString())
			.toList();
	}

}
