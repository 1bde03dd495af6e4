package uk.oversight.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Gives commands that end before they need the application. */
@ExtendWith(OutputCaptureExtension.class)
class CommandsTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1" })
	void refusesToTellOfNoRuns(String first, CapturedOutput output) {
		assertThat(run("runs", "--first", first)).isEqualTo(Commands.FAILED);
		assertThat(output.getErr())
			.startsWith("'%s' is no number of runs to tell of: it is 1 or more".formatted(first));
	}

	@Test
	void refusesToWriteLinksOverTheirRecords(CapturedOutput output) throws IOException {
		Path records = Files.writeString(this.folder.resolve("records.jsonl"), "{\"id\": 1}\n");
		Path sameFile = Files.createLink(this.folder.resolve("linked.jsonl"), records);
		assertThat(run("link", records.toString(), "--output", sameFile.toString())).isEqualTo(Commands.FAILED);
		assertThat(output.getErr())
			.startsWith("'%s' is the file that is read: give --output another one".formatted(sameFile));
		assertThat(records).hasContent("{\"id\": 1}\n");
	}

	@Test
	void tellsWhichSourcesCanBeAsked(CapturedOutput output) {
		assertThat(run("sources")).isEqualTo(Commands.DONE);
		assertThat(output.getOut().lines().filter((it) -> it.contains("sync"))).containsExactly(
				"  - its API: sync cqc, with a key in OVERSIGHT_CQC_KEY", "  - its API: sync members",
				"  - its API: sync questions", "  - its API: sync trusts");
	}

	private static int run(String... args) {
		return Commands.run(Object.class, args);
	}

}
