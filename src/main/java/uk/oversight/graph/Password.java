package uk.oversight.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The password of the database in our own process, in a file that only its owner can
 * read.
 */
record Password(Path file) {

	static Password in(Path folder) {
		return new Password(folder.resolve("neo4j-password"));
	}

	static String generate() {
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	boolean isKnown() {
		return Files.exists(this.file);
	}

	String read() throws IOException {
		return Files.readString(this.file).strip();
	}

	/** Keeps the password whole or not at all. */
	void keep(String secret) throws IOException {
		Path draft = this.file.resolveSibling(this.file.getFileName() + ".draft");
		Files.deleteIfExists(draft);
		if (this.file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		else {
			Files.createFile(draft);
		}
		Files.writeString(draft, secret, StandardOpenOption.WRITE);
		Files.move(draft, this.file, StandardCopyOption.ATOMIC_MOVE);
	}

	void forget() throws IOException {
		Files.deleteIfExists(this.file);
	}

}
