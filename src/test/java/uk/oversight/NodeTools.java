package uk.oversight;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

import org.springframework.util.FileSystemUtils;

/**
 * The tools of {@code src/test/node}, installed once into {@code target/node} as its lock
 * file says. Tests that ask for them are skipped where there is no Node.
 */
public final class NodeTools {

	private static final Path SOURCE = Path.of("src/test/node");

	private static final Path HOME = Path.of("target/node").toAbsolutePath();

	private static final Path LOCK = Path.of("package-lock.json");

	/** In it stands the lock file that was installed last. */
	private static final Path INSTALLED = Path.of("node_modules/.installed");

	private NodeTools() {
	}

	/** What a tool said, and how it ended. */
	public record Outcome(int exitCode, String output) {

	}

	/** Returns the tools, ready to be run. */
	public static synchronized NodeTools installed() throws IOException, InterruptedException {
		Assumptions.assumeTrue(isThere("node") && isThere("npm"),
				"Node or npm is not installed: what the public's own tools say was not asked");
		FileSystemUtils.copyRecursively(SOURCE, HOME);
		Path installed = HOME.resolve(INSTALLED);
		if (Files.notExists(installed) || Files.mismatch(installed, HOME.resolve(LOCK)) >= 0) {
			Outcome outcome = start(HOME, "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
			if (outcome.exitCode() != 0) {
				throw new IllegalStateException("'npm ci' failed:%n%s".formatted(outcome.output()));
			}
			Files.copy(HOME.resolve(LOCK), installed);
		}
		return new NodeTools();
	}

	private static boolean isThere(String command) throws InterruptedException {
		try {
			return start(Path.of("."), command, "--version").exitCode() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Runs one of the scripts with Node. */
	public Outcome node(String script, Object... arguments) throws IOException, InterruptedException {
		return run(List.of("node", script), arguments);
	}

	/** Runs the command of one of the packages. */
	public Outcome npx(String command, Object... arguments) throws IOException, InterruptedException {
		return run(List.of(HOME.resolve("node_modules/.bin").resolve(command).toString()), arguments);
	}

	private static Outcome run(List<String> command, Object... arguments) throws IOException, InterruptedException {
		List<String> line = new ArrayList<>(command);
		for (Object argument : arguments) {
			line.add((argument instanceof Path path) ? path.toAbsolutePath().toString() : argument.toString());
		}
		return start(HOME, line.toArray(String[]::new));
	}

	private static Outcome start(Path folder, String... line) throws IOException, InterruptedException {
		Path output = Files.createTempFile("node", ".log");
		try {
			Process process = new ProcessBuilder(line).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			if (!process.waitFor(10, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new IllegalStateException("'%s' does not end".formatted(String.join(" ", line)));
			}
			return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
		}
		finally {
			Files.delete(output);
		}
	}

}
