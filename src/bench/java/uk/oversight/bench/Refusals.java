package uk.oversight.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;

/**
 * What is refused for its size, each asked anew in other words, so that nothing of it is
 * known already; and a good question before and after all that.
 */
final class Refusals {

	private static final int EACH = 50;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Refusals() {
	}

	/** Times of one kind of question, in nanoseconds. */
	record Timed(String name, Series series) {
	}

	/**
	 * Asks all of them, and returns how long each kind took. The service closes the
	 * connection after a refusal, so each has a new one, made before its time begins.
	 */
	static List<Timed> time(Instance instance, byte[] good) throws IOException {
		List<Timed> timed = new ArrayList<>();
		repeat(instance, good, 200);
		timed.add(new Timed("a good question, before", repeat(instance, good, 200)));
		for (Map.Entry<String, String> attack : attacks().entrySet()) {
			List<Long> nanos = new ArrayList<>();
			for (int i = 0; i < EACH; i++) {
				byte[] request = Connection.request(JSON.writeValueAsBytes(
						Map.of("query", attack.getValue() + " # " + i)));
				try (Connection connection = instance.connect()) {
					long began = System.nanoTime();
					String answer = new String(connection.sendAnyhow(request), StandardCharsets.UTF_8);
					nanos.add(System.nanoTime() - began);
					if (!answer.contains("\"errors\"")) {
						throw new IllegalStateException("'%s' was answered".formatted(attack.getKey()));
					}
				}
			}
			timed.add(new Timed(attack.getKey(), series(nanos)));
		}
		timed.add(new Timed("a good question, after", repeat(instance, good, 200)));
		return timed;
	}

	private static Series repeat(Instance instance, byte[] request, int times) throws IOException {
		List<Long> nanos = new ArrayList<>();
		try (Connection connection = instance.connect()) {
			for (int i = 0; i < times; i++) {
				long began = System.nanoTime();
				connection.send(request);
				nanos.add(System.nanoTime() - began);
			}
		}
		return series(nanos);
	}

	private static Series series(List<Long> nanos) {
		return Series.of(List.of(nanos.stream().mapToLong(Long::longValue).toArray()), Duration.ZERO, Duration.ZERO);
	}

	private static Map<String, String> attacks() {
		Map<String, String> attacks = new LinkedHashMap<>();
		attacks.put("10,000 aliases", "{ %s }".formatted(aliases(10_000)));
		attacks.put("1,000 aliases", "{ %s }".formatted(aliases(1_000)));
		attacks.put("depth 50", "{ organisation(id: \"a\") { %s id %s } }".formatted("partOf { nodes { ".repeat(25),
				"} } ".repeat(25)));
		attacks.put("breadth through connections",
				"{ organisations(first: 100) { nodes { parts(first: 100) { nodes { parts(first: 100) { nodes { id } } } } } } }");
		attacks.put("fragments that unfold into millions", "{ ...F0 } " + IntStream.range(0, 30)
			.mapToObj((i) -> "fragment F%d on Query { ...F%d ...F%d } ".formatted(i, i + 1, i + 1))
			.collect(Collectors.joining()) + "fragment F30 on Query { __typename }");
		attacks.put("fragments in a circle", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }");
		attacks.put("a list of 4,000 ids", "{ nodes(ids: [%s]) { id } }".formatted("\"a\",".repeat(4_000)));
		attacks.put("a text of 40,000 characters", "{ search(text: \"%s\") { totalCount } }".formatted("a".repeat(40_000)));
		attacks.put("2,000 directives", "{ __typename %s }".formatted("@a".repeat(2_000)));
		attacks.put("200 KB of commas", "{ __typename } " + ",".repeat(200_000));
		attacks.put("introspection in circles",
				"{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }");
		return attacks;
	}

	private static String aliases(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "a%d: __typename ".formatted(i)).collect(Collectors.joining());
	}

}
