package uk.oversight.launch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Where the packaged jar starts: says in one line which Java it needs, then leaves the
 * rest to Spring Boot's own launcher.
 * <p>
 * Compiled for Java 8 and kept at the root of the jar, so that an older Java can still
 * load it. Without it, such a Java would only complain of a class file version.
 */
public final class Launcher {

	private static final int OLDEST_JAVA = 25;

	/** Named, not imported: its class file is newer than this one may be. */
	private static final String BOOT_LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

	private Launcher() {
	}

	public static void main(String[] args) throws Throwable {
		if (major(System.getProperty("java.specification.version")) < OLDEST_JAVA) {
			System.err.println("Oversight needs Java " + OLDEST_JAVA + " or later, and this is Java "
					+ System.getProperty("java.version")
					+ ": start it with a newer one, for instance by setting JAVA_HOME.");
			System.exit(1);
		}
		MethodHandles.publicLookup()
			.findStatic(Class.forName(BOOT_LAUNCHER), "main", MethodType.methodType(void.class, String[].class))
			.invokeExact(args);
	}

	/** Java 8 calls itself 1.8, every later one by its number alone. */
	private static int major(String version) {
		return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
	}

}
