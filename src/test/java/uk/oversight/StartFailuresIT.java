package uk.oversight;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Whatever stands in the way of a start is told once, with its cure, and leaves what was
 * there before as it was.
 */
@TestInstance(Lifecycle.PER_CLASS)
class StartFailuresIT {

	private static final String TRUST = "{ organisation(id: \"trust:RT1\") { name } }";

	/** One that runs well, into whose way the others come. */
	private RunningService first;

	private WholeGraph graph;

	@BeforeAll
	void startFirst(@TempDir Path folder) throws Exception {
		this.first = RunningService.start(folder.resolve("first")).awaitAnswer();
		this.graph = WholeGraph.of(this.first.graph(), this.first.password());
	}

	@AfterAll
	void stopFirst() throws Exception {
		this.first.close();
	}

	@Test
	void refusesDataFolderThatAnotherProcessHas() throws Exception {
		try (RunningService second = RunningService.start(this.first.dataFolder())) {
			assertThatItSays(second,
					"The data folder %s is in use by another process".formatted(this.first.dataFolder()),
					"Stop that process, or give this one a folder of its own with OVERSIGHT_DATA_DIR");
		}
		assertThatFirstIsUnharmed();
	}

	@Test
	void refusesServerThatNobodyStarted(@TempDir Path folder) throws Exception {
		URI address = URI.create("bolt://127.0.0.1:" + RunningService.freePort());
		try (RunningService service = RunningService.startWith(address, "secret", folder.resolve("data"))) {
			assertThatItSays(service, "No Neo4j answers at " + address, "Start it, or correct SPRING_NEO4J_URI");
		}
		assertThat(folder.resolve("data")).doesNotExist();
	}

