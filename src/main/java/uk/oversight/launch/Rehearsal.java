package uk.oversight.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

import uk.oversight.graph.PackedStore;

/**
 * Runs the packaged service once, in a process of its own and in an empty folder, and
 * keeps what later starts need not do again: the graph that it made, and what Java
 * learned. Java calls it a training run.
 */
public final class Rehearsal {

	private static final Duration LONGEST_START = Duration.ofMinutes(10);

	private static final Duration LONGEST_END = Duration.ofMinutes(15);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

	/** What is told of the output of a process that went wrong. */
	private static final int MOST_LINES = 20;

	/** The service's folder within that of the rehearsal. */
	private static final String DATA = "data";

	/**
	 * A variable that Spring would take for a setting, in any of the spellings that it
	 * knows.
	 */
	private static final Pattern SETTING = Pattern.compile("(spring|oversight|server|management|logging)[._]",
			Pattern.CASE_INSENSITIVE);

	private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Path jar;

	private final Consumer<String> progress;

	private volatile @Nullable Process service;

	private Rehearsal(Path jar, Consumer<String> progress) {
		this.jar = jar;
		this.progress = progress;
	}

	/**
	 * Rehearses with the jar that this class is in.
	 * @param progress takes a sentence each time something has begun
	 * @return the files that later starts take up
	 * @throws RehearsalException when there is no jar, or it does not start, answer or
	 * end
	 */
	public static List<Path> run(Consumer<String> progress) throws InterruptedException {
		try {
			Path jar = Path.of(Rehearsal.class.getProtectionDomain().getCodeSource().getLocation().toURI())
				.toAbsolutePath();
			if (!Files.isRegularFile(jar)) {
				throw new RehearsalException("Only the packaged service can be rehearsed, and this one runs from " + jar
						+ ": build it with ./mvnw -DskipTests package.");
			}
			return new Rehearsal(jar, progress).run();
		}
		catch (IOException | URISyntaxException ex) {
			throw new RehearsalException("The rehearsal could not be done: " + ex, ex);
		}
	}

	private List<Path> run() throws IOException, InterruptedException {
		Path folder = Files.createTempDirectory("oversight-rehearsal-");
		Path beside = Files.createTempDirectory(this.jar.toAbsolutePath().getParent(), "rehearsal-");
		Thread whenInterrupted = new Thread(() -> tidy(folder, beside));
		Runtime.getRuntime().addShutdownHook(whenInterrupted);
		try {
			Path learned = beside.resolve("cache");
			play(folder, learned);
			// What an earlier rehearsal left stays until there is something to replace it
			// by.
			Rehearsed rehearsed = Rehearsed.beside(this.jar);
			List<Path> kept = new ArrayList<>();
			Path packed = PackedStore.pack(folder.resolve(DATA), beside.resolve("store"), Rehearsed.identity(this.jar))
				.file();
			kept.add(replace(rehearsed.store(), packed));
			if (isTakenUp(learned, folder)) {
				kept.add(replace(rehearsed.cache(), learned));
			}
			else {
				Files.deleteIfExists(rehearsed.cache());
			}
			return kept;
		}
		finally {
			tidy(folder, beside);
			leave(whenInterrupted);
		}
	}

