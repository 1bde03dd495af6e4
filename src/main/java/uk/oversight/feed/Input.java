package uk.oversight.feed;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file that is to be read. It is looked through to its end before anything of it is
 * believed: whether it is text in UTF-8, and not a page that says that the data has
 * moved. What is compressed by gzip is read through.
 */
public final class Input {

	/** No row of any publisher comes near it, and a heap of 1 GB holds it. */
	public static final int LONGEST_LINE = 32_000_000;

	private static final int HEAD = 64 * 1024;

	private final Path file;

	private final String name;

	private final String contentHash;

	private final String head;

	private final long size;

	private volatile long consumed;

	private Input(Path file, String name) throws IOException {
		this.file = file;
		this.name = name;
		this.size = Files.size(file);
		MessageDigest digest = sha256();
		try (InputStream bytes = new DigestInputStream(open(), digest)) {
			this.head = examine(bytes);
		}
		this.contentHash = HexFormat.of().formatHex(digest.digest());
		this.consumed = 0;
	}

	/**
	 * Looks a file through.
	 * @param name what it is called, which need not be where it lies
	 * @throws UnusableFileException when nothing of it can be believed
	 */
	static Input of(Path file, String name) {
		try {
			return new Input(file, name);
		}
		catch (ZipException ex) {
			throw new UnusableFileException("it is cut short or damaged: gzip says '%s'".formatted(ex.getMessage()),
					ex);
		}
		catch (EOFException ex) {
			throw new UnusableFileException("it is compressed, and cut short: fetch it again", ex);
		}
		catch (IOException ex) {
			throw new UnusableFileException("it cannot be read: %s".formatted(ex), ex);
		}
	}

	public String name() {
		return this.name;
	}

	/** Its first characters, up to 64 thousand of them. */
	public String head() {
		return this.head;
	}

	/** Returns its first line. */
	public String firstLine() {
		return this.head.lines().findFirst().orElse("");
	}

	/** SHA-256 of what it holds, uncompressed, in hexadecimal. */
	public String contentHash() {
		return this.contentHash;
	}

	/** How many bytes it has, as it lies there. */
	long size() {
		return this.size;
	}

	/** How many of its bytes have been read. */
	long consumed() {
		return this.consumed;
	}

	/** Opens it from its beginning, without a byte order mark. */
	public Reader reader() throws IOException {
		this.consumed = 0;
		PushbackInputStream bytes = new PushbackInputStream(open(), 3);
		byte[] mark = bytes.readNBytes(3);
		if (!startsWith(mark, 0xEF, 0xBB, 0xBF)) {
			bytes.unread(mark);
		}
		return new BufferedReader(new InputStreamReader(bytes, decoder()), HEAD);
	}

	private InputStream open() throws IOException {
		InputStream counted = new BufferedInputStream(new FilterInputStream(Files.newInputStream(this.file)) {

			@Override
			public int read(byte[] into, int from, int length) throws IOException {
				int read = super.read(into, from, length);
				Input.this.consumed += Math.max(read, 0);
				return read;
			}

		}, HEAD);
		counted.mark(2);
		byte[] magic = counted.readNBytes(2);
		counted.reset();
		return startsWith(magic, 0x1F, 0x8B) ? new GZIPInputStream(counted, HEAD) : counted;
	}

	private static boolean startsWith(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	private static CharsetDecoder decoder() {
		return StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	/** Reads to the end, and returns the first characters. */
	private static String examine(InputStream bytes) throws IOException {
		CharsetDecoder decoder = decoder();
		ByteBuffer in = ByteBuffer.allocate(HEAD);
		CharBuffer out = CharBuffer.allocate(HEAD);
		StringBuilder head = new StringBuilder();
		long before = 0;
		int line = 0;
		int lines = 1;
		for (boolean end = false; !end;) {
			int read = bytes.read(in.array(), in.position(), in.remaining());
			end = read < 0;
			in.position(in.position() + Math.max(read, 0)).flip();
			if (before == 0) {
				refuseUtf16(in);
			}
			int began = in.position();
			var result = decoder.decode(in, out, end);
			before += in.position() - began;
			if (result.isError()) {
				throw new UnusableFileException(
						"its byte %d (0x%02X) is not UTF-8: save it as UTF-8, not as Windows-1252 or Latin-1"
							.formatted(before + 1, in.get(in.position())));
			}
			in.compact();
			out.flip();
			if (head.isEmpty()) {
				head.append(out);
				refuseWhatIsNoData(head.toString().strip(), before);
			}
			for (int i = out.position(); i < out.limit(); i++) {
				boolean over = out.get(i) == '\n';
				lines += over ? 1 : 0;
				line = over ? 0 : line + 1;
			}
			if (line > LONGEST_LINE) {
				throw new UnusableFileException(
						"its line %d has more than %d million characters: it must be a table with a row on each line, or JSON with an object on each line"
							.formatted(lines, LONGEST_LINE / 1_000_000));
			}
			out.clear();
		}
		return (!head.isEmpty() && head.charAt(0) == '\uFEFF') ? head.substring(1) : head.toString();
	}

	private static void refuseUtf16(ByteBuffer in) {
		byte[] mark = { in.limit() > 0 ? in.get(0) : 0, in.limit() > 1 ? in.get(1) : 0 };
		if (startsWith(mark, 0xFF, 0xFE) || startsWith(mark, 0xFE, 0xFF)) {
			throw new UnusableFileException("it is UTF-16: save it as UTF-8");
		}
		if (startsWith(mark, 'P', 'K')) {
			throw new UnusableFileException(
					"it is a zip file or a spreadsheet: unpack it, or save the sheet as CSV in UTF-8");
		}
	}

	private static void refuseWhatIsNoData(String head, long size) {
		if (head.isEmpty() || head.equals("\uFEFF")) {
			throw new UnusableFileException((size == 0) ? "it is empty" : "it holds nothing but spaces");
		}
		String start = head.substring(0, Math.min(head.length(), 200)).toLowerCase(Locale.ROOT);
		if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<?xml")) {
			throw new UnusableFileException(
					"it is a web page, not data: fetch the file again, from the publisher's own address");
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
