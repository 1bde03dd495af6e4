package uk.oversight.graphql.limits;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import uk.oversight.OversightTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What strangers send to hurt: each is refused before the database hears of it. */
@OversightTest
class AttacksIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private MeterRegistry meters;

	/**
	 * One attack.
	 *
	 * @param limit the limit it meets; nothing where it is malformed
	 */
	record Attack(String name, String type, byte[] body, int status, String limit) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	static Stream<Attack> attacks() {
		List<Attack> attacks = new ArrayList<>();
		attacks.add(query("10,000 aliases", "{ %s }".formatted(times(10_000, (i) -> "a%d: __typename ".formatted(i))),
				"characters"));
		attacks.add(query("10,000 short aliases", "{ %s }".formatted(times(10_000, (i) -> "a:a ")), "tokens"));
		attacks.add(query("1,000 aliases of a search",
				"{ %s }".formatted(times(400, (i) -> "a%d:search(text:\"a\"){totalCount} ".formatted(i))), "aliases"));
		attacks.add(query("1,000 aliases through fragments",
				"{ ...A ...A ...A ...A ...A ...A ...A ...A ...A ...A } fragment A on Query { %s }"
					.formatted(times(50, (i) -> "a%d: __typename ".formatted(i))),
				"aliases"));
		attacks.add(query("depth 50", nested("partOf { nodes { ", 25, "id", " } }"), "depth"));
		attacks.add(query("depth 5,000", nested("partOf { nodes { ", 2_500, "id", " } }"), "characters"));
		attacks.add(query("depth 50 through fragments",
				"{ organisation(id: \"trust:RT1\") { ...F0 } } " + times(25,
						(i) -> "fragment F%d on Organisation { partOf { nodes { ...F%d } } } ".formatted(i, i + 1))
						+ "fragment F25 on Organisation { id }",
				"depth"));
		attacks.add(query("brackets alone", "{".repeat(4_000), "depth"));
		attacks.add(query("facets of a million",
				"{ organisations { facets(by: [TYPE], first: 1000000) { key count } } }", "page-size"));
		attacks.add(query("fragments that unfold into millions",
				"{ ...F0 } " + times(30, (i) -> "fragment F%d on Query { ...F%d ...F%d } ".formatted(i, i + 1, i + 1))
						+ "fragment F30 on Query { __typename }",
				"fields"));
		attacks.add(query("fragments in a circle", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
				""));
		attacks.add(query("a fragment in itself", "{ ...A } fragment A on Query { __typename ...A }", ""));
		attacks
			.add(query("a huge list", "{ nodes(ids: [%s]) { id } }".formatted("\"a\",".repeat(4_000)), "list-items"));
		attacks.add(new Attack("a huge list in a variable", "application/json",
				JSON.writeValueAsBytes(Map.of("query", "query Many($ids: [ID!]!) { nodes(ids: $ids) { id } }",
						"variables", Map.of("ids", Collections.nCopies(20_000, "a")))),
				400, "list-items"));
		attacks.add(query("a huge text", "{ search(text: \"%s\") { totalCount } }".formatted("a".repeat(40_000)),
				"text-length"));
		attacks.add(new Attack("a huge text in a variable", "application/json",
				JSON.writeValueAsBytes(Map.of("query", "query S($t: String!) { search(text: $t) { totalCount } }",
						"variables", Map.of("t", "a".repeat(200_000)))),
				400, "text-length"));
		attacks.add(new Attack("a deep variable", "application/json",
				"{\"query\": \"{ __typename }\", \"variables\": {\"a\": %s1%s}}"
					.formatted("[".repeat(400), "]".repeat(400))
					.getBytes(StandardCharsets.UTF_8),
				400, "depth"));
		attacks
			.add(query("conditions in conditions", "{ organisations(filter: %s{name: {eq: \"a\"}}%s) { totalCount } }"
				.formatted("{and: [".repeat(12), "]}".repeat(12)), "depth"));
		attacks.add(query("a flood of directives", "{ __typename %s }".formatted("@include(if: true) ".repeat(500)),
				"directives"));
		attacks.add(query("a flood of unknown directives", "{ __typename %s }".formatted("@a".repeat(2_000)),
				"directives"));
		attacks.add(query("introspection in circles",
				"{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
				"introspection"));
		attacks.add(query("introspection many times over",
				"{ %s }".formatted(times(5, (i) -> "a%d: __schema { types { name } } ".formatted(i))),
				"introspection"));
		attacks.add(query("an unknown operation", "surprise { __typename }", ""));
		attacks.add(query("a change", "mutation { deleteEverything }", ""));
		attacks.add(query("a subscription", "subscription { everything }", ""));
		attacks.add(new Attack("an operation that is not there", "application/json",
				JSON.writeValueAsBytes(Map.of("query", "query A { __typename }", "operationName", "B")), 400, ""));
		attacks.add(query("200 KB of commas", "{ __typename } " + ",".repeat(200_000), "characters"));
		return attacks.stream();
	}

	/**
	 * Those that a file could be made of, were they answered, and those that say nothing.
	 */
	static Stream<Attack> attacksOnLists() {
		List<Attack> attacks = new ArrayList<>();
		attacks.add(query("fragments that unfold into a million million columns",
				"{ findings { nodes { ...F0 } } } "
						+ times(40, (i) -> "fragment F%d on Finding { ...F%d ...F%d } ".formatted(i, i + 1, i + 1))
						+ "fragment F40 on Finding { id }",
				"fields"));
		attacks.add(query("columns in a circle",
				"{ findings { nodes { ...A } } } fragment A on Finding { ...B } fragment B on Finding { ...A }", ""));
		attacks.add(query("a list in itself",
				"{ findings { ...A } } fragment A on FindingConnection { nodes { id } ...A }", ""));
		attacks.add(query("columns in columns", "{ findings { nodes { inspection { %sid%s } } } }"
			.formatted("followsUp { ".repeat(30), " }".repeat(30)), "depth"));
		attacks.add(query("a change of a list", "mutation { findings { nodes { id } } }", ""));
		attacks.add(query("breadth through connections", "{ organisations(first: 100) { nodes { %sid%s } } }"
			.formatted("parts(first: 100) { nodes { ".repeat(4), " } }".repeat(4)), "nodes"));
		attacks.add(query("breadth by default",
				"""
						{ organisations { nodes { parts { nodes { parts { nodes { parts { nodes { parts { nodes { id } } } } } } } } } } }
						""",
				"nodes"));
		attacks.add(new Attack("breadth by a variable", "application/json",
				JSON.writeValueAsBytes(Map.of("query",
						"""
								query Wide($n: Int) { organisations(first: $n) { nodes { inspections(first: $n) { nodes { findings(first: $n) {
								nodes { sources(first: $n) { totalCount nodes { id } } } } } } } } }
								""",
						"variables", Map.of("n", 100))),
				400, "nodes"));
		attacks.add(query("a page of a million", "{ organisations(first: 1000000) { nodes { id } } }", "page-size"));
		attacks.add(query("a page larger than numbers are", "{ organisations(first: 2147483647) { nodes { id } } }",
				"page-size"));
		attacks.add(query("a wrong type", "{ organisations(first: \"all\") { nodes { id } } }", ""));
		attacks.add(new Attack("a variable of a wrong type", "application/json",
				JSON.writeValueAsBytes(Map.of("query", "query P($n: Int) { organisations(first: $n) { totalCount } }",
						"variables", Map.of("n", Map.of("much", true)))),
				400, ""));
		attacks.add(new Attack("a batch", "application/json",
				"[%s{\"query\": \"{ __typename }\"}]".formatted("{\"query\": \"{ __typename }\"},".repeat(1_000))
					.getBytes(StandardCharsets.UTF_8),
				400, ""));
		attacks.add(new Attack("malformed UTF-8", "application/json",
				new byte[] { '{', '"', 'q', 'u', 'e', 'r', 'y', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}' },
				400, ""));
		attacks.add(new Attack("malformed JSON", "application/json", "{\"query\": \"{".getBytes(StandardCharsets.UTF_8),
				400, ""));
		attacks.add(new Attack("a form", "application/x-www-form-urlencoded",
				"query=%7B__typename%7D".getBytes(StandardCharsets.UTF_8), 415, ""));
		attacks.add(new Attack("a form with files", "multipart/form-data; boundary=x", new byte[1_000], 415, ""));
		attacks.add(new Attack("1 MB of nothing", "application/json",
				" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8), 413, "body-size"));
		return attacks.stream();
	}

	@ParameterizedTest
	@MethodSource({ "attacks", "attacksOnLists" })
	void refusesBeforeAnythingIsReadAndAnswersTheNextQuestion(Attack attack) throws Exception {
		refuses(attack, "application/graphql-response+json");
	}

	@ParameterizedTest
	@MethodSource("attacksOnLists")
	void refusesToMakeFilesBeforeAnythingIsRead(Attack attack) throws Exception {
		refuses(attack, "text/csv");
	}

	private void refuses(Attack attack, String accept) throws Exception {
		double before = statements();
		HttpResponse<String> response = send(attack.type(), accept, attack.body());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(attack.status());
		JsonNode answer = JSON.readTree(response.body());
		assertThat(answer.has("data")).isFalse();
		for (JsonNode error : answer.get("errors")) {
			assertThat(error.get("message").asString()).isNotBlank()
				.doesNotContain("graphql.", "java.", "Exception", "Value{");
			assertThat(error.at("/extensions/code").asString())
				.isEqualTo(attack.limit().isEmpty() ? "BAD_USER_INPUT" : "LIMIT_EXCEEDED");
		}
		JsonNode extensions = answer.at("/errors/0/extensions");
		if (!attack.limit().isEmpty() && !attack.limit().equals("introspection")) {
			assertThat(extensions.get("limit").asString()).isEqualTo(attack.limit());
			assertThat(extensions.get("found").asLong()).isGreaterThan(extensions.get("most").asLong());
		}
		assertThat(statements()).as("statements").isEqualTo(before);
		HttpResponse<String> good = send("application/json",
				JSON.writeValueAsBytes(Map.of("query", "{ node(id: \"trust:RT1\") { id } }")));
		assertThat(JSON.readTree(good.body()).at("/data/node/id").asString()).isEqualTo("trust:RT1");
	}

	@Test
	void tellsTheCostOfWhatItAnswers() throws Exception {
		HttpResponse<String> response = send("application/json", JSON.writeValueAsBytes(Map.of("query", """
				query Cost($deep: Boolean = false) {
				  organisations(first: 5) { pageInfo { hasNextPage } nodes { name evidence { locator } } }
				  some: nodes(ids: ["trust:RT1", "prison:PBI"]) { id }
				  organisation(id: "trust:RT1") @include(if: $deep) { parts(first: 100) { nodes { id } } }
				}
				""")));
		// 5 bodies with 10 citations each, and 2 by their ids.
		assertThat(JSON.readTree(response.body()).at("/extensions/cost").toString())
			.isEqualTo("{\"nodes\":57,\"limit\":500000,\"depth\":4,\"fields\":13,\"aliases\":1}");
	}

	@Test
	void leavesTheWholeSchemaOpen() throws Exception {
		String introspection = graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY;
		HttpResponse<String> response = send("application/json",
				JSON.writeValueAsBytes(Map.of("query", introspection)));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(JSON.readTree(response.body()).has("errors")).isFalse();
	}

	private double statements() {
		return this.meters.get("oversight.reads").timer().count();
	}

	private HttpResponse<String> send(String type, byte[] body) throws Exception {
		return send(type, "application/graphql-response+json", body);
	}

	private HttpResponse<String> send(String type, String accept, byte[] body) throws Exception {
		return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(this.port)))
			.header("Content-Type", type)
			.header("Accept", accept)
			.timeout(Duration.ofSeconds(30))
			.POST(BodyPublishers.ofByteArray(body))
			.build(), BodyHandlers.ofString());
	}

	private static Attack query(String name, String query, String limit) {
		return new Attack(name, "application/json", JSON.writeValueAsBytes(Map.of("query", query)), 400, limit);
	}

	private static String times(int count, IntFunction<String> part) {
		return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
	}

	private static String nested(String open, int times, String inner, String close) {
		return "{ organisation(id: \"trust:RT1\") { " + open.repeat(times) + inner + close.repeat(times) + " } }";
	}

}
