package uk.oversight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Whether starts take up what the rehearsal of the build left beside the jar. */
class RehearsalIT {

	private static final Path CACHE = beside(".aot");

	private static final Path STORE = beside("-store.zip");

	private static Path beside(String ending) {
		return Path.of(RunningService.jar().toString().replaceFirst("\\.jar$", ending));
	}

	@BeforeAll
	static void assumeItWasRehearsed() throws IOException {
		assumeTrue(isLeft(), "the build left the rehearsal out: rehearsal.skip is set");
	}

	/**
	 * Whether there is something beside the jar, and not of one that was built before.
	 */
	static boolean isLeft() throws IOException {
		return Files.exists(CACHE) && Files.exists(STORE)
				&& Files.getLastModifiedTime(CACHE).compareTo(Files.getLastModifiedTime(RunningService.jar())) >= 0;
	}

	@Test
	void beginsAgainWithTheCacheAsTheSameProcess(@TempDir Path folder) throws Exception {
		assumeTrue(Files.exists(Path.of("/proc/self/cmdline")), "only Linux tells how a process was started");
		try (RunningService service = RunningService.start(folder.resolve("data")).awaitAnswer()) {
			assertThat(Files.readString(Path.of("/proc/%d/cmdline".formatted(service.pid()))).split("\0"))
				.contains("-XX:AOTCache=" + CACHE, "-jar", RunningService.jar().toString());
			assertThat(Files.readString(Path.of("/proc/%d/maps".formatted(service.pid()))))
				.as("what Java has mapped into its memory")
				.contains(CACHE.toString());
			assertThat(service.output()).containsOnlyOnce("Beginning with the graph that is packed in " + STORE);
			service.stop();
			assertThat(service.output()).contains("Graceful shutdown complete");
		}
	}

	@Test
	void startsAnewWhereItIsNotToBeTakenUp(@TempDir Path folder) throws Exception {
		try (RunningService service = RunningService
			.start(folder.resolve("data"), Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=off"),
					"--oversight.graph.packed-store=")
			.awaitAnswer()) {
			assertThat(Files.readString(Path.of("/proc/%d/cmdline".formatted(service.pid()))))
				.doesNotContain("-XX:AOTCache");
			assertThat(service.output()).contains("Applying migration 1", "The corpus is in the graph")
				.doesNotContain("is packed in");
		}
	}

}
