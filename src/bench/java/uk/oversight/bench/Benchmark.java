package uk.oversight.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import com.sun.management.OperatingSystemMXBean;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

/**
 * Measures the packaged service on a generated graph: walks beside the same walks written
 * by hand, and single requests that could be slow. It judges nothing; it prints, and
 * keeps what it printed in {@code report.txt}.
 */
final class Benchmark {

	private static final int CONNECTIONS = 8;

	private static final int ROUNDS = 4;

	/** A way of asking is warm when so many rounds in a row were no faster than before. */
	private static final int STEADY_ROUNDS = 5;

	private static final int MOST_WARMING_ROUNDS = 80;

	/** What is faster by less than this is not faster. */
	private static final double FASTER = 1.02;

	private static final int MOST_REQUESTS = 50_000;

	private static final Duration ROUND = Duration.ofSeconds(Long.getLong("bench.seconds", 5));

	/** Only what has this in its name is measured; everything without it. */
	private static final String ONLY = System.getProperty("bench.only", "");

	/** Kept, since a logger that nobody holds forgets its level. */
	private static final Logger DRIVER = Logger.getLogger("org.neo4j.driver");

	private static final double GOAL = 0.6;

	private static final int GOAL_MILLIS = 100;

	private static final SessionConfig READING = SessionConfig.builder()
		.withDatabase("neo4j")
		.withDefaultAccessMode(AccessMode.READ)
		.build();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private final Instance instance;

	private final PrintStream out;

	private Benchmark(Instance instance, PrintStream out) {
		this.instance = instance;
		this.out = out;
	}

	/**
	 * Runs the benchmark.
	 * @param arguments the packaged service, the folder of its migrations, and the folder
	 * for the graph and the report
	 */
	public static void main(String[] arguments) throws Exception {
		DRIVER.setLevel(Level.WARNING);
		Path jar = Path.of(arguments[0]);
		Path folder = Path.of(arguments[2]);
		Files.createDirectories(folder);
		Path graph = graph(jar, Path.of(arguments[1]), folder);
		try (PrintStream report = new PrintStream(Files.newOutputStream(folder.resolve("report.txt")), false,
				StandardCharsets.UTF_8); Instance instance = Instance.start(jar, graph, folder.resolve("service.log"))) {
			new Benchmark(instance, report).run();
		}
	}

	/** Returns the folder of the generated graph, which is made once. */
	private static Path graph(Path jar, Path migrations, Path folder) throws Exception {
		Path graph = folder.resolve("graph");
		Path mark = folder.resolve("graph-is-whole");
		String fingerprint = GeneratedGraph.fingerprint(migrations);
		if (Files.exists(mark) && Files.readString(mark).equals(fingerprint)) {
			return graph;
		}
		System.out.println("Making the graph in " + graph + ": some minutes, once");
		Files.deleteIfExists(mark);
		FileSystemUtils.deleteRecursively(graph);
		long began = System.nanoTime();
		try (Instance instance = Instance.start(jar, graph, folder.resolve("making.log"))) {
			GeneratedGraph.fill(instance.driver());
		}
		System.out.printf("Made in %d s%n", Duration.ofNanos(System.nanoTime() - began).toSeconds());
		Files.writeString(mark, fingerprint);
		return graph;
	}

	private void run() throws Exception {
		line("Oversight on a generated graph: %,d bodies, %,d inspections, %,d answers; %d processors, load %.1f",
				GeneratedGraph.BODIES, GeneratedGraph.BODIES * GeneratedGraph.INSPECTIONS_OF_EACH,
				GeneratedGraph.ANSWERS, Runtime.getRuntime().availableProcessors(), MACHINE.getSystemLoadAverage());
		line("");
		line("%d connections, medians of %d alternating rounds of at most %d s, once neither way gets any faster; the goal is a ratio of %.1f",
				CONNECTIONS, ROUNDS, ROUND.toSeconds(), GOAL);
		line("CPU is that of the service with its database and of the client, per request");
		line("");
		line("%-42s %9s %9s %6s   %-15s %-15s   %-13s", "", "ours", "by hand", "ratio", "ours p50/p99", "by hand p50/p99",
				"CPU ours/hand");
		for (Walk walk : walks()) {
			if (walk.name().contains(ONLY)) {
				compare(walk);
			}
		}
		line("");
		line("One request at a time, warm; the goal is less than %d ms", GOAL_MILLIS);
		line("");
		line("%-62s %10s %10s %9s", "", "median ms", "p95 ms", "requests");
		for (Single single : singles()) {
			if (single.name().contains(ONLY)) {
				time(single);
			}
		}
		if ("refusals".contains(ONLY)) {
			refusals();
		}
		line("");
		line("Load at the end: %.1f", MACHINE.getSystemLoadAverage());
	}

