package uk.oversight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.summary.ProfiledPlan;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.web.client.RestClient;

import uk.oversight.graph.Reads;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every question of {@code graphql/examples}: its answer, how many statements it costs,
 * and what those statements are and read.
 */
@OversightTest
class ExamplesIT {

	private static final Path EXAMPLES = Path.of("graphql/examples");

	private static final Path EXPECTED = Path.of("src/test/resources/examples");

	private static final Path QUESTIONS = Path.of("src/test/resources/questions");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@LocalServerPort
	private int port;

	@Autowired
	private Driver driver;

	@MockitoSpyBean
	private Reads reads;

	static Stream<String> examples() throws IOException {
		return names(EXAMPLES);
	}

	/** Questions of the same kinds that teach nothing new about how to ask. */
	static Stream<String> furtherQuestions() throws IOException {
		return names(QUESTIONS);
	}

	private static Stream<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".graphql"))
				.map((name) -> name.replace(".graphql", ""))
				.sorted()
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("examples")
	void answersAsTheDocumentsDo(String example) throws IOException {
		check(EXAMPLES.resolve(example + ".graphql"), EXPECTED.resolve(example + ".json"));
	}

	@ParameterizedTest
	@MethodSource("furtherQuestions")
	void answersFurtherQuestionsToo(String question) throws IOException {
		check(QUESTIONS.resolve(question + ".graphql"), QUESTIONS.resolve(question + ".json"));
	}

	private void check(Path operation, Path expected) throws IOException {
		ExpectedAnswer.check(ask(operation), expected);
	}

	@ParameterizedTest
	@MethodSource("examples")
	void costsOneStatementForEachRootField(String example) throws IOException {
		OperationDefinition operation = Parser.parse(Files.readString(EXAMPLES.resolve(example + ".graphql")))
			.getDefinitionsOfType(OperationDefinition.class)
			.getFirst();
		assertThat(statements(example)).hasSize(operation.getSelectionSet().getSelections().size());
	}

	/**
	 * The statements are kept beside the expectations, so that none changes unseen. Run
	 * with {@code -Doversight.write-statements=true} to write them anew, and read what
	 * changed.
	 */
	@ParameterizedTest
	@MethodSource("examples")
	void isCompiledToTheStatementThatIsKept(String example) throws IOException {
		Path kept = EXPECTED.resolve(example + ".cypher");
		List<Statement> statements = statements(example);
		if (Boolean.getBoolean("oversight.write-statements")) {
			Files.writeString(kept, kept(statements));
		}
		assertThat(withoutBudgets(Files.readString(kept))).isEqualTo(withoutBudgets(kept(statements)));
	}

	@ParameterizedTest
	@MethodSource("examples")
	void readsNoMoreThanItsBudget(String example) throws IOException {
		String kept = Files.readString(EXPECTED.resolve(example + ".cypher"));
		List<Long> budgets = kept.lines()
			.filter((line) -> line.startsWith("// at most "))
			.map((line) -> Long.valueOf(line.replaceAll("\\D", "")))
			.toList();
		List<Statement> statements = statements(example);
		for (int i = 0; i < statements.size(); i++) {
			Profile profile = profile(statements.get(i));
			assertThat(profile.hits()).as("database hits of statement %d", i + 1).isLessThanOrEqualTo(budgets.get(i));
			assertThat(profile.operators()).as("operators of statement %d", i + 1)
				.noneMatch((it) -> it.startsWith("AllNodesScan") || it.startsWith("CartesianProduct")
						|| it.startsWith("Eager@"));
		}
	}

	@Test
	void hasAnExpectationForEveryQuestion() throws IOException {
		assertThat(examples()).isNotEmpty().allMatch((example) -> Files.exists(EXPECTED.resolve(example + ".json")));
	}

	/** One statement and its parameters, as they were read. */
	private record Statement(String text, Map<String, @Nullable Object> parameters) {
	}

	/** What a statement cost the database, and by what means. */
	private record Profile(long hits, List<String> operators) {
	}

	@SuppressWarnings("unchecked")
	private List<Statement> statements(String example) throws IOException {
		Mockito.clearInvocations(this.reads);
		ask(EXAMPLES.resolve(example + ".graphql"));
		ArgumentCaptor<String> text = ArgumentCaptor.forClass(String.class);
		ArgumentCaptor<Map<String, @Nullable Object>> parameters = ArgumentCaptor.forClass(Map.class);
		Mockito.verify(this.reads, Mockito.atLeastOnce()).read(text.capture(), parameters.capture());
		List<Statement> statements = new ArrayList<>();
		for (int i = 0; i < text.getAllValues().size(); i++) {
			statements.add(new Statement(text.getAllValues().get(i), parameters.getAllValues().get(i)));
		}
		return statements;
	}

	private String kept(List<Statement> statements) {
		StringBuilder kept = new StringBuilder();
		for (Statement statement : statements) {
			// A quarter more than was needed, since statistics and plans move a little.
			kept.append("// at most %d database hits%n".formatted(profile(statement).hits() * 5 / 4 + 20))
				.append(statement.text())
				.append("%n".formatted());
		}
		return kept.toString();
	}

	private static String withoutBudgets(String statements) {
		return statements.replaceAll("(?m)^// at most \\d+ database hits$", "");
	}

	private Profile profile(Statement statement) {
		SessionConfig reading = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
		try (var session = this.driver.session(reading)) {
			ProfiledPlan plan = session.run("PROFILE " + statement.text(), statement.parameters()).consume().profile();
			List<String> operators = new ArrayList<>();
			return new Profile(hits(plan, operators), operators);
		}
	}

	private static long hits(ProfiledPlan plan, List<String> operators) {
		operators.add(plan.operatorType());
		return plan.dbHits() + plan.children().stream().mapToLong((child) -> hits(child, operators)).sum();
	}

	private String ask(Path operation) throws IOException {
		String query = Files.readString(operation);
		String answer = RestClient.create("http://127.0.0.1:" + this.port)
			.post()
			.uri("/graphql")
			.header("Content-Type", "application/json")
			.header("Accept", "application/graphql-response+json")
			.body(JSON.writeValueAsString(Map.of("query", query)))
			.retrieve()
			.body(String.class);
		assertThat(JSON.readTree(answer).has("errors")).as("errors in %s", answer).isFalse();
		return String.valueOf(answer);
	}

}
