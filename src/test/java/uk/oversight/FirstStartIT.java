package uk.oversight;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A first start that is killed, and the next one, which has to end with the same graph as
 * a start that nobody disturbed.
 * <p>
 * The moments are shares of a whole start: one in each of as many parts as there are
 * kills, at random within it. How many, {@code -Doversight.test-kills} says.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FirstStartIT {

	private static final long SEED = 20260811;

	private final List<String> kills = new ArrayList<>();

	private WholeGraph undisturbed;

	private Duration whole = Duration.ZERO;

	/** How much of a whole start has passed. */
	record Moment(double share) {

		@Override
		public String toString() {
			return "%.1f %%".formatted(this.share * 100);
		}

	}

	@BeforeAll
	void startUndisturbed(@TempDir Path folder) throws Exception {
		long began = System.nanoTime();
		try (RunningService service = RunningService.start(folder.resolve("undisturbed")).awaitAnswer()) {
			this.whole = Duration.ofNanos(System.nanoTime() - began);
			this.undisturbed = WholeGraph.of(service.graph(), service.password());
			service.stop();
		}
		assertThat(this.undisturbed.nodes()).anyMatch((it) -> it.contains("trust:RT1"));
		assertThat(this.undisturbed.ties()).isNotEmpty();
		System.out.printf("An undisturbed first start took %.1f s and ended with %d nodes and %d ties%n", seconds(),
				this.undisturbed.nodes().size(), this.undisturbed.ties().size());
	}

	static Stream<Moment> moments() {
		int kills = Integer.getInteger("oversight.test-kills", 4);
		Random random = new Random(SEED);
		return IntStream.range(0, kills).mapToObj((part) -> new Moment((part + random.nextDouble()) / kills));
	}

	@ParameterizedTest(name = "at {0} of its first start")
	@MethodSource("moments")
	void startsAgainAfterBeingKilledAtAnyMoment(Moment moment, @TempDir Path folder) throws Exception {
		Path data = folder.resolve("killed");
		killFirstStart(data, moment);
		try (RunningService service = RunningService.start(data).awaitAnswer()) {
			WholeGraph.of(service.graph(), service.password()).assertSameAs(this.undisturbed);
		}
		FileSystemUtils.deleteRecursively(data);
	}

	private void killFirstStart(Path data, Moment moment) throws IOException, InterruptedException {
		long began = System.nanoTime();
		try (RunningService service = RunningService.start(data)) {
			boolean answered = service
				.answersWithin(Duration.ofNanos(Math.round(this.whole.toNanos() * moment.share())));
			service.kill();
			if (answered) {
				// Starts have become faster since; what follows goes by this one.
				this.whole = Duration.ofNanos(System.nanoTime() - began);
			}
			String kill = "Killed at %s of a first start of %.1f s%s; it had last said: %s".formatted(moment, seconds(),
					answered ? " (when it was done)" : "", service.lastDoing());
			this.kills.add(kill);
			System.out.println(kill);
		}
	}

	private double seconds() {
		return this.whole.toMillis() / 1000.0;
	}

	@AfterAll
	void tellKills() {
		System.out.printf("%d kills of a first start, seeded with %d%n", this.kills.size(), SEED);
	}

}