	private void line(String format, Object... values) {
		String line = String.format(Locale.ROOT, format, values);
		System.out.println(line);
		this.out.println(line);
		this.out.flush();
	}

	// Walks

	private List<Walk> walks() throws IOException {
		SplittableRandom random = new SplittableRandom(7);
		List<Walk.Call> bodies = IntStream.range(0, 5_000)
			.mapToObj((i) -> Map.<String, Object>of("id", GeneratedGraph.body(random.nextInt(GeneratedGraph.BODIES))))
			.map((id) -> new Walk.Call(id, id))
			.toList();
		List<Walk.Call> ministers = IntStream.range(0, GeneratedGraph.MINISTERS)
			.mapToObj((i) -> Map.<String, Object>of("id", GeneratedGraph.minister(i)))
			.map((id) -> new Walk.Call(id, id))
			.toList();
		return List.of(
				new Walk("one body, its 5 latest inspections", Walk.ONE_BODY, Walk.ONE_BODY_BY_HAND, bodies),
				new Walk("20 bodies by name, three levels", Walk.TWENTY_BODIES, Walk.TWENTY_BODIES_BY_HAND, places()),
				new Walk("five levels through Parliament", Walk.FIVE_LEVELS, Walk.FIVE_LEVELS_BY_HAND, ministers));
	}

	/** Places all over the list of bodies, as the list itself tells them. */
	private List<Walk.Call> places() throws IOException {
		String query = """
				query Places($after: String) {
				  organisations(first: 100, after: $after) { edges { cursor node { id name } } pageInfo { hasNextPage } }
				}
				""";
		List<Walk.Call> places = new ArrayList<>();
		try (Connection connection = this.instance.connect()) {
			Map<String, Object> after = Map.of();
			while (true) {
				JsonNode page = ask(connection, query, after).get("organisations");
				if (!page.get("pageInfo").get("hasNextPage").asBoolean()) {
					return places;
				}
				JsonNode last = page.get("edges").get(99);
				after = Map.of("after", last.get("cursor").asString());
				places.add(new Walk.Call(after, Map.of("id", last.get("node").get("id").asString(), "name",
						last.get("node").get("name").asString())));
			}
		}
	}

	private void compare(Walk walk) throws Exception {
		refuseDifference(walk);
		List<byte[]> requests = walk.calls()
			.stream()
			.map((call) -> Connection.request(json(walk.query(), call.variables())))
			.toList();
		Callable<Asking> ours = () -> {
			Connection connection = this.instance.connect();
			return new Asking((i) -> connection.send(requests.get(i % requests.size())), connection);
		};
		Driver driver = this.instance.driver();
		Callable<Asking> byHand = () -> new Asking((i) -> {
			// As the service reads: a session for each statement, which commits by
			// itself.
			try (Session session = driver.session(READING)) {
				session.run(walk.byHand(), walk.calls().get(i % walk.calls().size()).parameters()).list();
			}
		}, () -> {
		});
		warm(ours);
		warm(byHand);
		List<Series> oursRounds = new ArrayList<>();
		List<Series> byHandRounds = new ArrayList<>();
		for (int i = 0; i < ROUNDS; i++) {
			oursRounds.add(round(ours));
			byHandRounds.add(round(byHand));
		}
		double oursRate = Series.median(oursRounds, Series::perSecond);
		double byHandRate = Series.median(byHandRounds, Series::perSecond);
		line("%-42s %7.0f/s %7.0f/s %6.2f   %-15s %-15s   %.2f/%.2f ms", walk.name(), oursRate, byHandRate,
				oursRate / byHandRate, percentiles(oursRounds), percentiles(byHandRounds),
				Series.median(oursRounds, Series::cpuMillis), Series.median(byHandRounds, Series::cpuMillis));
	}

	private static String percentiles(List<Series> rounds) {
		return String.format(Locale.ROOT, "%.1f/%.1f ms", Series.median(rounds, (it) -> it.millis(0.5)),
				Series.median(rounds, (it) -> it.millis(0.99)));
	}

