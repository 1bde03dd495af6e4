package uk.oversight.feed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import uk.oversight.EmptyGraph;

/**
 * A server that stands for a publisher's API, and a real graph that holds nothing until
 * it is synced with it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext
public abstract class PublisherStub {

	@TempDir
	static Path data;

	protected final WireMockServer publisher = new WireMockServer(
			WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

	private final Driver driver;

	protected PublisherStub(Driver driver) {
		this.driver = driver;
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) throws IOException {
		EmptyGraph.in(data, registry);
	}

	@BeforeEach
	void startWithNothing() {
		run("MATCH (n) WHERE NOT n:Migration DETACH DELETE n");
		this.publisher.start();
	}

	@AfterEach
	void stop() {
		this.publisher.stop();
	}

	protected final URI base() {
		return URI.create(this.publisher.baseUrl() + "/");
	}

	/** Returns the first value of each row, as text. */
	protected final List<String> run(String statement) {
		return this.driver.executableQuery(statement)
			.execute()
			.records()
			.stream()
			.map((it) -> String.valueOf(it.get(0).asObject()))
			.toList();
	}

}