	@Test
	void refusesServerThatNeverAnswers(@TempDir Path folder) throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			URI address = URI.create("bolt://127.0.0.1:" + silent.getLocalPort());
			try (RunningService service = RunningService.startWith(address, "secret", folder.resolve("data"),
					"--spring.neo4j.pool.connection-acquisition-timeout=2s")) {
				assertThatItSays(service, "No Neo4j answers at " + address, "Start it, or correct SPRING_NEO4J_URI");
			}
		}
	}

	@Test
	void refusesWrongPassword(@TempDir Path folder) throws Exception {
		try (RunningService service = RunningService.startWith(this.first.graph(), "wrong", folder.resolve("data"))) {
			assertThatItSays(service, "Neo4j at %s refuses the user name or the password".formatted(this.first.graph()),
					"Set SPRING_NEO4J_AUTHENTICATION_USERNAME and SPRING_NEO4J_AUTHENTICATION_PASSWORD");
			assertThat(service.output()).doesNotContain("wrong");
		}
		assertThatFirstIsUnharmed();
	}

	@Test
	void refusesDatabaseThatTheServerDoesNotHave(@TempDir Path folder) throws Exception {
		try (RunningService service = RunningService.startWith(this.first.graph(), this.first.password(),
				folder.resolve("data"), "--oversight.graph.database=elsewhere")) {
			assertThatItSays(service,
					"The database 'elsewhere' of Neo4j at %s cannot be used".formatted(this.first.graph()),
					"Name one that is there with --oversight.graph.database");
		}
		assertThatFirstIsUnharmed();
	}

	@Test
	void refusesPortThatIsInUse(@TempDir Path folder) throws Exception {
		try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			try (RunningService service = RunningService.startWith(this.first.graph(), this.first.password(),
					folder.resolve("data"), "--server.port=" + other.getLocalPort())) {
				assertThatItSays(service, "Port %d was already in use".formatted(other.getLocalPort()),
						"Identify and stop the process that's listening on port %d".formatted(other.getLocalPort()));
			}
		}
		assertThatFirstIsUnharmed();
	}

	@Test
	void refusesPortOfGraphThatIsInUse(@TempDir Path folder) throws Exception {
		Path data = folder.resolve("data");
		try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			try (RunningService service = RunningService.start(data,
					"--oversight.graph.bolt-port=" + other.getLocalPort())) {
				assertThatItSays(service,
						"Port %d, by which the graph is to be reached, is in use".formatted(other.getLocalPort()),
						"name another port with --oversight.graph.bolt-port");
			}
		}
		assertThatItStartsWell(data);
	}

	@Test
	void refusesCorpusThatBreaksItsRules(@TempDir Path folder) throws Exception {
		Path data = folder.resolve("data");
		Wrong corpus = wrongCorpus(folder.resolve("corpus"));
		try (RunningService service = RunningService.start(data, corpus.argument())) {
			assertThatItSays(service, corpus.place(), "it says nowhere where it was read: give it `at` with a line");
			assertThat(service.output()).contains("nothing of it was loaded");
		}
		assertThatItStartsWell(data);
	}

	@Test
	void makesGraphWhereThePackedOneCannotBeUnpacked(@TempDir Path folder) throws Exception {
		Path packed = Files.writeString(folder.resolve("store.zip"), "not a zip file");
		try (RunningService service = RunningService
			.start(folder.resolve("data"), "--oversight.graph.packed-store=" + packed)
			.awaitAnswer()) {
			assertThat(service.output()).contains("Beginning with the graph that is packed in " + packed)
				.containsOnlyOnce("It cannot be unpacked, and is made instead")
				.contains("it holds nothing, or is no zip file", "The corpus is in the graph");
			WholeGraph.of(service.graph(), service.password()).assertSameAs(this.graph);
		}
	}

	@Test
	void keepsGraphAsItIsWhenNextCorpusBreaksItsRules(@TempDir Path folder) throws Exception {
		Wrong corpus = wrongCorpus(folder.resolve("corpus"));
		try (RunningService service = RunningService.startWith(this.first.graph(), this.first.password(),
				folder.resolve("data"), corpus.argument())) {
			assertThatItSays(service, corpus.place(), "it says nowhere where it was read: give it `at` with a line");
		}
		assertThatFirstIsUnharmed();
	}

	@Test
	void usesServerInPlaceOfDatabaseOfItsOwn(@TempDir Path folder) throws Exception {
		Path data = folder.resolve("data");
		try (RunningService service = RunningService.startWith(this.first.graph(), this.first.password(), data)
			.awaitAnswer()) {
			assertThat(service.ask(TRUST)).isEqualTo(this.first.ask(TRUST));
			assertThat(service.output()).doesNotContain("Opening the graph");
		}
		assertThat(data).doesNotExist();
		assertThatFirstIsUnharmed();
	}

	@Test
	void tellsOlderJavaInOneLineWhichOneItNeeds() throws Exception {
		Optional<Path> older = olderJava();
		assumeTrue(older.isPresent(), "there is no Java 17 in JAVA_17_HOME or under /usr/lib/jvm");
		ProcessBuilder java = new ProcessBuilder(older.orElseThrow().toString(), "-jar",
				RunningService.jar().toString())
			.redirectErrorStream(true);
		// With it, Java would begin by saying that it has picked it up.
		java.environment().remove("JAVA_TOOL_OPTIONS");
		Process process = java.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isNotZero();
		assertThat(output.lines()).singleElement()
			.asString()
			.startsWith("Oversight needs Java 25 or later, and this is Java 17");
	}

	private static void assertThatItSays(RunningService service, String problem, String cure) throws Exception {
		assertThat(service.exitCode()).isNotZero();
		assertThat(service.output()).containsOnlyOnce("APPLICATION FAILED TO START")
			.containsOnlyOnce(problem)
			.containsOnlyOnce(cure)
			.doesNotContain("Exception")
			.doesNotContainPattern("\\n\\s+at ");
	}

	private void assertThatFirstIsUnharmed() throws Exception {
		assertThat(this.first.ask(TRUST).at("/data/organisation/name").asString())
			.isEqualTo("Cambridgeshire and Peterborough NHS Foundation Trust");
		WholeGraph.of(this.first.graph(), this.first.password()).assertSameAs(this.graph);
	}

	private void assertThatItStartsWell(Path data) throws Exception {
		try (RunningService service = RunningService.start(data).awaitAnswer()) {
			WholeGraph.of(service.graph(), service.password()).assertSameAs(this.graph);
		}
	}

	/** A corpus with one wrong entry, and the place that has to be named for it. */
	private record Wrong(Path folder, String place) {

		String argument() {
			return "--oversight.corpus.location=%s".formatted(this.folder.toUri());
		}

	}

	/** The corpus, but for the evidence of one trust. */
	private static Wrong wrongCorpus(Path folder) throws IOException {
		FileSystemUtils.copyRecursively(new ClassPathResource("corpus").getFile().toPath(), folder);
		Path bodies = folder.resolve("bodies.yaml");
		List<String> lines = new ArrayList<>(Files.readAllLines(bodies));
		int entry = lines.indexOf("  - id: trust:RGN");
		int evidence = entry;
		while (!lines.get(evidence).startsWith("    evidence:")) {
			evidence++;
		}
		lines.remove(evidence);
		Files.write(bodies, lines);
		return new Wrong(folder, "bodies.yaml:%d (organisations)".formatted(entry + 1));
	}

	private static Optional<Path> olderJava() throws IOException {
		List<Path> homes = new ArrayList<>();
		Optional.ofNullable(System.getenv("JAVA_17_HOME")).map(Path::of).ifPresent(homes::add);
		Path installed = Path.of("/usr/lib/jvm");
		if (Files.isDirectory(installed)) {
			try (DirectoryStream<Path> found = Files.newDirectoryStream(installed, "*17*")) {
				found.forEach(homes::add);
			}
		}
		return homes.stream().map((home) -> home.resolve("bin/java")).filter(Files::isExecutable).findFirst();
	}

}