	/** Both ways must give the same, or they would not be worth comparing. */
	private void refuseDifference(Walk walk) throws IOException {
		try (Connection connection = this.instance.connect(); Session session = this.instance.driver().session(READING)) {
			for (Walk.Call call : walk.calls().subList(0, 50)) {
				List<String> ours = new ArrayList<>();
				leaves(ask(connection, walk.query(), call.variables()), ours);
				List<String> byHand = new ArrayList<>();
				session.run(walk.byHand(), call.parameters())
					.list()
					.forEach((row) -> row.values().forEach((value) -> leaves(value, byHand)));
				if (!ours.equals(byHand) || ours.size() < 2) {
					throw new IllegalStateException("%s: the two ways differ for %s:%n%s%n%s".formatted(walk.name(),
							call.parameters(), ours, byHand));
				}
			}
		}
	}

	private static void leaves(JsonNode node, List<String> into) {
		if (node.isContainer()) {
			node.values().forEach((child) -> leaves(child, into));
		}
		else {
			into.add(node.asString());
		}
	}

	private static void leaves(Value value, List<String> into) {
		if (value.asObject() instanceof List<?>) {
			value.values().forEach((child) -> leaves(child, into));
		}
		else {
			into.add(value.asObject().toString());
		}
	}

	/** Asks the question of this number. */
	private interface Ask {

		void number(int i) throws IOException;

	}

	/** One who asks, and what has to be closed thereafter. */
	private record Asking(Ask ask, AutoCloseable connection) {
	}

	/**
	 * Asks until it is answered no faster. A request runs through some thousand methods,
	 * and the compiler counts many calls of each before it does its best: with too few,
	 * it is the compiler that is measured.
	 */
	private void warm(Callable<Asking> asking) throws Exception {
		double best = 0;
		int steady = 0;
		for (int i = 0; i < MOST_WARMING_ROUNDS && steady < STEADY_ROUNDS; i++) {
			double rate = round(asking).perSecond();
			steady = (rate > best * FASTER) ? 0 : steady + 1;
			best = Math.max(best, rate);
		}
	}

