package uk.oversight.launch;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** How a process was started; {@code RehearsalIT} lets one begin again. */
class CommandLineTests {

	@Test
	void dividesWordsWhereTheSystemEndsThem() {
		assertThat(CommandLine.words("java\0-jar\0a folder/oversight.jar\0")).containsExactly("java", "-jar",
				"a folder/oversight.jar");
	}

	@Test
	void keepsWordsThatAreEmpty() {
		assertThat(CommandLine.words("java\0\0--oversight.corpus.location=\0\0")).containsExactly("java", "",
				"--oversight.corpus.location=", "");
	}

	@Test
	void tellsHowThisProcessWasStarted() {
		assumeTrue(Files.exists(Path.of("/proc/self/cmdline")), "only Linux tells how a process was started");
		assertThat(CommandLine.ofThisProcess()).hasValueSatisfying((it) -> {
			assertThat(it.program()).isExecutable().hasFileName("java");
			assertThat(it.arguments()).containsExactly(ProcessHandle.current().info().arguments().orElseThrow());
		});
	}

}
