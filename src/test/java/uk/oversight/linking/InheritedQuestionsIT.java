package uk.oversight.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

import uk.oversight.Endpoint;
import uk.oversight.feed.Loading;
import uk.oversight.feed.Progress;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Questions that bear on a body although they do not name it, asked for over HTTP: small
 * files in the publishers' forms are loaded beside the corpus and linked, as an operator
 * would.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "oversight.data-dir=target/graphs/${random.uuid}")
@DirtiesContext
@TestInstance(Lifecycle.PER_CLASS)
class InheritedQuestionsIT {

	private static final Path FILES = Path.of("src/test/resources");

	private final Loading loading;

	private final Linking linking;

	@LocalServerPort
	private int port;

	@Autowired
	InheritedQuestionsIT(Loading loading, Linking linking) {
		this.loading = loading;
		this.linking = linking;
	}

	@BeforeAll
	void load() {
		load("trusts", "feed/ods/icbs.csv");
		load("trusts", "feed/ods/organisations.jsonl");
		load("trusts", "linking/organisation_RZ9.json");
		load("prisons", "linking/registers/prisons_hmpps_prison_register.csv");
		load("questions", "linking/questions.jsonl");
		this.linking.relink((done, all) -> {
		});
	}

	private void load(String feed, String file) {
		Path path = FILES.resolve(file);
		assertThat(this.loading.load(feed, new Loading.Source(path, path.getFileName().toString(), null), Progress.NONE)
			.count()
			.fresh()).isPositive();
	}

	@Test
	void findsQuestionOf2014FromTheTrustThatTookOver() {
		String answer = ask("""
				{ organisation(id: "trust:RM3") {
				  questions { edges { via surface certainty evidence { origin document { title } } node { id } } }
				  named: questions(via: [NAMED]) { edges { node { id } } }
				} }
				""");
		assertThat(texts(answer, "$.data.organisation.named.edges[*].node.id")).containsExactly("question:710002");
		assertThat(texts(answer, "$.data.organisation.questions.edges[*].node.id"))
			.containsExactlyInAnyOrder("question:710001", "question:710002", "question:710006");
		String inherited = "$.data.organisation.questions.edges[?(@.node.id == 'question:710001')]";
		assertThat(texts(answer, inherited + ".via")).containsExactly("SUCCESSION");
		assertThat(texts(answer, inherited + ".surface")).containsExactly("Pennine Acute Hospitals NHS Trust");
		assertThat(texts(answer, inherited + ".certainty")).containsExactly("INFERRED");
		assertThat(texts(answer, inherited + ".evidence[*].origin")).contains("FEED", "LINKER");
		assertThat(texts(answer, "$.data.organisation.questions.edges[?(@.node.id == 'question:710002')].via"))
			.containsExactly("NAMED");
	}

	@Test
	void findsQuestionOf2001ThroughTwoMergers() {
		String answer = ask("""
				{ organisation(id: "trust:RM3") {
				  questions(via: [SUCCESSION], filter: {uin: {eq: "190006"}}) {
				    edges { via surface certainty evidence { origin } node { id } } } } }
				""");
		assertThat(texts(answer, "$..node.id")).containsExactly("question:710006");
		assertThat(texts(answer, "$..edges[*].via")).containsExactly("SUCCESSION");
		assertThat(texts(answer, "$..surface")).containsExactly("Bury Vale Health Care NHS Trust");
		assertThat(texts(answer, "$..edges[*].certainty")).containsExactly("INFERRED");
		assertThat(texts(answer, "$..origin")).contains("FEED", "LINKER");
	}

	@Test
	void saysOfTheMergedTrustItselfThatItIsNamed() {
		String answer = ask(
				"""
						{ organisation(id: "trust:RW6") { closedOn { value } questions(via: [NAMED]) { edges { via node { id } } } } }
						""");
		assertThat(texts(answer, "$..closedOn.value")).containsExactly("2021-09-30");
		assertThat(texts(answer, "$..edges[*].node.id")).containsExactly("question:710001");
		assertThat(texts(answer, "$..edges[*].via")).containsExactly("NAMED");
	}

	@Test
	void listsTrustsThatInheritedQuestions() throws IOException {
		String answer = ask(Files.readString(FILES.resolve("linking/trusts-that-inherited-questions.graphql")));
		assertThat(texts(answer, "$.data.organisations.nodes[*].name")).containsExactly(
				"Manchester University NHS Foundation Trust", "Northern Care Alliance NHS Foundation Trust",
				"Pennine Acute Hospitals NHS Trust");
		assertThat(texts(answer, "$..predecessors.edges[*].node.name")).containsExactly(
				"Pennine Acute Hospitals NHS Trust", "Pennine Acute Hospitals NHS Trust",
				"Bury Vale Health Care NHS Trust");
		assertThat(texts(answer, "$..predecessors.edges[*].from.value")).containsExactly("2021-10-01", "2021-10-01",
				"2002-04-01");
		assertThat(texts(answer, "$..questions.edges[*].node.id")).containsExactly("question:710001", "question:710006",
				"question:710001", "question:710006", "question:710006");
		assertThat(texts(answer, "$..questions.edges[*].via")).containsOnly("SUCCESSION");
	}

	@Test
	void listsPrisonsHoldingWomenWithAnswersThatNameOrConcernThem() {
		String answer = ask("""
				{ organisations(filter: {type: {eq: PRISON}, classes: {some: {id: {eq: "class:womens-estate"}}}}) {
				  nodes { id ... on Prison { holdsWomen }
				    questions(via: [NAMED, CLASS]) { edges { via node { answer { id } } } } } } }
				""");
		assertThat(texts(answer, "$.data.organisations.nodes[*].id")).containsExactly("prison:PBI", "prison:STI");
		assertThat(JsonPath.<List<Boolean>>read(answer, "$..holdsWomen")).containsExactly(true, true);
		String ofStyal = "$.data.organisations.nodes[?(@.id == 'prison:STI')].questions.edges";
		assertThat(texts(answer, ofStyal + "[?(@.via == 'NAMED')].node.answer.id")).containsExactly("answer:710004");
		assertThat(texts(answer, ofStyal + "[?(@.via == 'CLASS')].node.answer.id"))
			.containsExactly("answer:2025-11-25-womens-and-youth-estate", "answer:710003");
	}

	@Test
	void makesMembersByWhatThePrisonRegisterSaysOfThem() {
		String answer = ask("""
				{ classes(filter: {id: {in: ["class:private-prisons", "class:public-sector-prisons",
				    "class:youth-secure-estate", "class:young-offender-institutions"]}}) {
				  nodes { id members { nodes { id } } } } }
				""");
		assertThat(texts(answer, members("class:private-prisons"))).containsExactly("prison:PRI", "prison:PYI");
		assertThat(texts(answer, members("class:public-sector-prisons"))).containsExactly("prison:STI", "prison:WWI");
		assertThat(texts(answer, members("class:youth-secure-estate"))).containsExactly("prison:PYI");
		assertThat(texts(answer, members("class:young-offender-institutions"))).containsExactly("prison:PRI",
				"prison:PYI", "prison:STI", "prison:WWI");
	}

	private static String members(String of) {
		return "$.data.classes.nodes[?(@.id == '%s')].members.nodes[*].id".formatted(of);
	}

	private static List<String> texts(String answer, String path) {
		return JsonPath.read(answer, path);
	}

	private String ask(String query) {
		return new Endpoint(this.port).ask(query);
	}

}
