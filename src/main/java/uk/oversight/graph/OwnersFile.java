package uk.oversight.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file with one line that only its owner can read. */
record OwnersFile(Path file) {

	boolean exists() {
		return Files.exists(this.file);
	}

	String read() throws IOException {
		return Files.readString(this.file).strip();
	}

	/** Keeps the line whole or not at all. */
	void keep(String line) throws IOException {
		Path draft = this.file.resolveSibling(this.file.getFileName() + ".draft");
		Files.deleteIfExists(draft);
		if (this.file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		else {
			Files.createFile(draft);
		}
		Files.writeString(draft, line, StandardOpenOption.WRITE);
		Files.move(draft, this.file, StandardCopyOption.ATOMIC_MOVE);
	}

	void forget() throws IOException {
		Files.deleteIfExists(this.file);
	}

}
