package uk.oversight.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The making of a new store, marked by a file from before its first byte until it is
 * whole. A store is thrown away and made again only while that mark stands, so never one
 * that was whole once.
 */
record FirstStart(Path mark) {

	static FirstStart in(Path folder) {
		return new FirstStart(folder.resolve("first-start"));
	}

	void begin() throws IOException {
		Files.writeString(this.mark,
				"A new store is being made here. If no process is at it, the next start makes it afresh.\n");
	}

	boolean wasInterrupted() {
		return Files.exists(this.mark);
	}

	void end() throws IOException {
		Files.deleteIfExists(this.mark);
	}

}
