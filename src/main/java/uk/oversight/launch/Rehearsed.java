package uk.oversight.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * What a {@linkplain Rehearsal rehearsal} left beside the jar. It saves time and nothing
 * else: without it, or with that of another jar, a start does it all itself.
 *
 * @param store the graph as it is after a first start, packed; its comment says of which
 * jar it is
 * @param cache what Java learned, an AOT cache: a start that takes it up reads, checks
 * and links no class anew
 */
record Rehearsed(Path store, Path cache) {

	static final String CACHE_ARGUMENT = "-XX:AOTCache=";

	/** Notices about classes that cannot be kept; they do no harm. */
	private static final String SILENT = "-Xlog:aot*=off";

	/** What the settings of the jar take as the store to begin a new graph with. */
	private static final String STORE = "oversight.rehearsed-store";

	/**
	 * Arguments by which a user has said how classes are to be loaded; that may say so in
	 * a file; or that open a port or a recording before the launcher is asked, which
	 * would be in the way when the process begins again.
	 */
	private static final Pattern DECIDED = Pattern.compile(
			"-XX:[+-]?(AOT|Archive|AutoCreateSharedArchive|DumpLoadedClassList|Shared)|-Xshare|@|-XX:(Flags|VMOptionsFile)"
					+ "|-agent|-javaagent|-Xdebug|-Xrun|-Dcom\\.sun\\.management|-XX:\\W?\\w*FlightRecord");

	/** What is told at once; linking all classes would only hold it up. */
	private static final Set<String> TOLD_AT_ONCE = Set.of("-h", "--help", "-V", "--version");

	/** Where Java takes further arguments from. */
	static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

	static Rehearsed beside(Path jar) {
		String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
		return new Rehearsed(jar.resolveSibling(name + "-store.zip"), jar.resolveSibling(name + ".aot"));
	}

	/**
	 * {@return what tells this jar from those of other builds}
	 */
	static String identity(Path jar) throws IOException {
		return "%s of %d bytes, built %s".formatted(jar.getFileName(), Files.size(jar),
				Files.getLastModifiedTime(jar).toInstant().truncatedTo(ChronoUnit.SECONDS));
	}

	/**
	 * Lets a start of this jar use what lies beside it. For the cache, the process begins
	 * again, and this method does not return.
	 */
	static void takeUp(Path jar) {
		Rehearsed rehearsed = beside(jar);
		if (rehearsed.isOf(jar)) {
			System.setProperty(STORE, rehearsed.store().toString());
			if (rehearsed.hasCache() && VARIABLES.stream().noneMatch(Rehearsed::rulesItOut)) {
				CommandLine.ofThisProcess()
					.filter((it) -> it.arguments().noneMatch(Rehearsed::rulesOut))
					.ifPresent((it) -> it.beginAgainWith(SILENT, CACHE_ARGUMENT + rehearsed.cache()));
			}
		}
	}

	private boolean isOf(Path jar) {
		try (ZipFile packed = new ZipFile(this.store.toFile())) {
			return identity(jar).equals(packed.getComment());
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Java would take a colon as the end of its path. */
	private boolean hasCache() {
		return Files.isReadable(this.cache) && this.cache.toString().indexOf(':') < 0;
	}

	private static boolean rulesItOut(String variable) {
		return Stream.of(System.getenv().getOrDefault(variable, "").split("[\\s'\"]+")).anyMatch(Rehearsed::rulesOut);
	}

	static boolean rulesOut(String argument) {
		return TOLD_AT_ONCE.contains(argument) || DECIDED.matcher(argument).lookingAt();
	}

}
