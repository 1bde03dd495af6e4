package uk.oversight.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the database's constraints and indexes to where this version needs them, before
 * anything else uses it. Each file is applied once and remembered in the graph with its
 * checksum; every statement may be run again, so a start that was killed is simply
 * repeated.
 */
class Migrations implements SmartLifecycle {

	/** Before whatever writes to the graph, and well before the web server opens. */
	static final int PHASE = 0;

	private static final Logger logger = LoggerFactory.getLogger(Migrations.class);

	private static final Pattern NAME = Pattern.compile("V(\\d+)__(\\w+)\\.cypher");

	private static final String ONE_OF_EACH = "CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (m:Migration) REQUIRE m.version IS UNIQUE";

	private final Driver driver;

	private final URI address;

	private final SessionConfig session;

	private volatile boolean running;

	Migrations(Driver driver, URI address, GraphProperties properties) {
		this.driver = driver;
		this.address = address;
		this.session = SessionConfig.builder().withDatabase(properties.graph().database()).build();
	}

	/** One file. */
	record Migration(int version, String name, String checksum, List<String> statements) {

		static Migration of(Resource file) {
			String filename = String.valueOf(file.getFilename());
			Matcher name = NAME.matcher(filename);
			if (!name.matches()) {
				throw new IllegalStateException(
						"'%s' is no name for a migration: write V001__What_it_does.cypher".formatted(filename));
			}
			try {
				String content = file.getContentAsString(StandardCharsets.UTF_8);
				List<String> statements = Arrays.stream(content.replaceAll("(?m)^\\s*//.*$", "").split(";"))
					.map(String::strip)
					.filter((it) -> !it.isEmpty())
					.toList();
				return new Migration(Integer.parseInt(name.group(1)), name.group(2).replace('_', ' '),
						checksum(content), statements);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static String checksum(String content) {
			try {
				return HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	@Override
	public void start() {
		connect();
		try (Session writing = this.driver.session(this.session)) {
			Map<Integer, String> applied = applied(writing);
			List<Migration> missing = found().stream().filter((it) -> !isApplied(it, applied)).toList();
			if (!missing.isEmpty()) {
				writing.run(ONE_OF_EACH).consume();
				missing.forEach((migration) -> apply(migration, writing));
				writing.run("CALL db.awaitIndexes(300)").consume();
			}
			this.running = true;
		}
		catch (Neo4jException ex) {
			String database = this.session.database().orElse("neo4j");
			throw new CannotStartException(
					"The database '%s' of Neo4j at %s cannot be used: %s".formatted(database, this.address,
							ex.getMessage()),
					"Name one that is there with --oversight.graph.database, and a user who may write in it and make constraints and indexes.",
					ex);
		}
	}

	/**
	 * Returns the checksums of those that were applied, by version: in one statement,
	 * since the first ones that a database plans cost it most of a second each.
	 */
	private static Map<Integer, String> applied(Session reading) {
		Map<Integer, String> applied = new HashMap<>();
		reading.run("MATCH (m:Migration) RETURN m.version AS version, m.checksum AS checksum")
			.forEachRemaining((it) -> applied.put(it.get("version").asInt(), it.get("checksum").asString()));
		return applied;
	}

	private static boolean isApplied(Migration migration, Map<Integer, String> applied) {
		String checksum = applied.get(migration.version());
		if (checksum != null && !checksum.equals(migration.checksum())) {
			throw new CannotStartException(
					"Migration %d (%s) was applied to this graph in another form".formatted(migration.version(),
							migration.name()),
					"Put the file back as it was and write the change as a new migration; a graph that can be loaded again may be moved away instead.",
					null);
		}
		return checksum != null;
	}

	private void connect() {
		try {
			this.driver.verifyConnectivity();
		}
		catch (AuthenticationException ex) {
			throw new CannotStartException("Neo4j at %s refuses the user name or the password".formatted(this.address),
					"Set SPRING_NEO4J_AUTHENTICATION_USERNAME and SPRING_NEO4J_AUTHENTICATION_PASSWORD to those of the server.",
					ex);
		}
		catch (Neo4jException ex) {
			throw new CannotStartException("No Neo4j answers at %s: %s".formatted(this.address, ex.getMessage()),
					"Start it, or correct SPRING_NEO4J_URI; without that, the service opens a database in its own process.",
					ex);
		}
	}

	static List<Migration> found() {
		try {
			return Arrays
				.stream(new PathMatchingResourcePatternResolver().getResources("classpath:neo4j/migrations/*.cypher"))
				.map(Migration::of)
				.sorted(Comparator.comparingInt(Migration::version))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void apply(Migration migration, Session writing) {
		logger.info("Applying migration {}: {}", migration.version(), migration.name());
		// Changes of the schema and of data do not share a transaction: each commits by
		// itself.
		migration.statements().forEach((statement) -> writing.run(statement).consume());
		writing.run("""
				MERGE (m:Migration {version: $version})
				SET m.name = $name, m.checksum = $checksum, m.applied = datetime()
				""", Map.of("version", migration.version(), "name", migration.name(), "checksum", migration.checksum()))
			.consume();
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
