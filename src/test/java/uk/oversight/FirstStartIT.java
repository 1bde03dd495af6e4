package uk.oversight;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A first start that is killed, and the next one, which has to end with the same graph as
 * a start that nobody disturbed: whether it makes the graph or unpacks the one that lies
 * beside the jar.
 * <p>
 * The moments are shares of a whole start: one in each of as many parts as there are
 * kills, at random within it. How many, {@code -Doversight.test-kills} says.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FirstStartIT {

	private static final long SEED = 20260811;

	/** How a new graph comes to be. */
	enum Way {

		MADE("--oversight.graph.packed-store="),

		/** Where the build left the rehearsal out, there is nothing to unpack. */
		UNPACKED;

		private final String[] arguments;

		Way(String... arguments) {
			this.arguments = arguments;
		}

		RunningService start(Path data) throws IOException {
			return RunningService.start(data, this.arguments);
		}

	}

	private final List<String> kills = new ArrayList<>();

	private final Map<Way, Duration> whole = new EnumMap<>(Way.class);

	private WholeGraph undisturbed;

	/** How much of a whole start has passed. */
	record Moment(double share) {

		@Override
		public String toString() {
			return "%.1f %%".formatted(this.share * 100);
		}

	}

	@BeforeAll
	void startUndisturbed(@TempDir Path folder) throws Exception {
		this.undisturbed = startUndisturbed(Way.MADE, folder.resolve("made"));
		assertThat(this.undisturbed.nodes()).anyMatch((it) -> it.contains("trust:RT1"));
		assertThat(this.undisturbed.ties()).isNotEmpty();
		startUndisturbed(Way.UNPACKED, folder.resolve("unpacked")).assertSameAs(this.undisturbed);
	}

	private WholeGraph startUndisturbed(Way way, Path data) throws Exception {
		long began = System.nanoTime();
		try (RunningService service = way.start(data).awaitAnswer()) {
			this.whole.put(way, Duration.ofNanos(System.nanoTime() - began));
			WholeGraph graph = WholeGraph.of(service.graph(), service.password());
			service.stop();
			assertThat(service.output().contains("Beginning with the graph that is packed"))
				.isEqualTo(way == Way.UNPACKED && RehearsalIT.isLeft());
			System.out.printf("An undisturbed first start, %s, took %.1f s and ended with %d nodes and %d ties%n", way,
					seconds(way), graph.nodes().size(), graph.ties().size());
			return graph;
		}
	}

	static Stream<Arguments> kills() {
		return Stream.of(Way.values()).flatMap((way) -> moments().map((moment) -> Arguments.of(way, moment)));
	}

	private static Stream<Moment> moments() {
		int kills = Integer.getInteger("oversight.test-kills", 4);
		Random random = new Random(SEED);
		return IntStream.range(0, kills).mapToObj((part) -> new Moment((part + random.nextDouble()) / kills));
	}

	@ParameterizedTest(name = "{0}, at {1} of its first start")
	@MethodSource("kills")
	void startsAgainAfterBeingKilledAtAnyMoment(Way way, Moment moment, @TempDir Path folder) throws Exception {
		Path data = folder.resolve("killed");
		killFirstStart(way, data, moment);
		try (RunningService service = way.start(data).awaitAnswer()) {
			WholeGraph.of(service.graph(), service.password()).assertSameAs(this.undisturbed);
		}
		FileSystemUtils.deleteRecursively(data);
	}

	@Test
	void settlesWhatFollowsFromTheCorpusWhenKilledBeforeThat(@TempDir Path folder) throws Exception {
		Path data = folder.resolve("unsettled");
		try (RunningService service = Way.MADE.start(data).awaitAnswer();
				Driver driver = GraphDatabase.driver(service.graph(), AuthTokens.basic("neo4j", service.password()))) {
			// As between the two transactions, a moment too short to meet by chance.
			driver.executableQuery("MATCH (l:Ledger {name: 'corpus'}) SET l.edition = l.edition + ', not settled yet'")
				.execute();
			driver.executableQuery("MATCH ()-[r:FOUND_ON]->() DELETE r").execute();
			service.kill();
		}
		try (RunningService service = Way.MADE.start(data).awaitAnswer()) {
			WholeGraph.of(service.graph(), service.password()).assertSameAs(this.undisturbed);
		}
	}

	private void killFirstStart(Way way, Path data, Moment moment) throws IOException, InterruptedException {
		long began = System.nanoTime();
		try (RunningService service = way.start(data)) {
			boolean answered = service.answersWithin(Duration
				.ofNanos(Math.round(this.whole.getOrDefault(way, Duration.ZERO).toNanos() * moment.share())));
			service.kill();
			if (answered) {
				// Starts have become faster since; what follows goes by this one.
				this.whole.put(way, Duration.ofNanos(System.nanoTime() - began));
			}
			String kill = "Killed at %s of a first start, %s, of %.1f s%s; it had last said: %s".formatted(moment, way,
					seconds(way), answered ? " (when it was done)" : "", service.lastDoing());
			this.kills.add(kill);
			System.out.println(kill);
		}
	}

	private double seconds(Way way) {
		return this.whole.getOrDefault(way, Duration.ZERO).toMillis() / 1000.0;
	}

	@AfterAll
	void tellKills() {
		System.out.printf("%d kills of a first start, seeded with %d%n", this.kills.size(), SEED);
	}

}
