package uk.oversight.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** A store in one file; {@code FirstStartIT} begins graphs with a real one. */
class PackedStoreTests {

	private static final int MEGABYTE = 1024 * 1024;

	@TempDir
	private Path folder;

	@Test
	void comesOutAsItWasPackedButForLogsOfTheOldStore() throws IOException {
		byte[] names = "not all zeros".getBytes(StandardCharsets.UTF_8);
		write("data/databases/neo4j/neostore.nodestore.db", Arrays.copyOf(names, MEGABYTE));
		write("logs/debug.log", names);
		Path store = unpacked();
		assertThat(store.resolve("data/databases/neo4j/neostore.nodestore.db"))
			.hasBinaryContent(Arrays.copyOf(names, MEGABYTE));
		assertThat(store.resolve("logs")).doesNotExist();
	}

	@Test
	void leavesOutRoomThatNeo4jSetAsideInItsLogs() throws IOException {
		byte[] log = new byte[16 * MEGABYTE];
		log[0] = 1;
		log[3 * MEGABYTE] = 2;
		write("data/transactions/neo4j/neostore.transaction.db.0", log);
		byte[] unpacked = Files.readAllBytes(unpacked().resolve("data/transactions/neo4j/neostore.transaction.db.0"));
		assertThat(unpacked).hasSizeBetween(3 * MEGABYTE + 1024, 4 * MEGABYTE)
			.isEqualTo(Arrays.copyOf(log, unpacked.length));
	}

	@Test
	void refusesFileThatIsNoZipFile() throws IOException {
		Path file = Files.writeString(this.folder.resolve("store.zip"), "not a zip file");
		assertThatIOException().isThrownBy(() -> new PackedStore(file).unpack(this.folder.resolve("new")))
			.withMessage("it holds nothing, or is no zip file");
	}

	@Test
	void refusesFileThatWouldWriteOutsideOfTheStore() throws IOException {
		Path file = this.folder.resolve("store.zip");
		try (OutputStream to = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(to)) {
			zip.putNextEntry(new ZipEntry("data/../../neo4j-password"));
		}
		assertThatIOException().isThrownBy(() -> new PackedStore(file).unpack(this.folder.resolve("new")))
			.withMessage("it names a file outside of the store, 'data/../../neo4j-password'");
		assertThat(this.folder.resolve("neo4j-password")).doesNotExist();
	}

	private Path unpacked() throws IOException {
		PackedStore packed = PackedStore.pack(this.folder, this.folder.resolve("store.zip"), "a test");
		Path store = this.folder.resolve("new");
		packed.unpack(store);
		return store;
	}

	private void write(String name, byte[] content) throws IOException {
		Path file = this.folder.resolve("neo4j").resolve(name);
		Files.createDirectories(file.getParent());
		Files.write(file, content);
	}

}
