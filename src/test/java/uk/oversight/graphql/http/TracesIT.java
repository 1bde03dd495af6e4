package uk.oversight.graphql.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;

import uk.oversight.OversightTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What a collector of traces is sent by a service that traces. */
@OversightTest
@TestPropertySource(properties = { "oversight.traces=true", "management.tracing.sampling.probability=1.0",
		"management.opentelemetry.tracing.export.schedule-delay=100ms" })
class TracesIT {

	private static final WireMockServer COLLECTOR = collector();

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void collector(DynamicPropertyRegistry properties) {
		properties.add("management.opentelemetry.tracing.export.otlp.endpoint",
				() -> COLLECTOR.baseUrl() + "/v1/traces");
	}

	private static WireMockServer collector() {
		WireMockServer collector = new WireMockServer(WireMockConfiguration.options().dynamicPort());
		collector.stubFor(WireMock.post("/v1/traces").willReturn(WireMock.ok()));
		collector.start();
		return collector;
	}

	@AfterAll
	static void stop() {
		COLLECTOR.stop();
	}

	@Test
	void tracesRequestByItsOperationWithoutItsVariables() {
		RestClient.create("http://127.0.0.1:" + this.port)
			.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.body("""
					{"query": "query Names($ids: [ID!]!) { nodes(ids: $ids) { id } }", "variables": {"ids": ["trust:RT1"]}}
					""")
			.retrieve()
			.toBodilessEntity();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> sent().contains("oversight.operation"));
		assertThat(sent()).contains("Names", "oversight.statements", "oversight.database_ms", "oversight.nodes")
			.doesNotContain("trust:RT1");
	}

	/** All that came, of which the texts stand out among the lengths. */
	private static String sent() {
		List<String> bodies = COLLECTOR.findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/v1/traces")))
			.stream()
			.map((it) -> new String(it.getBody(), StandardCharsets.UTF_8))
			.toList();
		return String.join("\n", bodies);
	}

}
