package uk.oversight.feed.parliament;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import uk.oversight.EmptyGraph;
import uk.oversight.evidence.Certainty;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Document;
import uk.oversight.evidence.Ledger;
import uk.oversight.evidence.Origin;
import uk.oversight.evidence.PartialDate;
import uk.oversight.evidence.Place;
import uk.oversight.evidence.Speaker;
import uk.oversight.feed.Loading;
import uk.oversight.feed.Progress;
import uk.oversight.feed.Run;
import uk.oversight.feed.Runs;
import uk.oversight.organisation.Organisation;
import uk.oversight.organisation.Person;
import uk.oversight.parliament.Answer;
import uk.oversight.parliament.Question;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Loads made-up replies of Parliament's services into a real graph, in which a document
 * told of one question already.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext
class ParliamentIT {

	private static final Path REPLIES = Path.of("src/test/resources/feed/parliament");

	private static final String ELSEWHERE = "question:2025-11-17-womens-and-youth-estate";

	/** Which file came last is all that may differ. */
	private static final String ALL = """
			MATCH (n) WHERE NOT n:Run AND NOT n:Refusal AND NOT n:RunCounter AND NOT n:Ledger AND NOT n:Migration
			  AND NOT n:Document AND NOT n.id ENDS WITH '#about'
			RETURN labels(n) + coalesce(n.id, '') AS what, properties(n) AS held
			UNION ALL
			MATCH (a)-[r]->(b) WHERE NOT a:Run
			RETURN [a.id, type(r), b.id] AS what, properties(r) AS held
			""";

	@TempDir
	static Path data;

	@TempDir
	Path folder;

	private final Loading loading;

	private final Runs runs;

	private final Ledger ledger;

	private final Driver driver;

	@Autowired
	ParliamentIT(Loading loading, Runs runs, Ledger ledger, Driver driver) {
		this.loading = loading;
		this.runs = runs;
		this.ledger = ledger;
		this.driver = driver;
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) throws IOException {
		EmptyGraph.in(data, registry);
	}

	@BeforeEach
	void holdNothingButWhatDocumentTells() {
		this.driver.executableQuery("MATCH (n) WHERE NOT n:Migration DETACH DELETE n").execute();
		Document page = new Document("document:page", "A question and its answer", Document.Kind.QUESTION_PAGE, null,
				null, null, null, null);
		List<Citation> evidence = List.of(new Citation(new Place(page.id(), "L1", "line 1", 1), Speaker.MEMBER,
				Certainty.STATED, Origin.CURATED));
		Question question = new Question(ELSEWHERE, null, null,
				"Health Services: Prisons and Young Offender Institutions", null, new PartialDate("2025-11-17"),
				"department:dhsc", null, null, List.of(), evidence);
		this.ledger.enter("corpus", "1",
				List.of(page,
						new Organisation("department:dhsc", Organisation.Type.DEPARTMENT,
								"Department of Health and Social Care", null, null, null, null, List.of(), evidence),
						new Person("person:a-minister", "A Minister", evidence), question,
						new Answer("answer:2025-11-25-womens-and-youth-estate", question, new PartialDate("2025-11-25"),
								"person:a-minister", null, null, null, List.of(), List.of(), evidence)));
	}

