package uk.oversight.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class LinkCommandTests {

	@TempDir
	Path folder;

	@Test
	void putsWhatWasWrittenInPlaceOfWhatStoodThere() throws IOException {
		Path output = Files.writeString(this.folder.resolve("linked.jsonl"), "of last year\n");
		int written = LinkCommand.write(output, (out) -> {
			out.write("{\"id\": 1}\n");
			assertThat(output).hasContent("of last year\n");
			return 1;
		});
		assertThat(written).isEqualTo(1);
		assertThat(output).hasContent("{\"id\": 1}\n");
		assertThat(this.folder).isDirectoryContaining(output::equals).isDirectoryNotContaining("glob:**.draft");
	}

	@Test
	void leavesWhatStoodThereWhenRecordIsNone() throws IOException {
		Path output = Files.writeString(this.folder.resolve("linked.jsonl"), "of last year\n");
		assertThatIOException().isThrownBy(() -> LinkCommand.write(output, (out) -> {
			out.write("{\"id\": 1}\n");
			throw new IOException("line 2 is no record");
		}));
		assertThat(output).hasContent("of last year\n");
		assertThat(this.folder).isDirectoryNotContaining("glob:**.draft");
	}

	@Test
	void writesThroughLinkToFile() throws IOException {
		Path output = Files.writeString(this.folder.resolve("linked.jsonl"), "of last year\n");
		Path link = Files.createSymbolicLink(this.folder.resolve("latest.jsonl"), output);
		LinkCommand.write(link, (out) -> {
			out.write("{\"id\": 1}\n");
			return 1;
		});
		assertThat(link).isSymbolicLink();
		assertThat(output).hasContent("{\"id\": 1}\n");
	}

}