	private Series round(Callable<Asking> asking) throws Exception {
		AtomicInteger next = new AtomicInteger();
		long cpu = cpu();
		long began = System.nanoTime();
		long until = began + ROUND.toNanos();
		List<long[]> parts = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
			List<Future<long[]>> all = new ArrayList<>();
			for (int i = 0; i < CONNECTIONS; i++) {
				all.add(threads.submit(() -> asked(asking.call(), next, until)));
			}
			for (Future<long[]> each : all) {
				parts.add(each.get());
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		return Series.of(parts, Duration.ofNanos(System.nanoTime() - began), Duration.ofNanos(cpu() - cpu));
	}

	private static long[] asked(Asking asking, AtomicInteger next, long until) throws Exception {
		long[] nanos = new long[MOST_REQUESTS];
		int count = 0;
		try (AutoCloseable _ = asking.connection()) {
			for (int i = next.getAndIncrement(); i < MOST_REQUESTS; i = next.getAndIncrement()) {
				long began = System.nanoTime();
				if (began > until) {
					break;
				}
				asking.ask().number(i);
				nanos[count++] = System.nanoTime() - began;
			}
		}
		return java.util.Arrays.copyOf(nanos, count);
	}

	private long cpu() {
		return this.instance.cpu().toNanos() + MACHINE.getProcessCpuTime();
	}

	// Single requests

	/** A request that is timed by itself. */
	private record Single(String name, String query, Map<String, Object> variables) {

		Single(String name, String query) {
			this(name, query, Map.of());
		}

	}

	private List<Single> singles() throws IOException {
		String path = "query Path($from: ID!, $to: ID!) { paths(from: $from, to: $to) { length hops { kind direction to { id } } } }";
		String timeline = "pageInfo { hasNextPage } nodes { on { value } kind what about { id } }";
		String answers = "nodes { id answeredOn { value } question { heading } } pageInfo { hasNextPage endCursor }";
		return List.of(
				new Single("search for \"Peterborough hospital\"", """
						query Search { search(text: "Peterborough hospital", first: 20) {
						  edges { score highlight node { id ... on Organisation { name } } } } }
						"""),
				new Single("path between two hubs",
						path,
						Map.of("from", GeneratedGraph.body(GeneratedGraph.FIRST_HUB), "to",
								GeneratedGraph.body(GeneratedGraph.SECOND_HUB))),
				new Single("path between two departments", path,
						Map.of("from", "department:g0", "to", "department:g1")),
				new Single("path between a minister and a care provider", path,
						Map.of("from", GeneratedGraph.minister(7), "to", GeneratedGraph.body(20_000))),
				new Single("path between two care providers", path,
						Map.of("from", GeneratedGraph.body(10_000), "to", GeneratedGraph.body(20_000))),
				new Single("timeline of a thousand events, first page",
						"query First($id: ID!) { organisation(id: $id) { timeline(first: 20) { %s } } }"
							.formatted(timeline),
						Map.of("id", GeneratedGraph.body(GeneratedGraph.EVENTFUL))),
				new Single("timeline of a thousand events, last page",
						"query Last($id: ID!) { organisation(id: $id) { timeline(last: 20) { %s } } }"
							.formatted(timeline),
						Map.of("id", GeneratedGraph.body(GeneratedGraph.EVENTFUL))),
				new Single("answers, first page", "query Answers { answers(first: 20) { %s } }".formatted(answers)),
				new Single("answers, a page near the end of 200,000",
						"query Far($after: String) { answers(first: 20, after: $after) { %s } }".formatted(answers),
						Map.of("after", nearTheEnd())),
				new Single("answers, last: 20", "query Last { answers(last: 20) { %s } }".formatted(answers)),
				new Single("answers, totalCount", "query Count { answers { totalCount } }"),
				new Single("answers by year, with their days",
						"query Facets { answers { facets(by: [ANSWERED_ON_YEAR], of: DAYS_TO_ANSWER) { key count min median mean max } } }"),
				new Single("answers by minister and year, with their days",
						"query Facets { answers { facets(by: [GIVEN_BY, ANSWERED_ON_YEAR], of: DAYS_TO_ANSWER, first: 100) { key count median } } }"),
				new Single("questions by department and year",
						"query Facets { questions { facets(by: [DEPARTMENT, TABLED_ON_YEAR], first: 100) { key count } } }"));
	}

	private String nearTheEnd() throws IOException {
		try (Connection connection = this.instance.connect()) {
			return ask(connection, "{ answers(last: 50) { pageInfo { startCursor } } }", Map.of()).get("answers")
				.get("pageInfo")
				.get("startCursor")
				.asString();
		}
	}

	private void time(Single single) throws IOException {
		byte[] request = Connection.request(json(single.query(), single.variables()));
		try (Connection connection = this.instance.connect()) {
			refuseErrors(connection.send(request));
			repeat(connection, request, 30);
			Series series = repeat(connection, request, 100);
			line("%-62s %10.1f %10.1f %9d", single.name(), series.millis(0.5), series.millis(0.95),
					series.nanos().length);
		}
		catch (IllegalStateException ex) {
			line("%-62s %s", single.name(), String.valueOf(ex.getMessage()));
		}
	}

	private void refusals() throws IOException {
		line("");
		line("What is refused for its size, each time in other words; the goal is less than %d ms", GOAL_MILLIS);
		line("");
		line("%-62s %10s %10s %9s", "", "median ms", "p95 ms", "requests");
		byte[] good = Connection
			.request(json(Walk.ONE_BODY, Map.of("id", GeneratedGraph.body(GeneratedGraph.EVENTFUL))));
		for (Refusals.Timed one : Refusals.time(this.instance, good)) {
			line("%-62s %10.1f %10.1f %9d", one.name(), one.series().millis(0.5), one.series().millis(0.95),
					one.series().nanos().length);
		}
	}

	private static Series repeat(Connection connection, byte[] request, int most) throws IOException {
		List<Long> nanos = new ArrayList<>();
		long until = System.nanoTime() + ROUND.toNanos();
		while (nanos.size() < most && System.nanoTime() < until) {
			long began = System.nanoTime();
			connection.send(request);
			nanos.add(System.nanoTime() - began);
		}
		return Series.of(List.of(nanos.stream().mapToLong(Long::longValue).toArray()), ROUND, Duration.ZERO);
	}

	// GraphQL

	private static byte[] json(String query, Map<String, Object> variables) {
		return JSON.writeValueAsBytes(Map.of("query", query, "variables", variables));
	}

	private static JsonNode ask(Connection connection, String query, Map<String, Object> variables)
			throws IOException {
		return refuseErrors(connection.send(Connection.request(json(query, variables))));
	}

	private static JsonNode refuseErrors(byte[] response) {
		JsonNode read = JSON.readTree(response);
		if (read.has("errors")) {
			throw new IllegalStateException("The service refuses: " + read.get("errors"));
		}
		return read.get("data");
	}

}
