package uk.oversight.explorer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import uk.oversight.OversightTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** How the page is served; what it does is tested in a browser. */
@OversightTest
class ExplorerIT {

	private static final Pattern SCRIPT = Pattern.compile("src=\"\\./(explorer/assets/[^\"]+\\.js)\"");

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void leadsFromTheRootToThePage() throws Exception {
		HttpResponse<String> response = get("/");
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(response.headers().firstValue("Location")).hasValue("/graphiql");
	}

	@Test
	void allowsThePageNothingFromElsewhereAndNoScriptWithinIt() throws Exception {
		HttpResponse<String> page = page();
		String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
		assertThat(policy).contains("default-src 'none'", "script-src 'self';", "connect-src 'self'")
			.doesNotContain("http", "unsafe-eval");
		assertThat(page.body()).doesNotContain("<style", "http://", "https://")
			.doesNotContainPattern("<script(?![^>]* src=)");
		assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
	}

	@Test
	void servesWhatNeverChangesOnceAndCompressed() throws Exception {
		Matcher script = SCRIPT.matcher(page().body());
		assertThat(script.find()).isTrue();
		HttpResponse<String> plain = get("/" + script.group(1));
		HttpResponse<String> compressed = get("/" + script.group(1), "Accept-Encoding", "gzip, deflate, br");
		assertThat(compressed.headers().firstValue("Cache-Control"))
			.hasValueSatisfying((it) -> assertThat(it).contains("max-age=31536000", "public", "immutable"));
		assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(compressed.headers().firstValueAsLong("Content-Length").orElseThrow() * 3)
			.isLessThan(plain.headers().firstValueAsLong("Content-Length").orElseThrow());
	}

	@Test
	void tellsOfEveryExample() throws Exception {
		List<String> files;
		try (Stream<Path> folder = Files.list(Path.of("graphql/examples"))) {
			files = folder.map((it) -> it.getFileName().toString().replace(".graphql", "")).toList();
		}
		List<String> told = JsonMapper.builder()
			.build()
			.readTree(get("/explorer/examples").body())
			.valueStream()
			.map((it) -> it.get("name").asString())
			.toList();
		assertThat(told).containsExactlyInAnyOrderElementsOf(files);
	}

	private HttpResponse<String> page() throws IOException, InterruptedException {
		HttpResponse<String> page = get("/graphiql");
		assumeThat(page.statusCode()).as("the page was left out of this build, since Node.js was missing")
			.isEqualTo(200);
		return page;
	}

	private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
