package uk.oversight.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A store of Neo4j in one file, to begin a new graph with: unpacking it takes a moment
 * where making it takes half a minute.
 *
 * @param file a zip file of what lies below {@code neo4j} in the data folder
 */
public record PackedStore(Path file) {

	/** Beside it lie logs, which are the old store's own. */
	private static final String DATA = "data";

	private static final String TRANSACTIONS = DATA + "/transactions";

	private static final int BLOCK = 64 * 1024;

	/**
	 * Packs the store of a data folder that no process has open.
	 * @param comment what the file is to say of itself
	 * @throws IOException when there is no store, or it cannot be read or written
	 */
	public static PackedStore pack(Path dataFolder, Path file, String comment) throws IOException {
		Path store = dataFolder.resolve(OwnDatabase.STORE);
		try (Stream<Path> found = Files.walk(store.resolve(DATA));
				ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.setComment(comment);
			List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
			for (Path one : files) {
				String name = store.relativize(one).toString().replace('\\', '/');
				zip.putNextEntry(new ZipEntry(name));
				try (InputStream content = Files.newInputStream(one)) {
					if (name.startsWith(TRANSACTIONS)) {
						copyWithoutRoom(content, zip);
					}
					else {
						content.transferTo(zip);
					}
				}
				zip.closeEntry();
			}
		}
		return new PackedStore(file);
	}

	/**
	 * Copies all but the zeros at the end: room that Neo4j sets aside in its logs, a
	 * quarter of a gigabyte in each. A part of it stays, since what was written last may
	 * end with zeros of its own.
	 */
	private static void copyWithoutRoom(InputStream content, OutputStream to) throws IOException {
		byte[] nothing = new byte[BLOCK];
		int heldBack = 0;
		for (byte[] block = content.readNBytes(BLOCK); block.length > 0; block = content.readNBytes(BLOCK)) {
			if (Arrays.equals(block, nothing)) {
				heldBack++;
				continue;
			}
			for (; heldBack > 0; heldBack--) {
				to.write(nothing);
			}
			to.write(block);
		}
		if (heldBack > 0) {
			to.write(nothing);
		}
	}

	/**
	 * Unpacks it into a folder that is not there yet.
	 * @throws IOException when it is no such file, or the folder cannot be written to
	 */
	void unpack(Path store) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(this.file))) {
			int files = 0;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Path target = store.resolve(entry.getName()).normalize();
				if (!target.startsWith(store)) {
					throw new IOException("it names a file outside of the store, '%s'".formatted(entry.getName()));
				}
				Files.createDirectories(target.getParent());
				Files.copy(zip, target);
				// The mark of a first start goes once the store is whole, on the disk
				// too.
				try (FileChannel written = FileChannel.open(target, StandardOpenOption.WRITE)) {
					written.force(true);
				}
				files++;
			}
			if (files == 0) {
				throw new IOException("it holds nothing, or is no zip file");
			}
		}
	}

}
