package uk.oversight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
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

	/** Each row is entered, and once all are, what it leads to. */
	private static final int ENTRIES = 2 * ROWS;

	private static final String ENTERED = "MATCH (p:Passage) RETURN count(p.told) + count(p.toldLater)";

	private final List<Long> kills = new ArrayList<>();

	@Test
	void endsWithSameGraphAfterBeingKilledTenTimes(@TempDir Path folder) throws Exception {
		Path register = register(folder.resolve("councils_2025.csv"));
		WholeGraph undisturbed;
		try (RunningService service = RunningService.start(folder.resolve("undisturbed")).awaitAnswer()) {
			load(service, register);
			undisturbed = WholeGraph.of(service.graph(), service.password());
		}
		assertThat(undisturbed.nodes()).hasSizeGreaterThan(4 * ROWS);
		try (RunningService service = RunningService.start(folder.resolve("killed")).awaitAnswer()) {
			Random random = new Random(SEED);
			for (int kill = 0; kill < KILLS; kill++) {
				kill(service, register, Math.round(ENTRIES * (kill + random.nextDouble()) / KILLS),
						random.nextInt(100));
			}
			load(service, register);
			WholeGraph.of(service.graph(), service.password()).assertSameAs(undisturbed);
		}
		assertThat(this.kills).as("kills within the load")
			.filteredOn((entered) -> entered > 0 && entered < ENTRIES)
			.hasSizeGreaterThan(KILLS / 2);
	}

	/** Kills a load a few milliseconds after it has entered so much. */
	private void kill(RunningService service, Path register, long entries, int milliseconds) throws Exception {
		try (RunningService load = start(service, register);
				Driver driver = GraphDatabase.driver(service.graph(), AuthTokens.basic("neo4j", service.password()))) {
			while (load.isAlive() && entered(driver) < entries) {
				TimeUnit.MILLISECONDS.sleep(10);
			}
			TimeUnit.MILLISECONDS.sleep(milliseconds);
			boolean alive = load.isAlive();
			load.kill();
			long entered = entered(driver);
			this.kills.add(alive ? entered : ENTRIES);
			System.out.printf("Killed after %d of %d entries, %d ms after the %d that were waited for%s%n", entered,
					ENTRIES, milliseconds, entries, alive ? "" : ", when it had ended");
		}
	}

	private static long entered(Driver driver) {
		return driver.executableQuery(ENTERED).execute().records().getFirst().get(0).asLong();
	}

	private static void load(RunningService service, Path register) throws Exception {
		try (RunningService load = start(service, register)) {
			assertThat(load.exitCode()).as("%s", load.output()).isZero();
		}
	}

	private static RunningService start(RunningService service, Path register) throws IOException {
		return RunningService.start(service.dataFolder(), "load", "councils", register.toString());
	}

	/**
	 * A register of councils that there are not, each taken over by the one before it.
	 */
	private static Path register(Path file) throws IOException {
		List<String> lines = IntStream.range(0, ROWS)
			.mapToObj((it) -> """
					L%1$d,Council %1$d of the Test,Test %1$d,E99%1$06d,2005-06-20,2025-01-01,%2$s,England,Nowhere,\
					Unitary authority,,"Tested %1$d,Test no. %1$d",""".formatted(it, (it > 0) ? "L" + (it - 1) : ""))
			.toList();
		Files.writeString(file,
				"local-authority-code,official-name,nice-name,gss-code,start-date,end-date,replaced-by,nation,region,"
						+ "local-authority-type-name,combined-authority,alt-names,former-gss-codes\n");
		return Files.write(file, lines, StandardOpenOption.APPEND);
	}

}
