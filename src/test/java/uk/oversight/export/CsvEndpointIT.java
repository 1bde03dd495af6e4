package uk.oversight.export;

import java.io.StringReader;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;

import uk.oversight.OversightTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists as files: what they hold, and what is told where none can be made. */
@OversightTest
@TestPropertySource(properties = { "oversight.export.most-rows=100", "oversight.limits.page-size=99" })
class CsvEndpointIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** The header of requests whose second page fails. */
	private static final String FAILS = "X-Second-Page-Fails";

	@LocalServerPort
	private int port;

	@Test
	void writesEveryEntryOfAllPages() throws Exception {
		String query = "query ($first: Int = 3) { inspections(first: $first) { nodes { id kind started { value } inspectorates { nodes { name } } } } }";
		List<CSVRecord> rows = rows(query, Map.of());
		JsonNode list = json(
				"{ inspections(first: 99) { totalCount nodes { id kind started { value } inspectorates { nodes { name } } } } }")
			.at("/data/inspections");
		assertThat(rows).hasSize(list.get("totalCount").asInt()).hasSizeGreaterThan(3);
		for (int i = 0; i < rows.size(); i++) {
			JsonNode entry = list.get("nodes").get(i);
			assertThat(rows.get(i).get("id")).isEqualTo(entry.get("id").asString());
			assertThat(rows.get(i).get("kind")).isEqualTo(entry.get("kind").asString());
			assertThat(rows.get(i).get("started.value")).isEqualTo(entry.at("/started/value").asString(""));
			assertThat(rows.get(i).get("inspectorates.nodes.name")).isEqualTo(String.join("; ",
					entry.at("/inspectorates/nodes").valueStream().map((it) -> it.get("name").asString()).toList()));
		}
	}

	@Test
	void writesEdgesWithWhatIsKnownOfTheTie() throws Exception {
		List<CSVRecord> rows = rows(
				"query ($text: String!) { search(text: $text, types: [ORGANISATION]) { edges { score node { id ... on Organisation { name } } } } }",
				Map.of("text", "HMP Peterborough"));
		assertThat(rows.getFirst().get("node.id")).isEqualTo("prison:PBI");
		assertThat(rows.getFirst().get("node.name")).isEqualTo("HMP Peterborough");
		assertThat(Double.parseDouble(rows.getFirst().get("score"))).isPositive();
	}

	@Test
	void followsFragmentsAndLeavesOutWhatIsSkipped() throws Exception {
		List<CSVRecord> rows = rows(
				"""
						query ($no: Boolean = false) { findings(filter: {polarity: {eq: BREACH}}) { nodes { ...Found kind: polarity @include(if: $no) } } }
						fragment Found on Finding { summary regulation }
						""",
				Map.of());
		assertThat(rows).isNotEmpty();
		assertThat(rows.getFirst().getParser().getHeaderNames()).containsExactly("summary", "regulation");
	}

	@Test
	void beginsWhereTheOperationSays() throws Exception {
		JsonNode all = json("{ inspections(first: 99) { edges { cursor node { id } } } }")
			.at("/data/inspections/edges");
		String second = all.at("/1/cursor").asString();
		List<String> later = all.valueStream().skip(2).map((it) -> it.at("/node/id").asString()).toList();
		assertThat(
				rows("query ($c: String) { inspections(first: 3, after: $c) { nodes { id } } }", Map.of("c", second)))
			.map((it) -> it.get("id"))
			.isEqualTo(later);
		assertThat(rows("{ inspections(first: 3, after: \"%s\") { nodes { id } } }".formatted(second), Map.of()))
			.map((it) -> it.get("id"))
			.isEqualTo(later);
	}

	@Test
	void leavesTheDocumentsOtherOperationsOut() {
		ResponseEntity<String> answer = ask(Map.of("query", """
				query Found { documents { nodes { ...Titled } } }
				query Other($first: Int) { inspections(first: $first) { nodes { ...Kind } } }
				fragment Titled on Document { title }
				fragment Kind on Inspection { kind }
				""", "operationName", "Found"), "text/csv");
		assertThat(answer.getBody()).startsWith("title\r\n");
	}

	@Test
	void keepsWhatIsCalledLikeACursor() throws Exception {
		List<CSVRecord> rows = rows("{ inspections { edges { c: cursor node { cursor: kind } } } }", Map.of());
		assertThat(rows.getFirst().getParser().getHeaderNames()).containsExactly("node.cursor");
	}

	@Test
	void letsNobodyKeepAFile() {
		for (String query : List.of("{ documents { nodes { title } } }", "{ documents { totalCount } }")) {
			ResponseEntity<String> answer = ask(query, Map.of(), "text/csv");
			assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
			assertThat(answer.getHeaders().getVary()).anyMatch("Accept"::equalsIgnoreCase);
		}
	}

	@Test
	void cutsTheConnectionWhenALaterPageFails() throws Exception {
		String query = URLEncoder.encode("{ inspections(first: 3) { nodes { id } } }", StandardCharsets.UTF_8);
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.getOutputStream()
				.write("GET /graphql?query=%s HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\n%s: yes\r\n\r\n"
					.formatted(query, FAILS)
					.getBytes(StandardCharsets.US_ASCII));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 200").contains("Transfer-Encoding: chunked", "\r\nid\r\n");
			assertThat(answer).as("the chunk that ends a whole file").doesNotEndWith("\r\n0\r\n\r\n");
			assertThat(answer).as("what is no CSV").doesNotContain("errors");
		}
	}

	@Test
	void canBeAskedByAddressAlone() {
		ResponseEntity<String> answer = RestClient.create("http://127.0.0.1:" + this.port)
			.get()
			.uri("/graphql?query={query}", "{ documents { nodes { title } } }")
			.header("Accept", "text/csv")
			.retrieve()
			.toEntity(String.class);
		assertThat(answer.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
		assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("documents.csv");
		assertThat(answer.getBody()).startsWith("title\r\n");
	}

	@Test
	void tellsTheHeadersOfAFileAlone() {
		ResponseEntity<String> answer = RestClient.create("http://127.0.0.1:" + this.port)
			.method(HttpMethod.HEAD)
			.uri("/graphql?query={query}", "{ documents { nodes { title } } }")
			.header("Accept", "text/csv")
			.retrieve()
			.toEntity(String.class);
		assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("documents.csv");
		assertThat(answer.getBody()).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{ organisations { nodes { name } } findings { nodes { summary } } } | BAD_USER_INPUT | The operation asks for 2 things at its root; a file is made of one list
					{ organisation(id: "trust:RT1") { name } }                          | BAD_USER_INPUT | 'organisation' is no list that comes in pages
					{ organisations { totalCount } }                                    | BAD_USER_INPUT | 'organisations' selects no 'nodes' and no 'edges', so there are no rows
					{ organisations(last: 5) { nodes { name } } }                       | BAD_USER_INPUT | 'last' reads a list from its end
					{ organisations { nodes { nmae } } }                                | BAD_USER_INPUT | 'Organisation' has no field 'nmae'
					{ organisations {                                                   | BAD_USER_INPUT | Invalid syntax
					{ ...All } fragment All on Query { findings { nodes { summary } } } | BAD_USER_INPUT | The operation asks for a fragment at its root
					{ organisations }                                                   | BAD_USER_INPUT | 'organisations' selects no 'nodes' and no 'edges'
					{ organisations { nodes: pageInfo { hasNextPage } } }               | BAD_USER_INPUT | 'organisations' selects no 'nodes' and no 'edges'
					{ organisations { nodes @skip(if: true) { name } } }                | BAD_USER_INPUT | 'organisations' selects no 'nodes' and no 'edges'
					{ organisations(first: 0) { nodes { name } } }                      | BAD_USER_INPUT | 'first' is 0, so that no page would have an entry: give 1 to 99, or leave it out
					query ($n: Int = 0) { organisations(first: $n) { nodes { name } } } | BAD_USER_INPUT | 'first' is 0, so that no page would have an entry
					{ organisations(after: 7) { nodes { name } } }                      | BAD_USER_INPUT | 'after' must be of the type 'String'
					query ($c: Int = 7) { organisations(after: $c) { nodes { name } } } | BAD_USER_INPUT | 'String'
					{ organisations @skip(if: true) { nodes { name } } }                | BAD_USER_INPUT | '@skip' stands at 'organisations', the list that the file is made of: leave it out
					{ organisations @include { nodes { name } } }                       | BAD_USER_INPUT | '@include' stands at 'organisations'
					{ organisations { nodes { name @skip } } }                          | BAD_USER_INPUT | 'if'
					{ observations { nodes { printed } } }                              | LIMIT_EXCEEDED | entries, and a file may have 100 rows: narrow the list with 'filter'
					""")
	void tellsWhyNoFileCanBeMade(String query, String code, String message) {
		ResponseEntity<String> answer = ask(query, Map.of(), "text/csv");
		assertThat(answer.getStatusCode().value()).isEqualTo(400);
		JsonNode error = JSON.readTree(String.valueOf(answer.getBody())).at("/errors/0");
		assertThat(error.get("message").asString()).contains(message);
		assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
	}

	@Test
	void refusesToBeginAtANumber() {
		ResponseEntity<String> answer = ask("query ($c: String) { organisations(after: $c) { nodes { name } } }",
				Map.of("c", 7), "text/csv");
		assertThat(answer.getStatusCode().value()).isEqualTo(400);
		assertThat(answer.getBody()).contains("BAD_USER_INPUT");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			*/*                                          | json
			application/json, text/csv;q=0.5             | json
			*/*, text/csv;q=0                            | json
			text/csv                                     | csv
			text/csv, application/json                   | csv
			text/html, text/csv;q=0.9, */*;q=0.1         | csv
			""")
	void givesCsvToThoseWhoLikeItBest(String accept, String type) {
		assertThat(ask("{ documents { nodes { title } } }", Map.of(), accept).getHeaders().getContentType())
			.matches((it) -> it != null && it.getSubtype().endsWith(type));
	}

	private List<CSVRecord> rows(String query, Map<String, ?> variables) throws Exception {
		ResponseEntity<String> answer = ask(query, variables, "text/csv");
		assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
		CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		return format.parse(new StringReader(String.valueOf(answer.getBody()))).getRecords();
	}

	private JsonNode json(String query) {
		return JSON.readTree(String.valueOf(ask(query, Map.of(), MediaType.APPLICATION_JSON_VALUE).getBody()));
	}

	private ResponseEntity<String> ask(String query, Map<String, ?> variables, String accept) {
		return ask(Map.of("query", query, "variables", variables), accept);
	}

	private ResponseEntity<String> ask(Map<String, ?> request, String accept) {
		return RestClient.create("http://127.0.0.1:" + this.port)
			.post()
			.uri("/graphql")
			.header("Content-Type", "application/json")
			.header("Accept", accept)
			.body(JSON.writeValueAsString(request))
			.retrieve()
			.onStatus((_) -> true, (_, _) -> {
			})
			.toEntity(String.class);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class FailingPages {

		@Bean
		WebGraphQlInterceptor failingPages() {
			return (request, chain) -> {
				boolean isSecond = request.getVariables().get("export_after") != null;
				return (isSecond && request.getHeaders().containsHeader(FAILS))
						? Mono.error(new IllegalStateException("The second page fails")) : chain.next(request);
			};
		}

	}

}
