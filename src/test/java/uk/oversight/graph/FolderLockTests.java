package uk.oversight.graph;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Between processes, {@code StartFailuresIT} tries it. */
class FolderLockTests {

	@TempDir
	Path folder;

	@Test
	void refusesFolderThatIsTaken() throws IOException {
		try (FolderLock lock = FolderLock.take(this.folder)) {
			assertThat(lock).isNotNull();
			assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> FolderLock.take(this.folder))
				.withMessage("The data folder %s is in use by another process", this.folder)
				.satisfies((it) -> assertThat(it.cure()).contains("OVERSIGHT_DATA_DIR"));
		}
	}

	@Test
	void takesFolderThatWasGivenUp() throws IOException {
		FolderLock.take(this.folder).close();
		try (FolderLock lock = FolderLock.take(this.folder)) {
			assertThat(lock).isNotNull();
		}
	}

	@Test
	void refusesFolderThatIsMissing() {
		assertThatExceptionOfType(NoSuchFileException.class)
			.isThrownBy(() -> FolderLock.take(this.folder.resolve("missing")));
	}

}
