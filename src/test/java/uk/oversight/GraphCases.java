package uk.oversight;

import java.net.URI;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of the database wherever it is: in the service's own process, or in a
 * server.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class GraphCases {

	private static final String CORPUS_EDITION = "MATCH (l:Ledger {name: 'corpus'}) RETURN toString(l.entered)";

	private Path folder;

	private RunningService service;

	/** Starts a service with the database in question, which its own data may lie in. */
	abstract RunningService start(Path folder) throws Exception;

	/** Where the service's database can be reached. */
	abstract URI address(RunningService service);

	abstract String password(RunningService service) throws Exception;

	@BeforeAll
	void open(@TempDir Path folder) throws Exception {
		this.folder = folder.resolve("data");
		this.service = start(this.folder).awaitAnswer();
	}

	@AfterAll
	void close() throws Exception {
		if (this.service != null) {
			this.service.close();
		}
	}

	@Test
	void appliesMigrations() throws Exception {
		assertThat(value("MATCH (m:Migration) RETURN max(m.version)")).isNotEqualTo("NULL");
		assertThat(value("SHOW CONSTRAINTS YIELD name WHERE name = 'entity_id' RETURN count(*)")).isEqualTo("1");
		assertThat(value("SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN count(*)")).isEqualTo("0");
	}

	@Test
	void loadsCorpus() throws Exception {
		assertThat(value("MATCH (d:Document)<-[:OF]-(:Passage)<-[:CITES]-(c:Citation)<-[:EVIDENCED_BY]-() "
				+ "WHERE d.id = 'document:peterborough-adult-social-care-2026' RETURN count(c) > 300"))
			.isEqualTo("TRUE");
	}

	@Test
	void answersQuery() throws Exception {
		JsonNode data = this.service.ask("""
				{
				  organisation(id: "prison:PBI") { name }
				  inspections(first: 1) { nodes { id } }
				}
				""").path("data");
		assertThat(data.at("/organisation/name").asString()).isEqualTo("HMP Peterborough");
		assertThat(data.at("/inspections/nodes/0/id").asString()).startsWith("inspection:");
	}

	@Test
	void leavesCorpusAsItIsWhenStartedAgain() throws Exception {
		String entered = value(CORPUS_EDITION);
		this.service.stop();
		this.service.close();
		this.service = start(this.folder).awaitAnswer();
		assertThat(value(CORPUS_EDITION)).isEqualTo(entered);
	}

	private String value(String statement) throws Exception {
		try (Driver driver = GraphDatabase.driver(address(this.service),
				AuthTokens.basic("neo4j", password(this.service))); Session session = driver.session()) {
			return session.run(statement).single().get(0).toString();
		}
	}

}
