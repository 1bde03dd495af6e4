package uk.oversight.launch;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;

/**
 * Where the packaged jar starts: says in one line which Java it needs, or that its
 * libraries are not beside it, then leaves the rest to the application.
 * <p>
 * Compiled for Java 8, so that an older Java can still load it. Without it, such a Java
 * would only complain of a class file version.
 */
public final class Launcher {

	private static final int OLDEST_JAVA = 25;

	/** Named, not imported: its class file is newer than this one may be. */
	private static final String APPLICATION = "uk.oversight.Application";

	private Launcher() {
	}

	public static void main(String[] args) throws Throwable {
		if (major(System.getProperty("java.specification.version")) < OLDEST_JAVA) {
			System.err.println("Oversight needs Java " + OLDEST_JAVA + " or later, and this is Java "
					+ System.getProperty("java.version")
					+ ": start it with a newer one, for instance by setting JAVA_HOME.");
			System.exit(1);
		}
		File libraries = new File(folder(), "lib");
		if (!libraries.isDirectory()) {
			System.err.println("Oversight's libraries are not in " + libraries
					+ ": copy the folder 'lib' together with the jar, or build both with ./mvnw -DskipTests package.");
			System.exit(1);
		}
		try {
			Method application = Class.forName(APPLICATION).getDeclaredMethod("main", String[].class);
			application.setAccessible(true);
			application.invoke(null, (Object) args);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static File folder() throws URISyntaxException {
		return new File(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParentFile();
	}

	/** Java 8 calls itself 1.8, every later one by its number alone. */
	private static int major(String version) {
		return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
	}

}
