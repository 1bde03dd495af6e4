package uk.oversight.graphql.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import uk.oversight.NodeTools;
import uk.oversight.OversightTest;

import static org.assertj.core.api.Assertions.assertThat;

/** GraphQL over HTTP, byte for byte as a client sends and gets it. */
@OversightTest
class EndpointIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private MeterRegistry meters;

	@Test
	void passesEveryAuditOfGraphQlOverHttp() throws Exception {
		NodeTools.Outcome outcome = NodeTools.installed().node("audit.mjs", endpoint(""));
		assertThat(outcome.output().lines()).hasSize(61).allMatch((line) -> line.startsWith("ok "));
		assertThat(outcome.exitCode()).isZero();
	}

	@Test
	void answersGetWithVariables() throws Exception {
		HttpResponse<String> response = get("application/graphql-response+json", "query",
				"query Body($id: ID!) { node(id: $id) { id } }", "variables", "{\"id\": \"trust:RT1\"}",
				"operationName", "Body");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(type(response)).isEqualTo("application/graphql-response+json");
		assertThat(JSON.readTree(response.body()).at("/data/node/id").asString()).isEqualTo("trust:RT1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			-                                                                      | application/json
			*/*                                                                    | application/json
			application/*                                                          | application/json
			application/graphql-response+json                                      | application/graphql-response+json
			application/json;q=0.5, application/graphql-response+json              | application/graphql-response+json
			application/graphql-response+json;q=0.1, application/json;q=0.9        | application/json
			text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8     | application/json
			application/graphql-response+json; charset=utf-8, application/json     | application/graphql-response+json
			""")
	void answersInTheFormAskedFor(@Nullable String accept, String type) throws Exception {
		HttpResponse<String> response = get(accept, "query", "{ node(id: \"trust:RT1\") { id } }");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(type(response)).isEqualTo(type);
	}

	@Test
	void refusesToAnswerInOtherForms() throws Exception {
		HttpResponse<String> response = get("text/html", "query", "{ node(id: \"trust:RT1\") { id } }");
		assertThat(response.statusCode()).isEqualTo(406);
		assertThat(message(response)).contains("'Accept: text/html'", "application/graphql-response+json");
	}

	@Test
	void refusesToAnswerInWhatIsNoForm() throws Exception {
		HttpResponse<String> response = get("nonsense", "query", "{ node(id: \"trust:RT1\") { id } }");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(message(response)).contains("'Accept: nonsense' is no list of media types");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-",
			textBlock = """
					-                             | {"query": "{ __typename }"}                           | 415 | The request has no Content-Type
					text/plain                    | {"query": "{ __typename }"}                           | 415 | 'Content-Type: text/plain' is not read here
					application/x-www-form-urlencoded | query=%7B__typename%7D                            | 415 | 'Content-Type: application/x-www-form-urlencoded' is not read here
					application/json; charset=utf-16  | {"query": "{ __typename }"}                       | 415 | is not read here: send the question as JSON in UTF-8
					application/graphql           | { __typename }                                        | 415 | with Content-Type: application/json
					no type at all                | {"query": "{ __typename }"}                           | 415 | 'Content-Type: no type at all' is not read here
					application/json              | ~~                                                    | 400 | The body is empty
					application/json              | {"query":                                             | 400 | The body is no JSON in UTF-8 (line 1, column 10)
					application/json              | {"query": "{ __typename }"} {}                        | 400 | The body is no JSON in UTF-8
					application/json              | [{"query": "{ __typename }"}]                         | 400 | The body is a list: send one request at a time
					application/json              | "query"                                               | 400 | The body is a text: send a JSON object
					application/json              | null                                                  | 400 | The body is null
					application/json              | {}                                                    | 400 | 'query' is missing
					application/json              | {"query": " "}                                        | 400 | 'query' is missing
					application/json              | {"query": 7}                                          | 400 | 'query' is a number: it must be a text
					application/json              | {"query": "{ __typename }", "variables": []}          | 400 | 'variables' is a list: it must be a JSON object
					application/json              | {"query": "{ __typename }", "operationName": {}}      | 400 | 'operationName' is an object: it must be a text
					application/json              | {"query": "{ __typename }", "extensions": true}       | 400 | 'extensions' is true or false: it must be a JSON object
					""")
	void tellsWhatIsWrongWithThePost(@Nullable String type, String body, int status, String message) throws Exception {
		HttpResponse<String> response = post(type, body.getBytes(StandardCharsets.UTF_8));
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(message(response)).contains(message);
	}

	@Test
	void refusesTextThatIsNotUtf8() throws Exception {
		HttpResponse<String> response = post("application/json",
				"{\"query\": \"{ search(text: \\\"caf\u00e9\\\") { totalCount } }\"}"
					.getBytes(StandardCharsets.ISO_8859_1));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(message(response)).contains("The body is no JSON in UTF-8");
	}

	@Test
	void refusesVariablesInTheAddressThatAreNoObject() throws Exception {
		assertThat(message(get(null, "query", "{ __typename }", "variables", "{id}")))
			.contains("'variables' is no JSON");
		assertThat(message(get(null, "query", "{ __typename }", "variables", "7"))).contains("'variables' is a number");
	}

	@ParameterizedTest
	@CsvSource({ "application/json", "application/graphql-response+json" })
	void refusesToChangeAnythingByGet(String accept) throws Exception {
		HttpResponse<String> response = get(accept, "query", "mutation { __typename }");
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(JSON.readTree(response.body()).has("data")).isFalse();
	}

	@Test
	void refusesOtherMethods() throws Exception {
		HttpResponse<String> response = HTTP.send(
				HttpRequest.newBuilder(endpoint("")).PUT(BodyPublishers.ofString("{}")).build(),
				BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
		assertThat(message(response)).contains("'PUT' asks nothing");
	}

	@Test
	void tellsTheHeadersAlone() throws Exception {
		HttpResponse<String> whole = get(null, "query", "{ node(id: \"trust:RT1\") { id } }");
		HttpResponse<String> response = HTTP.send(HttpRequest.newBuilder(whole.uri()).HEAD().build(),
				BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEmpty();
		for (String name : List.of("ETag", "Cache-Control", "Content-Type", "Content-Length", "Vary")) {
			assertThat(response.headers().allValues(name)).as(name).isEqualTo(whole.headers().allValues(name));
		}
	}

	@Test
	void letsWhoeverKeepsAnswersAskWhetherTheyStillHold() throws Exception {
		HttpResponse<String> response = get(null, "query", "{ node(id: \"trust:RT1\") { id } }");
		String tag = response.headers().firstValue("ETag").orElseThrow();
		assertThat(tag).startsWith("W/\"");
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("max-age=60, public");
		assertThat(response.headers().allValues("Vary")).contains("Accept");
		HttpResponse<String> again = HTTP
			.send(HttpRequest.newBuilder(response.uri()).header("If-None-Match", tag).build(), BodyHandlers.ofString());
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(get(null, "query", "{ node(id: \"trust:RP1\") { id } }").headers().firstValue("ETag")).isPresent()
			.get()
			.isNotEqualTo(tag);
	}

	@Test
	void letsNobodyKeepErrorsOrPosts() throws Exception {
		assertThat(get(null, "query", "{ nothing }").headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(
				post("application/json", "{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.UTF_8)).headers()
					.firstValue("Cache-Control"))
			.hasValue("no-store");
	}

	@Test
	void takesDocumentsByTheirHashOnceTheyWereSent() throws Exception {
		String query = "{ node(id: \"trust:RT1\") { id __typename } }";
		String hash = "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"%s\"}}".formatted(Documents.hash(query));
		assertThat(get(null, "extensions", hash).body()).contains("PersistedQueryNotFound",
				"PERSISTED_QUERY_NOT_FOUND");
		assertThat(get(null, "query", "{ __typename }", "extensions", hash).body())
			.contains("is not the SHA-256 of the query");
		assertThat(get(null, "query", query, "extensions", hash).body()).contains("\"trust:RT1\"");
		assertThat(get(null, "extensions", hash).body()).contains("\"trust:RT1\"");
	}

	@Test
	void refusesDocumentsItDoesNotKeep() throws Exception {
		assertThat(message(get(null, "documentId", "unheard-of")))
			.contains("'unheard-of' is the id of no document here");
		assertThat(message(get(null, "documentId", "a", "query", "{ __typename }"))).contains("both given");
	}

	@Test
	void keepsBrowsersSafeAndNamesTheRequest() throws Exception {
		HttpResponse<String> response = get(null, "query", "{ __typename }");
		assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(response.headers().firstValue("Content-Security-Policy"))
			.hasValue("default-src 'none'; frame-ancestors 'none'");
		assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
		HttpResponse<String> named = HTTP.send(HttpRequest.newBuilder(response.uri())
			.header("X-Request-Id", "my-17")
			.header("Origin", "https://a.example")
			.build(), BodyHandlers.ofString());
		assertThat(named.headers().firstValue("X-Request-Id")).hasValue("my-17");
	}

	@Test
	void countsTheStatementsOfEachOperation() throws Exception {
		get(null, "query",
				"query Counted { one: node(id: \"trust:RT1\") { id } two: node(id: \"prison:PBI\") { id } }");
		assertThat(this.meters.get("oversight.requests").tags("operation", "Counted", "outcome", "OK").timer().count())
			.isEqualTo(1);
		assertThat(this.meters.get("oversight.requests.statements").tag("operation", "Counted").summary().totalAmount())
			.isEqualTo(2);
		assertThat(this.meters.get("oversight.requests.nodes").tag("operation", "Counted").summary().totalAmount())
			.isEqualTo(2);
	}

	@Test
	void compressesWhatIsLong() throws Exception {
		HttpResponse<byte[]> response = HTTP.send(HttpRequest
			.newBuilder(endpoint("?query="
					+ URLEncoder.encode("{ __schema { types { name description } } }", StandardCharsets.UTF_8)))
			.header("Accept-Encoding", "gzip")
			.build(), BodyHandlers.ofByteArray());
		assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(response.headers().firstValue("ETag")).isPresent();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET /nowhere HTTP/1.1                | 404 | There is nothing at '/nowhere'
			GET /error HTTP/1.1                  | 404 | There is nothing at '/error'
			POST /actuator/health HTTP/1.1       | 405 | cannot be asked by this method
			GET /graphql?query=%zz HTTP/1.1      | 400 | The parameters in the address cannot be read
			GET /graphql?query={a HTTP/1.1       | 400 | The request cannot be read
			GET /%zz HTTP/1.1                    | 400 | The request cannot be read
			NONSENSE                             | 400 | The request cannot be read
			""")
	void tellsNothingOfTheInsideBesideTheEndpoint(String request, int status, String message) throws Exception {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.getOutputStream()
				.write((request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(response).startsWith("HTTP/1.1 " + status).contains("{\"errors\":[", message, "\"code\":");
			assertThat(response).doesNotContainIgnoringCase("<html", "tomcat", "exception", "timestamp");
		}
	}

	private URI endpoint(String query) {
		return URI.create("http://127.0.0.1:%d/graphql%s".formatted(this.port, query));
	}

	private HttpResponse<String> get(@Nullable String accept, String... parameters)
			throws IOException, InterruptedException {
		StringBuilder query = new StringBuilder();
		for (int i = 0; i < parameters.length; i += 2) {
			query.append((i == 0) ? "?" : "&")
				.append(parameters[i])
				.append("=")
				.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
		}
		HttpRequest.Builder request = HttpRequest.newBuilder(endpoint(query.toString()));
		if (accept != null) {
			request.header("Accept", accept);
		}
		return HTTP.send(request.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> post(@Nullable String type, byte[] body) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(endpoint("")).POST(BodyPublishers.ofByteArray(body));
		if (type != null) {
			request.header("Content-Type", type);
		}
		return HTTP.send(request.build(), BodyHandlers.ofString());
	}

	private static String type(HttpResponse<String> response) {
		return response.headers().firstValue("Content-Type").orElse("");
	}

	/** Returns the message of a refusal, having made sure that it is one. */
	private static String message(HttpResponse<String> response) {
		JsonNode answer = JSON.readTree(response.body());
		assertThat(answer.has("data")).isFalse();
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
		return answer.at("/errors/0/message").asString();
	}

}