	@Test
	void loadsQuestions() {
		Run run = load("questions.jsonl");
		assertThat(run.trouble()).isNull();
		assertThat(run.count()).isEqualTo(new Run.Count(8, 8, 0, 0, 0, 2, 0));
		assertThat(left(run)).containsExactly("1 it leads to question 990 of 2025-02-03, which is not here",
				"2 it leads to question 990 of 2025-02-03, which is not here");
		assertThat(read("MATCH (q:Question {uin: '101'}) RETURN q.id + ' ' + q.tabledOnValue ORDER BY q.date"))
			.containsExactly("question:700001 2025-02-03", "question:700005 2026-06-01");
		assertThat(read("MATCH (q:Question {id: 'question:700005'})-[:ADDRESSED_TO]->(d), (q)-[:ASKED_BY]->(m) "
				+ "RETURN [q.heading, q.isNamedDay, q.askerHasInterest, d.id, d.name, m.id, m.name, m.parliamentId, q.url]"))
			.containsExactly("[null, true, true, department:hmt, HM Treasury, person:9001, null, 9001, "
					+ "https://questions-statements.parliament.uk/written-questions/detail/2026-06-01/101]");
		assertThat(read("MATCH (a:Answer)-[:ANSWERS]->(q) WHERE a.isHolding OR a.correctedOnValue IS NOT NULL "
				+ "RETURN [a.id, q.house, a.isHolding, a.heldOnValue, a.correctedOnValue, a.textBefore, a.daysToAnswer] ORDER BY a.id"))
			.containsExactly("[answer:700004, COMMONS, true, 2025-03-05, null, null, 1]",
					"[answer:700007, LORDS, false, null, 2024-06-20, The figures for 2022 are right., 14]");
		assertThat(read("MATCH (q:Question {isWithdrawn: true})-[:ADDRESSED_TO]->(d) RETURN [q.id, d.id, d.name]"))
			.containsExactly("[question:700006, department:parliament-999, Ministry of Maps]");
		assertThat(read("MATCH (n)-[r:GROUPED_WITH|PURSUANT_TO|POINTS_TO]->(m) "
				+ "RETURN n.id + ' ' + type(r) + ' ' + m.id ORDER BY n.id, type(r)"))
			.containsExactly("answer:700003 POINTS_TO question:700004", "question:700001 GROUPED_WITH question:700002",
					"question:700003 PURSUANT_TO question:700001");
	}

	@Test
	void knowsDepartmentThroughItsRemaking() {
		load("questions.jsonl");
		assertThat(read("MATCH (:Question {id: 'question:700007'})-[:ADDRESSED_TO]->(d)-[r:SUCCEEDED_BY]->(now) "
				+ "RETURN [d.id, d.closedOnValue, r.fromValue, now.name]"))
			.containsExactly(
					"[department:dluhc, 2024-07-09, 2024-07-09, Ministry of Housing, Communities and Local Government]");
	}

	@Test
	void replacesClippedTextByWholeAndNeverBack() {
		load("questions.jsonl");
		assertThat(read(
				"MATCH (n) WHERE n.textIsWhole = false AND n.uin IS NOT NULL OR n:Answer AND n.textIsWhole = false "
						+ "AND n.text IS NOT NULL RETURN n.id + ' ' + size(n.text) ORDER BY n.id"))
			.containsExactly("answer:700008 255", "question:700008 255");
		assertThat(load("question_700008.json").count()).isEqualTo(new Run.Count(1, 0, 1, 0, 0, 0, 0));
		String whole = "MATCH (a:Answer {id: 'answer:700008'})-->(q:Question) RETURN [q.textIsWhole, q.text ENDS WITH 'taken in full.', "
				+ "a.textIsWhole, split(a.text, 'See ')[1]]";
		String expected = "[true, true, true, the tables (https://example.org/beds):\n\nMonth | Beds & chairs\nJanuary | 12\n\n- by day\n- by night]";
		assertThat(read(whole)).containsExactly(expected);
		assertThat(load("questions.jsonl").count().refused()).isZero();
		assertThat(read(whole)).containsExactly(expected);
	}