	private static Path replace(Path old, Path by) throws IOException {
		return Files.move(by, old, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void leave(Thread whenInterrupted) {
		try {
			Runtime.getRuntime().removeShutdownHook(whenInterrupted);
		}
		catch (IllegalStateException ex) {
			// It is at work already.
		}
	}

	/** Leaves no process and no file behind. */
	private void tidy(Path... folders) {
		Process running = this.service;
		if (running != null) {
			// Java writes its cache in a process of its own.
			for (ProcessHandle one : running.descendants().toList()) {
				one.destroyForcibly();
				one.onExit().join();
			}
			running.destroyForcibly().onExit().join();
		}
		for (Path folder : folders) {
			try {
				FileSystemUtils.deleteRecursively(folder);
			}
			catch (IOException ex) {
				this.progress.accept("%s could not be removed: %s".formatted(folder, ex));
			}
		}
	}

	private void play(Path folder, Path learned) throws IOException, InterruptedException {
		this.progress.accept("Starting the service in an empty folder, to be thrown away afterwards");
		int port = freePort();
		Path output = folder.resolve("output");
		Process started = java(output, "-XX:AOTCacheOutput=" + learned, "-jar", this.jar.toString(),
				"--server.port=" + port, "--server.address=127.0.0.1", "--oversight.data-dir=" + folder.resolve(DATA),
				// It makes a graph, rather than unpack one that is to be replaced.
				"--oversight.graph.packed-store=");
		this.service = started;
		URI address = URI.create("http://127.0.0.1:" + port);
		awaitReady(started, address.resolve("/actuator/health/readiness"), output);
		ask(address);
		this.progress.accept("Keeping what Java learned, which takes a minute or two");
		started.destroy();
		if (!started.waitFor(LONGEST_END)) {
			throw new RehearsalException("The service did not end. It said:%n%s".formatted(endOf(output)));
		}
	}

	/**
	 * Whether Java would use what it kept: asked to insist, it says what is wrong. Not
	 * every Java keeps anything, and the service runs without.
	 */
	private boolean isTakenUp(Path learned, Path folder) throws IOException, InterruptedException {
		Path output = folder.resolve("output");
		if (Files.exists(learned)) {
			output = folder.resolve("taking it up");
			Process version = java(output, Rehearsed.CACHE_ARGUMENT + learned, "-XX:AOTMode=on", "-jar",
					this.jar.toString(), "--version");
			try {
				if (version.waitFor(LONGEST_ANSWER) && version.exitValue() == 0) {
					return true;
				}
			}
			finally {
				version.destroyForcibly();
			}
		}
		this.progress.accept("This Java kept nothing that it would use, so starts will take longer. It said:%n%s"
			.formatted(endOf(output)));
		return false;
	}

	/** Starts the Java that runs here, without the settings of whoever rehearses. */
	private static Process java(Path output, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		// They could name a graph that is not to be written to, or a port that is taken;
		// so could a file of settings in
		// the folder where a process is started.
		builder.environment()
			.keySet()
			.removeIf((it) -> SETTING.matcher(it).lookingAt() || Rehearsed.VARIABLES.contains(it));
		builder.directory(output.resolveSibling("").toFile());
		return builder.start();
	}

	private static void awaitReady(Process service, URI readiness, Path output)
			throws IOException, InterruptedException {
		long deadline = System.nanoTime() + LONGEST_START.toNanos();
		try (HttpClient http = HttpClient.newHttpClient()) {
			while (System.nanoTime() < deadline && !service.waitFor(BETWEEN_LOOKS)) {
				try {
					HttpRequest request = request(readiness).build();
					if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
						return;
					}
				}
				catch (IOException ex) {
					// It does not listen yet.
				}
			}
		}
		throw new RehearsalException("The service did not start. It said:%n%s".formatted(endOf(output)));
	}

	/** Asks what its page offers to ask. */
	private void ask(URI address) throws IOException, InterruptedException {
		try (HttpClient http = HttpClient.newHttpClient()) {
			JsonNode examples = JSON.readTree(http
				.send(request(address.resolve("/explorer/examples")).build(), HttpResponse.BodyHandlers.ofString())
				.body());
			this.progress.accept("Asking it the %d questions of its page".formatted(examples.size()));
			for (JsonNode example : examples) {
				String question = JSON.createObjectNode().put("query", example.path("operation").asString()).toString();
				HttpResponse<String> answer = http
					.send(request(address.resolve("/graphql")).header("Content-Type", "application/json")
						.POST(HttpRequest.BodyPublishers.ofString(question))
						.build(), HttpResponse.BodyHandlers.ofString());
				if (answer.statusCode() != 200) {
					throw new RehearsalException("The service did not answer '%s' but said:%n%s"
						.formatted(example.path("title").asString(), answer.body()));
				}
			}
		}
	}

	private static HttpRequest.Builder request(URI address) {
		return HttpRequest.newBuilder(address).timeout(LONGEST_ANSWER);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static String endOf(Path output) throws IOException {
		List<String> lines = new String(Files.readAllBytes(output),
				Charset.forName(System.getProperty("native.encoding")))
			.lines()
			.toList();
		return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()));
	}

}
