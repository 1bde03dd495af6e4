package uk.oversight.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Where the database of a data folder can be reached while a process has it open: its
 * Bolt address, left in the folder for commands that come along.
 */
record OpenDoor(Path folder) {

	/** How long a process that has just taken the folder may take to open the graph. */
	private static final Duration OPENING = Duration.ofMinutes(2);

	private static final Duration PAUSE = Duration.ofMillis(200);

	private OwnersFile file() {
		return new OwnersFile(this.folder.resolve("neo4j-address"));
	}

	void open(String address) throws IOException {
		file().keep(address);
	}

	void close() throws IOException {
		file().forget();
	}

	/**
	 * Returns how to connect to the graph that another process has open; nothing where no
	 * process has the folder. Waits for one that is about to open it.
	 * @throws CannotStartException when a process has the folder and does not open the
	 * graph
	 */
	Map<String, Object> connection() throws IOException, InterruptedException {
		long end = System.nanoTime() + OPENING.toNanos();
		while (FolderLock.isTaken(this.folder)) {
			if (file().exists()) {
				return Map.of("spring.neo4j.uri", file().read(), "spring.neo4j.authentication.username",
						OwnDatabase.USER, "spring.neo4j.authentication.password", Password.in(this.folder).read());
			}
			if (System.nanoTime() > end) {
				throw new CannotStartException(
						"The data folder %s is in use by a process that has not opened the graph"
							.formatted(this.folder),
						"Wait until the service answers, or stop that process; then run the command again.", null);
			}
			Thread.sleep(PAUSE);
		}
		return Map.of();
	}

}
