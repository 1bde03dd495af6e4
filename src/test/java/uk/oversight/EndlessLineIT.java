package uk.oversight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files with a line of 2 GB, loaded by a process whose memory does not hold a tenth of
 * it. They take no room: a file of nothing but zeros is all hole, and what is compressed
 * is the same few bytes over and over.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@DirtiesContext
class EndlessLineIT {

	private static final int MEGABYTE = 1024 * 1024;

	private static final long LINE = 2048L * MEGABYTE;

	/** Two lines that alone would be loaded. */
	private static final String ROWS = """
			local-authority-code,official-name,nice-name,gss-code,start-date,end-date,replaced-by,nation,region,\
			local-authority-type-name,combined-authority,alt-names,former-gss-codes
			ABC,Council of the Test,Test,E99000001,2005-06-20,,,England,Nowhere,Unitary authority,,,
			""";

	private static final String REFUSED = "0 read, 0 new, 0 changed, 0 unchanged, 0 refused  "
			+ "Not loaded to its end: its line 3 has more than 32 million characters: "
			+ "it must be a table with a row on each line, or JSON with an object on each line";

	@TempDir
	static Path data;

	@TempDir
	Path folder;

	private final Driver driver;

	@Autowired
	EndlessLineIT(Driver driver) {
		this.driver = driver;
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) throws IOException {
		EmptyGraph.in(data, registry);
	}

	@Test
	void refusesFileWithLineOfTwoGigabytesWhole() throws Exception {
		Path plain = plain();
		Path compressed = compressed();
		assertThat(Files.size(plain)).isGreaterThan(LINE);
		Path kept = Files.createDirectory(this.folder.resolve("kept"));
		try (RunningService load = RunningService.startReading(plain, data.resolve("graph"),
				Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m -Djava.io.tmpdir=" + kept), "load", "councils", plain.toString(),
				compressed.toString(), "-")) {
			assertThat(load.exitCode()).as("%s", load.output()).isEqualTo(2);
			assertThat(load.output().replace("\n", "")).contains("endless.csv: " + REFUSED)
				.contains("endless.csv.gz: " + REFUSED)
				.contains("standard input: " + REFUSED);
		}
		assertThat(kept).isDirectoryNotContaining("glob:**/oversight-*.input");
		assertThat(this.driver.executableQuery("MATCH (n:Council {name: 'Council of the Test'}) RETURN n")
			.execute()
			.records()).isEmpty();
	}

	private Path plain() throws IOException {
		Path file = this.folder.resolve("endless.csv");
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
				StandardOpenOption.SPARSE)) {
			channel.write(ByteBuffer.wrap(ROWS.getBytes(StandardCharsets.UTF_8)));
			channel.write(ByteBuffer.allocate(1), channel.position() + LINE - 1);
		}
		return file;
	}

	/** A compressed file may be several on end. */
	private Path compressed() throws IOException {
		byte[] part = gzip(new byte[MEGABYTE]);
		try (OutputStream out = Files.newOutputStream(this.folder.resolve("endless.csv.gz"))) {
			out.write(gzip(ROWS.getBytes(StandardCharsets.UTF_8)));
			for (long written = 0; written < LINE; written += MEGABYTE) {
				out.write(part);
			}
		}
		return this.folder.resolve("endless.csv.gz");
	}

	private static byte[] gzip(byte[] bytes) throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(compressed)) {
			out.write(bytes);
		}
		return compressed.toByteArray();
	}

}
