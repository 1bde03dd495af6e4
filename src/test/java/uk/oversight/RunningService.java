package uk.oversight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packaged jar in a process of its own, started as anybody would start it. It is gone
 * when it is closed, and at the latest when the process that runs the tests ends.
 */
public final class RunningService implements AutoCloseable {

	/** A process that takes longer hangs; how fast it is, is no matter here. */
	private static final Duration LONGEST = Duration.ofMinutes(10);

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private static final String ANY_QUERY = "{ node(id: \"trust:RT1\") { id } }";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final Path dataFolder;

	private final int boltPort;

	private final Path output;

	private final Process process;

	private final Thread lastResort;

	private RunningService(Path dataFolder, Map<String, String> environment, ProcessBuilder.Redirect input,
			List<String> arguments) throws IOException {
		this.dataFolder = dataFolder;
		this.boltPort = freePort();
		this.output = Files.createTempFile(dataFolder.toAbsolutePath().getParent(), dataFolder.getFileName() + "-",
				".log");
		// It ends before code that the optimising compiler has made could pay.
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-jar", jar().toString()));
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectInput(input)
			.redirectOutput(this.output.toFile());
		builder.environment().keySet().removeIf((it) -> it.startsWith("SPRING_") || it.startsWith("OVERSIGHT_"));
		builder.environment()
			.putAll(Map.of("OVERSIGHT_DATA_DIR", dataFolder.toString(), "OVERSIGHT_GRAPH_BOLTPORT",
					String.valueOf(this.boltPort), "SERVER_PORT", "0"));
		builder.environment().putAll(environment);
		this.process = builder.start();
		this.lastResort = new Thread(this.process::destroyForcibly);
		Runtime.getRuntime().addShutdownHook(this.lastResort);
	}

	public static RunningService start(Path dataFolder, String... arguments) throws IOException {
		return start(dataFolder, Map.of(), arguments);
	}

	static RunningService start(Path dataFolder, Map<String, String> environment, String... arguments)
			throws IOException {
		return new RunningService(dataFolder, environment, ProcessBuilder.Redirect.PIPE, List.of(arguments));
	}

	/** Starts it with this file as its standard input. */
	static RunningService startReading(Path input, Path dataFolder, Map<String, String> environment,
			String... arguments) throws IOException {
		return new RunningService(dataFolder, environment, ProcessBuilder.Redirect.from(input.toFile()),
				List.of(arguments));
	}

	/** Starts it with somebody else's database. */
	static RunningService startWith(URI graph, String password, Path dataFolder, String... arguments)
			throws IOException {
		return start(dataFolder, Map.of("SPRING_NEO4J_URI", graph.toString(), "SPRING_NEO4J_AUTHENTICATION_USERNAME",
				"neo4j", "SPRING_NEO4J_AUTHENTICATION_PASSWORD", password), arguments);
	}

	/** The jar that was packaged before these tests ran. */
	static Path jar() {
		Path jar = Path.of(System.getProperty("oversight.jar", "target/oversight.jar")).toAbsolutePath();
		if (Files.notExists(jar)) {
			throw new IllegalStateException("There is no %s: run ./mvnw -DskipTests package first".formatted(jar));
		}
		return jar;
	}

	/** A port of this machine that nobody listens on. */
	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/** Waits for the first answer to a query; where none comes, the process is ended. */
	public RunningService awaitAnswer() throws InterruptedException {
		boolean answered = false;
		try {
			answered = answersWithin(LONGEST);
		}
		finally {
			if (!answered) {
				close();
			}
		}
		if (!answered) {
			throw new IllegalStateException("It did not come to answer:%n%s".formatted(output()));
		}
		return this;
	}

	/** Whether a query is answered before this time is over. */
	boolean answersWithin(Duration time) throws InterruptedException {
		long end = System.nanoTime() + time.toNanos();
		while (this.process.isAlive()) {
			if (answers()) {
				return true;
			}
			long left = end - System.nanoTime();
			if (left <= 0) {
				return false;
			}
			TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.MILLISECONDS.toNanos(50)));
		}
		throw new IllegalStateException("It ended with %d:%n%s".formatted(this.process.exitValue(), output()));
	}

	private boolean answers() throws InterruptedException {
		try {
			return port().isPresent() && ask(ANY_QUERY).path("data").has("node");
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Asks a query and returns the whole response. */
	public JsonNode ask(String query) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(address().resolve("/graphql"))
			.timeout(LONGEST)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))))
			.build();
		return JSON.readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
	}

	/** Where its port is open. */
	public URI address() {
		return URI.create("http://127.0.0.1:%d/".formatted(port().orElseThrow()));
	}

	private OptionalInt port() {
		Matcher port = PORT.matcher(output());
		return port.find() ? OptionalInt.of(Integer.parseInt(port.group(1))) : OptionalInt.empty();
	}

	/** All that it has written so far, to either stream. */
	String output() {
		try {
			return Files.readString(this.output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What it did last: the text of the last entry in its log. */
	String lastDoing() {
		return output().lines()
			.filter((line) -> line.matches("\\d{4}-.* : .*"))
			.reduce((before, last) -> last)
			.map((line) -> line.substring(line.indexOf(" : ") + 3))
			.orElse("nothing yet");
	}

	Path dataFolder() {
		return this.dataFolder;
	}

	/** Where its own database can be reached. */
	URI graph() {
		return URI.create("bolt://127.0.0.1:" + this.boltPort);
	}

	/** The password of its own database. */
	String password() throws IOException {
		return Files.readString(this.dataFolder.resolve("neo4j-password")).strip();
	}

	/** Its number, by which the system knows it. */
	long pid() {
		return this.process.pid();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** Waits until it ends by itself. */
	int exitCode() throws InterruptedException {
		if (!this.process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
			throw new IllegalStateException("It does not end:%n%s".formatted(output()));
		}
		return this.process.exitValue();
	}

	/** Asks it to end, as SIGTERM does, and waits until it has. */
	void stop() throws InterruptedException {
		this.process.destroy();
		exitCode();
	}

	/** Ends it at once, as SIGKILL does. */
	void kill() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	@Override
	public void close() {
		kill();
		Runtime.getRuntime().removeShutdownHook(this.lastResort);
	}

}
