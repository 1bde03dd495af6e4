package uk.oversight.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * The packaged service in a process of its own, as a user starts it, with its Bolt port
 * known.
 */
final class Instance implements AutoCloseable {

	/** The generated graph is larger than what the service expects unless told. */
	private static final String PAGE_CACHE = System.getProperty("bench.page-cache", "1GB");

	private static final Duration STARTING = Duration.ofMinutes(10);

	private final Process process;

	private final int port;

	private final Driver driver;

	private Instance(Process process, int port, Driver driver) {
		this.process = process;
		this.port = port;
		this.driver = driver;
	}

	/**
	 * Starts the service and waits until it is ready.
	 * @param jar the packaged service
	 * @param data the folder of its graph
	 * @param log where its output goes
	 */
	static Instance start(Path jar, Path data, Path log) throws IOException, InterruptedException {
		int port = freePort();
		int bolt = freePort();
		List<String> command = java("-jar", jar.toString(), "--server.port=" + port, "--oversight.data-dir=" + data,
				"--oversight.graph.bolt-port=" + bolt, "--oversight.graph.page-cache=" + PAGE_CACHE);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
		long until = System.nanoTime() + STARTING.toNanos();
		while (!isReady(port)) {
			if (!process.isAlive() || System.nanoTime() > until) {
				process.destroy();
				throw new IllegalStateException("The service did not start: see " + log);
			}
			Thread.sleep(200);
		}
		String password = Files.readString(data.resolve("neo4j-password")).strip();
		return new Instance(process, port,
				GraphDatabase.driver("bolt://127.0.0.1:" + bolt, AuthTokens.basic("neo4j", password)));
	}

	/** Returns the command that runs Java with the arguments that the database asks for. */
	static List<String> java(String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of(System.getProperty("bench.jvm", "").strip().split("\\s+")));
		command.removeIf(String::isEmpty);
		command.addAll(List.of(arguments));
		return command;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static boolean isReady(int port) {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI
				.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port))
				.toURL()
				.openConnection();
			connection.setConnectTimeout(1000);
			connection.setReadTimeout(1000);
			return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
		}
		catch (IOException ex) {
			return false;
		}
	}

	Connection connect() throws IOException {
		return new Connection(this.port);
	}

	Driver driver() {
		return this.driver;
	}

	/** How much processor time the service has used so far. */
	Duration cpu() {
		return this.process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
	}

	@Override
	public void close() {
		this.driver.close();
		this.process.destroy();
		// The database takes some seconds to close.
		this.process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
	}

}
