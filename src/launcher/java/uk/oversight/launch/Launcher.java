package uk.oversight.launch;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Where the packaged jar starts: says in one line which Java it needs, or that its
 * libraries are not beside it, takes up what a rehearsal left, and leaves the rest to
 * the application.
 * <p>
 * Compiled for Java 8, so that an older Java can still load it. Without it, such a Java
 * would only complain of a class file version.
 */
public final class Launcher {

	private static final int OLDEST_JAVA = 25;

	/** Named, not imported: their class files are newer than this one may be. */
	private static final String APPLICATION = "uk.oversight.Application";

	private static final String REHEARSED = "uk.oversight.launch.Rehearsed";

	private Launcher() {
	}

	public static void main(String[] args) throws Throwable {
		if (major(System.getProperty("java.specification.version")) < OLDEST_JAVA) {
			System.err.println("Oversight needs Java " + OLDEST_JAVA + " or later, and this is Java "
					+ System.getProperty("java.version")
					+ ": start it with a newer one, for instance by setting JAVA_HOME.");
			System.exit(1);
		}
		File jar = jar();
		File libraries = new File(jar.getParentFile(), "lib");
		if (!libraries.isDirectory()) {
			System.err.println("Oversight's libraries are not in " + libraries
					+ ": copy the folder 'lib' together with the jar, or build both with ./mvnw -DskipTests package.");
			System.exit(1);
		}
		try {
			call(REHEARSED, "takeUp", Path.class, jar.toPath());
			call(APPLICATION, "main", String[].class, args);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static void call(String type, String name, Class<?> parameter, Object argument)
			throws ReflectiveOperationException {
		Method method = Class.forName(type).getDeclaredMethod(name, parameter);
		method.setAccessible(true);
		method.invoke(null, argument);
	}

	private static File jar() throws URISyntaxException {
		return new File(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
	}

	/** Java 8 calls itself 1.8, every later one by its number alone. */
	private static int major(String version) {
		return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
	}

}
