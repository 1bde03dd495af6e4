package uk.oversight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A load that is killed ten times, each time further on, and then left to end: its graph
 * has to be that of a load which nobody disturbed. It runs beside a service, as loads do.
 */
class LoadKillsIT {

	private static final long SEED = 20260811;

	private static final int KILLS = 10;

	private static final int ROWS = 6000;

	private static final String READ = "MATCH (p:Passage) WHERE p.told IS NOT NULL RETURN count(p)";

	@Test
	void endsWithSameGraphAfterBeingKilledTenTimes(@TempDir Path folder) throws Exception {
		Path register = register(folder.resolve("councils_2025.csv"));
		WholeGraph undisturbed;
		try (RunningService service = RunningService.start(folder.resolve("undisturbed")).awaitAnswer()) {
			assertThat(load(service, register, folder).waitFor()).isZero();
			undisturbed = WholeGraph.of(service.graph(), service.password());
			service.stop();
		}
		assertThat(undisturbed.nodes()).hasSizeGreaterThan(4 * ROWS);
		try (RunningService service = RunningService.start(folder.resolve("killed")).awaitAnswer()) {
			Random random = new Random(SEED);
			for (int kill = 0; kill < KILLS; kill++) {
				long rows = Math.round(ROWS * 0.9 * (kill + random.nextDouble()) / KILLS);
				kill(service, register, folder, rows, random.nextInt(200));
			}
			assertThat(load(service, register, folder).waitFor()).isZero();
			WholeGraph.of(service.graph(), service.password()).assertSameAs(undisturbed);
		}
	}

	/** Kills a load a few milliseconds after it has come to this row. */
	private static void kill(RunningService service, Path register, Path folder, long rows, int milliseconds)
			throws Exception {
		Process load = load(service, register, folder);
		try (Driver driver = GraphDatabase.driver(service.graph(), AuthTokens.basic("neo4j", service.password()))) {
			long read = 0;
			while (load.isAlive() && read < rows) {
				read = driver.executableQuery(READ).execute().records().getFirst().get(0).asLong();
				TimeUnit.MILLISECONDS.sleep(10);
			}
			TimeUnit.MILLISECONDS.sleep(milliseconds);
			boolean alive = load.isAlive();
			load.destroyForcibly().waitFor();
			System.out.printf("Killed after row %d%s%n", read, alive ? "" : ", when it had ended");
		}
	}

	private static Process load(RunningService service, Path register, Path folder) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-jar", RunningService.jar().toString(), "load", "councils",
				register.toString(), "--oversight.data-dir=" + service.dataFolder())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("loads.log").toFile()));
		builder.environment().keySet().removeIf((it) -> it.startsWith("SPRING_") || it.startsWith("OVERSIGHT_"));
		return builder.start();
	}

	/**
	 * A register of councils that there are not, each taken over by the one before it.
	 */
	private static Path register(Path file) throws IOException {
		List<String> lines = IntStream.range(0, ROWS)
			.mapToObj((
					it) -> "L%d,Council %d of the Test,Test %d,E99%06d,2005-06-20,2025-01-01,%s,England,Nowhere,Unitary authority,,\"Tested %d,Test no. %d\","
						.formatted(it, it, it, it, (it > 0) ? "L" + (it - 1) : "", it, it))
			.toList();
		Files.writeString(file,
				"local-authority-code,official-name,nice-name,gss-code,start-date,end-date,replaced-by,nation,region,"
						+ "local-authority-type-name,combined-authority,alt-names,former-gss-codes\n");
		return Files.write(file, lines, StandardOpenOption.APPEND);
	}

}
