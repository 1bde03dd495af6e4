package uk.oversight.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordTests {

	@TempDir
	Path folder;

	@Test
	void isUnknownUntilItIsKept() throws IOException {
		Password password = Password.in(this.folder);
		assertThat(password.isKnown()).isFalse();
		password.keep("k3pt");
		assertThat(password.isKnown()).isTrue();
		assertThat(Password.in(this.folder).read()).isEqualTo("k3pt");
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it knows no such permissions")
	void letsOnlyItsOwnerReadIt() throws IOException {
		Password password = Password.in(this.folder);
		password.keep("k3pt");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password.file().file())))
			.isEqualTo("rw-------");
	}

	@Test
	void leavesNothingBesideItsFile() throws IOException {
		Files.writeString(this.folder.resolve("neo4j-password.draft"), "of a start that was killed");
		Password password = Password.in(this.folder);
		password.keep("k3pt");
		assertThat(password.read()).isEqualTo("k3pt");
		assertThat(this.folder).isDirectoryContaining("glob:**/neo4j-password")
			.isDirectoryNotContaining("glob:**/*.draft");
	}

	@Test
	void readsPasswordThatAnEditorEndedWithANewLine() throws IOException {
		Files.writeString(this.folder.resolve("neo4j-password"), "k3pt\n");
		assertThat(Password.in(this.folder).read()).isEqualTo("k3pt");
	}

	@Test
	void isUnknownOnceForgotten() throws IOException {
		Password password = Password.in(this.folder);
		password.keep("k3pt");
		password.forget();
		password.forget();
		assertThat(password.isKnown()).isFalse();
	}

	@Test
	void generatesAnotherEachTime() {
		assertThat(Password.generate()).matches("[\\w-]{32}").isNotEqualTo(Password.generate());
	}

}
