package uk.oversight.launch;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a process was started, as Linux tells it.
 * <p>
 * Java takes an AOT cache from its arguments only, and a manifest cannot hold any. So a
 * process that was started without it begins again with it: as the same process, with the
 * same number, so that whoever started it, watches it or ends it sees no second one. That
 * is what the system call {@code execv} is for. Where there is none, nothing happens.
 *
 * @param program the {@code java} that runs
 * @param words the program's name and its arguments. They are bytes, since the system
 * knows no encoding: read as Latin-1, each byte is one character and comes out again
 */
record CommandLine(Path program, List<String> words) {

	private static final Path PROCESS = Path.of("/proc/self");

	private static final Charset BYTES = StandardCharsets.ISO_8859_1;

	/**
	 * {@return that of this process, if the system tells it and it is a Java of its own}
	 */
	static Optional<CommandLine> ofThisProcess() {
		try {
			Path program = PROCESS.resolve("exe").toRealPath();
			String line = Files.readString(PROCESS.resolve("cmdline"), BYTES);
			return program.endsWith("java") ? Optional.of(new CommandLine(program, words(line))) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/** Each word ends with a zero; one may be empty. */
	static List<String> words(String line) {
		List<String> words = new ArrayList<>(List.of(line.split("\0", -1)));
		words.removeLast();
		return List.copyOf(words);
	}

	Stream<String> arguments() {
		return this.words.stream().skip(1);
	}

	/**
	 * Runs the program once more in place of this process, with these arguments before
	 * its own. Returns only if that cannot be; the start then goes on as it was begun.
	 */
	@SuppressWarnings("restricted")
	void beginAgainWith(String... first) {
		try (Arena arena = Arena.ofConfined()) {
			Charset encoding = Charset.forName(System.getProperty("native.encoding"));
			List<String> all = new ArrayList<>(this.words);
			all.addAll(1, Stream.of(first).map((it) -> new String(it.getBytes(encoding), BYTES)).toList());
			Linker linker = Linker.nativeLinker();
			MethodHandle execv = linker.downcallHandle(linker.defaultLookup().findOrThrow("execv"),
					FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
			// A null ends the list: C knows no lengths.
			MemorySegment list = arena.allocate(ValueLayout.ADDRESS, all.size() + 1);
			for (int i = 0; i < all.size(); i++) {
				list.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(all.get(i), BYTES));
			}
			int _ = (int) execv.invokeExact(arena.allocateFrom(this.program.toString(), encoding), list);
		}
		catch (Throwable ex) {
			// Time is all that is lost.
		}
	}

}
