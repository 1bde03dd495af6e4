package uk.oversight;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/** The database as a server, in a container of its own. */
@EnabledIf(value = "dockerIsThere",
		disabledReason = "there is no Docker here; GraphIT tries the same with the database in our own process")
class GraphContainerIT extends GraphCases {

	private final Neo4jContainer server = new Neo4jContainer("neo4j:2026.08.1-community");

	@Override
	RunningService start(Path folder) throws IOException {
		this.server.start();
		return RunningService.startWith(address(), this.server.getAdminPassword(), folder);
	}

	static boolean dockerIsThere() {
		return DockerClientFactory.instance().isDockerAvailable();
	}

	private URI address() {
		return URI.create(this.server.getBoltUrl());
	}

	@Override
	URI address(RunningService service) {
		return address();
	}

	@Override
	String password(RunningService service) {
		return this.server.getAdminPassword();
	}

	@AfterAll
	void stopServer() {
		this.server.stop();
	}

}