	@Test
	void changesNothingWhenSameFileIsLoadedAgain() throws IOException {
		load("questions.jsonl");
		List<String> before = graph();
		Path compressed = this.folder.resolve("again.jsonl.gz");
		try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
			Files.copy(REPLIES.resolve("questions.jsonl"), out);
		}
		assertThat(load("questions", compressed).count()).isEqualTo(new Run.Count(8, 0, 0, 8, 0, 2, 0));
		assertThat(graph()).isEqualTo(before);
	}

	@Test
	void reachesQuestionThatComesLater() {
		load("questions.jsonl");
		assertThat(load("questions_page.json").count()).isEqualTo(new Run.Count(2, 2, 0, 0, 0, 0, 0));
		assertThat(read("MATCH (n)-[:GROUPED_WITH]->(m) RETURN n.id + ' ' + m.id ORDER BY n.id, m.id")).containsExactly(
				"question:700001 question:700002", "question:700001 question:700010",
				"question:700002 question:700010");
		List<String> graph = graph();
		holdNothingButWhatDocumentTells();
		load("questions_page.json");
		load("questions.jsonl");
		assertThat(graph()).isEqualTo(graph);
	}

	@Test
	void joinsQuestionThatDocumentToldWithoutNumber() {
		load("questions_page.json");
		assertThat(read("MATCH (n:Question)-[r:SAME_AS]->(m) RETURN [n.id, r.certainty, m.id]"))
			.containsExactly("[question:700011, INFERRED, " + ELSEWHERE + "]");
	}

	@Test
	void leavesQuestionOpenThatTwoMayBe() throws IOException {
		String one = Files.readString(REPLIES.resolve("questions_page.json"));
		Path both = Files.writeString(this.folder.resolve("both.json"),
				one.replace("\"id\": 700010", "\"id\": 700012")
					.replace("2025-02-03", "2025-11-17")
					.replace("2025-02-10", "2025-11-25")
					.replace("\"Hospital Beds\"", "\"Health Services: Prisons and Young Offender Institutions\""));
		Run run = load("questions", both);
		assertThat(read("MATCH (n:Question)-[r:SAME_AS]->(m) RETURN n.id")).isEmpty();
		assertThat(left(run)).contains("2 it may be " + ELSEWHERE + ", and so may question:700011, question:700012");
	}

	@Test
	void givesMembersTheirNames() {
		load("questions.jsonl");
		assertThat(load("members", REPLIES.resolve("members.json")).count().fresh()).isEqualTo(2);
		load("questions_page.json");
		assertThat(read("MATCH (n:Person) WHERE n.parliamentId IS NOT NULL "
				+ "RETURN [n.id, n.name, n.sortName, n.party, n.house, n.seat, n.memberFromValue, n.memberToValue] ORDER BY n.id"))
			.containsExactly("[person:9001, Ann Example, Ann Example, Labour, COMMONS, Peterborough, 2024-07-04, null]",
					"[person:9002, null, ~person:9002, null, null, null, null, null]",
					"[person:9003, Lord Sample, Lord Sample, Crossbench, LORDS, Life peer, 2001-05-02, 2020-01-31]");
	}

	@Test
	void refusesBadQuestionsAndTakesTheOthers() throws IOException {
		String good = Files.readString(REPLIES.resolve("questions.jsonl"));
		List<String> lines = new ArrayList<>(good.lines().toList());
		lines.set(1, lines.get(1).replace("\"uin\": \"102\"", "\"uin\": null"));
		lines.set(2, lines.get(2).replace("2025-03-11T", "2025-01-11T"));
		lines.set(3, lines.get(3).substring(0, 90));
		lines.set(4, lines.get(4).replace("\"Commons\"", "\"Moot\""));
		lines.set(5, lines.get(0));
		Run run = load("questions", Files.write(this.folder.resolve("bad.jsonl"), lines));
		assertThat(run.count().read()).isEqualTo(8);
		assertThat(run.count().refused()).isEqualTo(5);
		assertThat(left(run))
			.contains("2 it has no uin", "3 it was answered on 2025-01-11 and tabled after that, on 2025-03-04",
					"5 'Moot' is no house: it is Commons or Lords", "6 its key '700001' stands in row 1 already")
			.anyMatch((it) -> it.startsWith("4 it is no JSON, or was cut short"));
	}

	private Run load(String reply) {
		return load("questions", REPLIES.resolve(reply));
	}

	private Run load(String source, Path file) {
		return this.loading.load(source, new Loading.Source(file, file.getFileName().toString(), null), Progress.NONE);
	}

	private List<String> left(Run run) {
		List<String> left = new ArrayList<>();
		this.runs.refused(run.number(), (it) -> left.add("%d %s".formatted(it.line(), it.reason())));
		return left;
	}

	private List<String> graph() {
		return this.driver.executableQuery(ALL)
			.execute()
			.records()
			.stream()
			.map((it) -> it.get("what") + " " + new TreeMap<>(it.get("held").asMap(ParliamentIT::sorted)))
			.sorted()
			.toList();
	}

	/** In which order several say the same thing is no matter. */
	private static String sorted(Value value) {
		return (value.asObject() instanceof List<?> list)
				? list.stream().map(String::valueOf).sorted().toList().toString() : value.toString();
	}

	private List<String> read(String statement) {
		return this.driver.executableQuery(statement)
			.execute()
			.records()
			.stream()
			.map((Record it) -> String.valueOf(it.get(0).asObject()))
			.toList();
	}

}
