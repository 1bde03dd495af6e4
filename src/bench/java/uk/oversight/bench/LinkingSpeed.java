package uk.oversight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import uk.oversight.linking.known.KnownBodies;
import uk.oversight.linking.naming.Gazetteer;
import uk.oversight.linking.naming.Overrides;
import uk.oversight.linking.reading.Linker;
import uk.oversight.linking.topics.Topics;

/**
 * Measures how many megabytes of real questions and answers one thread links in a second,
 * with the corpus and every register loaded. The collector of garbage runs in the same
 * thread, so that it is one processor's work altogether.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LinkingSpeed {

	private static final double GOAL = 5;

	/** What the command {@code link} does, or {@code relink}, which tells topics too. */
	@Param({ "link", "relink" })
	@SuppressWarnings("NullAway.Init")
	public String command;

	@SuppressWarnings("NullAway.Init")
	private Linker linker;

	@SuppressWarnings("NullAway.Init")
	private List<RealText> texts;

	private int next;

	/** How much was read. */
	@State(Scope.Thread)
	@AuxCounters(AuxCounters.Type.OPERATIONS)
	public static class Volume {

		public long bytes;

	}

	@Setup
	public void load() throws IOException {
		KnownBodies known = new KnownBodies();
		Topics topics = this.command.equals("relink") ? known.topics() : Topics.NONE;
		this.linker = new Linker(Gazetteer.of(LoadedRegisters.read(Path.of(property("bench.bodies")))),
				known.phrases(), topics, Overrides.NONE);
		this.texts = RealText.of(Path.of(property("bench.texts")));
	}

	@Benchmark
	public Object text(Volume volume) {
		RealText text = this.texts.get(this.next);
		this.next = (this.next + 1 == this.texts.size()) ? 0 : this.next + 1;
		volume.bytes += text.bytes();
		return this.linker.read(text.text());
	}

	/**
	 * Runs the benchmark.
	 * @param arguments the packaged service and the folder of its migrations, which are
	 * not needed, and a folder to work in
	 */
	public static void main(String[] arguments) throws Exception {
		String data = property("oversight.test-data");
		if (data.isEmpty()) {
			throw new IllegalStateException(
					"There is nothing to read: name the folder of registers and questions with -Doversight.test-data=/some/folder");
		}
		Path folder = Files.createDirectories(Path.of(arguments[2]).resolve("linking"));
		Path bodies = bodies(Path.of(data, "data"), folder);
		Options options = new OptionsBuilder().include(LinkingSpeed.class.getName())
			.forks(1)
			.threads(1)
			.warmupIterations(3)
			.warmupTime(TimeValue.seconds(10))
			.measurementIterations(5)
			.measurementTime(TimeValue.seconds(10))
			.jvmArgs("-Xmx1g", "-XX:+UseSerialGC", "-Dbench.bodies=" + bodies,
					"-Dbench.texts=" + Path.of(data, "data", "parliament"))
			.build();
		System.out.printf("%nLinking, one thread; the goal is %.0f MB of text a second%n", GOAL);
		for (RunResult result : new Runner(options).run()) {
			double bytes = Objects.requireNonNull(result.getSecondaryResults().get("bytes")).getScore();
			System.out.printf("%-8s %5.2f MB/s%n", result.getParams().getParam("command"), bytes / 1e6);
		}
	}

	/** The database is in a process of its own, so that none of it is measured. */
	private static Path bodies(Path data, Path folder) throws Exception {
		Path bodies = folder.resolve("bodies.json");
		Process loading = new ProcessBuilder(Instance.java("-classpath", System.getProperty("java.class.path"),
				LoadedRegisters.class.getName(), data.toString(), folder.resolve("graph").toString(),
				bodies.toString()))
			.inheritIO()
			.start();
		if (loading.waitFor() != 0) {
			throw new IllegalStateException("The registers were not loaded");
		}
		return bodies;
	}

	private static String property(String name) {
		return System.getProperty(name, "");
	}

}
