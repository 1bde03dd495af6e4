package uk.oversight.graphql.http;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import uk.oversight.NodeTools;
import uk.oversight.OversightTest;
import uk.oversight.walk.PublicSchema;

import static org.assertj.core.api.Assertions.assertThat;

/** The clients that others use, against the running service. */
@OversightTest
class ClientsIT {

	private static NodeTools tools;

	@LocalServerPort
	private int port;

	@BeforeAll
	static void install() throws Exception {
		tools = NodeTools.installed();
		Files.writeString(Path.of("target/node/schema.graphqls"), PublicSchema.print());
		// Relay takes no other ending.
		Files.writeString(Path.of("target/node/relay/schema.graphql"), PublicSchema.print());
	}

	@Test
	void answersApolloClientAndUrqlByGeneratedTypes() throws Exception {
		succeed(tools.npx("graphql-codegen", "--config", "clients/codegen.json"));
		succeed(tools.npx("tsc", "-p", "clients"));
		NodeTools.Outcome outcome = tools.node("clients/built/clients.js",
				"http://127.0.0.1:%d/graphql".formatted(this.port));
		succeed(outcome);
		assertThat(outcome.output().lines()).hasSize(6)
			.allMatch((line) -> line.endsWith(": Good governance, Safe care and treatment"));
	}

	@Test
	void hasSchemaThatTheRelayCompilerTakes() throws Exception {
		succeed(tools.npx("relay-compiler", "relay/relay.config.json"));
		assertThat(Files.readString(Path.of("target/node/relay/__generated__/InspectionsPageQuery.graphql.ts")))
			.contains("InspectionsPageQuery", "Inspections_body", "node(id: $id)");
	}

	private static void succeed(NodeTools.Outcome outcome) {
		assertThat(outcome.exitCode()).as(outcome.output()).isZero();
	}

}
