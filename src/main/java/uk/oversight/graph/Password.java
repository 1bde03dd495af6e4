package uk.oversight.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The password of the database in our own process, in a file that only its owner can
 * read.
 */
record Password(OwnersFile file) {

	static Password in(Path folder) {
		return new Password(new OwnersFile(folder.resolve("neo4j-password")));
	}

	static String generate() {
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	boolean isKnown() {
		return this.file.exists();
	}

	String read() throws IOException {
		return this.file.read();
	}

	/** Keeps the password whole or not at all. */
	void keep(String secret) throws IOException {
		this.file.keep(secret);
	}

	void forget() throws IOException {
		this.file.forget();
	}

}
