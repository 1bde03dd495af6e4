package uk.oversight.walk.proof.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service, asked over HTTP. */
public record Service(int port) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern COST = Pattern.compile(",\"extensions\":\\{\"cost\":\\{[^{}]*}}}$");

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	/**
	 * Returns the bytes of the response, as text. What it tells of its cost is left out,
	 * which is reckoned of the question and read of no graph.
	 */
	public CompletableFuture<String> answer(Operation operation) {
		Map<String, @Nullable Object> request = new HashMap<>(Map.of("query", operation.document()));
		request.put("variables", operation.variables());
		return HTTP.sendAsync(request(request), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
			.thenApply((it) -> COST.matcher(it.body()).replaceFirst("}"));
	}

	public JsonNode ask(String query) {
		try {
			return JSON
				.readTree(HTTP.send(request(Map.of("query", query)), HttpResponse.BodyHandlers.ofString()).body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private HttpRequest request(Map<String, ?> request) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(this.port)))
			.header("Content-Type", "application/json")
			.header("Accept", "application/graphql-response+json")
			.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(request)))
			.build();
	}

}
