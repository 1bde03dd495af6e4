package uk.oversight.graph;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * That the data folder is ours alone. Taken before anything in it is looked at, since
 * Neo4j locks its store only once it exists; the operating system frees it when the
 * process ends, however it ends.
 */
final class FolderLock implements AutoCloseable {

	/** How often to try: who only looks has the lock for a moment. */
	private static final int TRIES = 10;

	private static final Duration PAUSE = Duration.ofMillis(100);

	private final FileChannel channel;

	private FolderLock(FileChannel channel) {
		this.channel = channel;
	}

	static FolderLock take(Path folder) throws IOException {
		FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		if (!tryLockForAWhile(channel)) {
			channel.close();
			throw new CannotStartException("The data folder %s is in use by another process".formatted(folder),
					"Stop that process, or give this one a folder of its own with OVERSIGHT_DATA_DIR (or --oversight.data-dir).",
					null);
		}
		return new FolderLock(channel);
	}

	/** Whether another process has the folder. */
	static boolean isTaken(Path folder) throws IOException {
		if (Files.notExists(folder.resolve("lock"))) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
			return tryLock(channel) == null;
		}
	}

	private static boolean tryLockForAWhile(FileChannel channel) throws IOException {
		try {
			for (int tries = 1; tryLock(channel) == null; tries++) {
				if (tries == TRIES) {
					return false;
				}
				Thread.sleep(PAUSE);
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
