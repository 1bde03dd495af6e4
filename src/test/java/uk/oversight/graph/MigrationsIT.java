package uk.oversight.graph;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;

import uk.oversight.OversightTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OversightTest
class MigrationsIT {

	@Autowired
	private Migrations migrations;

	@Autowired
	private Driver driver;

	@Test
	void remembersWhatItApplied() {
		List<String> applied = Migrations.found()
			.stream()
			.map((it) -> "%d %s %s".formatted(it.version(), it.name(), it.checksum()))
			.toList();
		assertThat(values("MATCH (m:Migration) WITH m ORDER BY m.version "
				+ "RETURN m.version + ' ' + m.name + ' ' + m.checksum"))
			.isEqualTo(applied);
	}

	@Test
	void appliesEachOnce() {
		List<String> before = values("MATCH (m:Migration) RETURN toString(m.applied) ORDER BY m.version");
		this.migrations.start();
		assertThat(values("MATCH (m:Migration) RETURN toString(m.applied) ORDER BY m.version")).isEqualTo(before);
	}

	@Test
	void appliesAgainWhatWasNotRemembered() {
		values("MATCH (m:Migration {version: 1}) DELETE m RETURN ''");
		this.migrations.start();
		assertThat(values("MATCH (m:Migration {version: 1}) RETURN m.name"))
			.containsExactly(Migrations.found().getFirst().name());
	}

	@Test
	void refusesGraphToWhichAnotherFormWasApplied() {
		Migrations.Migration first = Migrations.found().getFirst();
		remember("another");
		try {
			assertThatExceptionOfType(CannotStartException.class).isThrownBy(this.migrations::start)
				.withMessage("Migration 1 (%s) was applied to this graph in another form", first.name())
				.satisfies((it) -> assertThat(it.cure()).contains("write the change as a new migration"));
		}
		finally {
			remember(first.checksum());
		}
	}

	private void remember(String checksum) {
		try (Session writing = this.driver.session()) {
			writing.run("MATCH (m:Migration {version: 1}) SET m.checksum = $checksum", Map.of("checksum", checksum))
				.consume();
		}
	}

	private List<String> values(String statement) {
		try (Session session = this.driver.session()) {
			return session.run(statement).list((row) -> row.get(0).asString());
		}
	}

}
