package uk.oversight;

import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The service of a test, asked as its clients ask. */
public record Endpoint(int port) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Returns the answer to a question, which must have no errors. */
	public String ask(String query) {
		String answer = String.valueOf(RestClient.create("http://127.0.0.1:" + this.port)
			.post()
			.uri("/graphql")
			.header("Content-Type", "application/json")
			.header("Accept", "application/graphql-response+json")
			.body(JSON.writeValueAsString(Map.of("query", query)))
			.retrieve()
			.body(String.class));
		assertThat(JSON.readTree(answer).has("errors")).as("errors in %s", answer).isFalse();
		return answer;
	}

}
