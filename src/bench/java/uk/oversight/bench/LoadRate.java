package uk.oversight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;

import org.springframework.util.FileSystemUtils;

/**
 * Measures how fast a feed loads, beside bare {@code UNWIND … MERGE} of the same nodes
 * and ties into the same database, in batches of the same number of rows. It judges
 * nothing; it prints.
 */
final class LoadRate {

	/** As many as a load writes of the rows of a file. */
	private static final int BATCH = 500;

	private static final String NODES = """
			MATCH (n) WHERE $ledger IN n.ledgers
			RETURN n
			""";

	private static final String TIES = """
			MATCH (a)-[r]->(b) WHERE $ledger IN r.ledgers
			RETURN coalesce(a.id, '') AS from, r, coalesce(b.id, '') AS to, a:Citation AS citing, b:Citation AS cited
			""";

	private LoadRate() {
	}

	/** What was loaded, in the order in which it is to be written. */
	private record Loaded(Map<String, List<Map<String, Object>>> nodes, Map<String, List<Map<String, Object>>> ties) {

		int nodeCount() {
			return this.nodes.values().stream().mapToInt(List::size).sum();
		}

		int tieCount() {
			return this.ties.values().stream().mapToInt(List::size).sum();
		}

	}

	/**
	 * Runs the benchmark.
	 * @param arguments the packaged service, the folder of its migrations, and a folder
	 * to work in
	 */
	public static void main(String[] arguments) throws Exception {
		Path jar = Path.of(arguments[0]);
		Path folder = Files.createDirectories(Path.of(arguments[2]).resolve("load"));
		String source = System.getProperty("bench.source", "");
		Path file = Path.of(System.getProperty("bench.file", ""));
		if (source.isEmpty()) {
			source = "councils";
			file = councils(folder.resolve("councils.csv"));
		}
		Loaded loaded;
		double load;
		try (Instance instance = fresh(jar, folder)) {
			load(jar, folder, source, file);
			load = seconds(instance.driver());
			loaded = loaded(instance.driver(), source);
		}
		double bare;
		try (Instance instance = fresh(jar, folder)) {
			bare = merge(instance.driver(), loaded);
		}
		System.out.printf(
				"%s: %,d nodes and %,d ties; loaded in %.1f s, merged bare in %.1f s: %.0f %% of the bare rate%n",
				file.getFileName(), loaded.nodeCount(), loaded.tieCount(), load, bare, 100 * bare / load);
	}

	/** A service whose graph holds the corpus and nothing else. */
	private static Instance fresh(Path jar, Path folder) throws Exception {
		FileSystemUtils.deleteRecursively(folder.resolve("graph"));
		return Instance.start(jar, folder.resolve("graph"), folder.resolve("service.log"));
	}

	private static void load(Path jar, Path folder, String source, Path file) throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				jar.toString(), "load", source, file.toString(), "--oversight.data-dir=" + folder.resolve("graph"))
			.inheritIO()
			.start();
		if (process.waitFor() > 1) {
			throw new IllegalStateException("The load failed");
		}
	}

	/** How long the load took, without the start of its process. */
	private static double seconds(Driver driver) {
		return driver.executableQuery("""
				MATCH (r:Run)
				RETURN duration.inSeconds(r.started, r.ended).milliseconds / 1000.0
				ORDER BY r.number DESC LIMIT 1
				""").execute().records().getFirst().get(0).asDouble();
	}

	private static Loaded loaded(Driver driver, String ledger) {
		Map<String, List<Map<String, Object>>> nodes = new LinkedHashMap<>();
		Map<String, List<Map<String, Object>>> ties = new LinkedHashMap<>();
		try (Session session = driver.session()) {
			session.run(NODES, Map.of("ledger", ledger)).forEachRemaining((row) -> {
				Node node = row.get("n").asNode();
				List<String> labels = new ArrayList<>();
				node.labels().forEach(labels::add);
				nodes.computeIfAbsent(String.join(":", labels), (it) -> new ArrayList<>())
					.add(Map.of("id", node.get("id").asString(), "properties", node.asMap(Value::asObject)));
			});
			session.run(TIES, Map.of("ledger", ledger)).forEachRemaining((row) -> {
				Relationship tie = row.get("r").asRelationship();
				ties.computeIfAbsent("%s %s %s".formatted(row.get("citing").asBoolean() ? "Citation" : "Entity",
						tie.type(), row.get("cited").asBoolean() ? "Citation" : "Entity"), (it) -> new ArrayList<>())
					.add(Map.of("from", row.get("from").asString(), "to", row.get("to").asString(), "key",
							tie.get("key").asString(""), "properties", tie.asMap(Value::asObject)));
			});
		}
		return new Loaded(nodes, ties);
	}

	private static double merge(Driver driver, Loaded loaded) {
		long began = System.nanoTime();
		try (Session session = driver.session()) {
			loaded.nodes().forEach((labels, rows) -> inBatches(session, """
					UNWIND $rows AS row
					MERGE (n:%s {id: row.id})
					SET n:%s, n += row.properties
					""".formatted(labels.contains("Citation") ? "Citation" : "Entity", labels), rows));
			loaded.ties().forEach((kind, rows) -> {
				String[] parts = kind.split(" ");
				inBatches(session, """
						UNWIND $rows AS row
						MATCH (a:%s {id: row.from})
						MATCH (b:%s {id: row.to})
						MERGE (a)-[r:%s {key: row.key}]->(b)
						SET r += row.properties
						""".formatted(parts[0], parts[2], parts[1]), rows);
			});
		}
		return (System.nanoTime() - began) / 1e9;
	}

	private static void inBatches(Session session, String statement, List<Map<String, Object>> rows) {
		for (int from = 0; from < rows.size(); from += BATCH) {
			List<Map<String, Object>> batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
			session.executeWriteWithoutResult(
					(transaction) -> transaction.run(statement, Map.of("rows", batch)).consume());
		}
	}

	/** Councils that there are not, as many as fill some seconds. */
	private static Path councils(Path file) throws IOException {
		Files.writeString(file,
				"local-authority-code,official-name,nice-name,gss-code,start-date,end-date,replaced-by,nation,region,"
						+ "local-authority-type-name,combined-authority,alt-names,former-gss-codes\n");
		return Files.write(file, IntStream.range(0, 20_000)
			.mapToObj((
					it) -> "L%1$d,Council %1$d,Test %1$d,E99%1$06d,2005-06-20,,,England,Nowhere,County,,\"Tested %1$d\","
						.formatted(it))
			.toList(), StandardOpenOption.APPEND);
	}

}
