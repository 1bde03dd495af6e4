package uk.oversight.walk.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;

import uk.oversight.walk.proof.naive.Written;
import uk.oversight.walk.proof.questions.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks every list of the root from end to end, while others write: things of equal sort
 * keys are put in, changed and taken out between its pages and while they are read. What
 * moves to another place of the list may be met at both, or at neither.
 */
@OwnGraphTest
@TestInstance(Lifecycle.PER_CLASS)
class PagingIT {

	private static final String PUT = """
			UNWIND $ids AS id
			CREATE (n:Entity {id: id})
			SET n:$($labels), n[$key] = $place
			""";

	private static final String CHANGE = "MATCH (n:Entity {id: $id}) SET n.touched = $times";

	private static final String MOVE = "MATCH (n:Entity {id: $id}) SET n[$key] = $place";

	private static final String TAKE = "MATCH (n:Entity {id: $id}) DETACH DELETE n";

	private static final String CLEAR = "MATCH (n:Entity) WHERE n.id STARTS WITH 'walked:' DETACH DELETE n";

	/** How many pages a walk takes at least, so that writes fall between them. */
	private static final int PAGES = 20;

	private static final int OF_EACH_SORT = 40;

	private final GraphQLSchema schema;

	private final Driver driver;

	@LocalServerPort
	private int port;

	@Autowired
	PagingIT(GraphQlSource source, Driver driver) {
		this.schema = source.schema();
		this.driver = driver;
	}

	Stream<Arguments> walks() {
		return this.schema.getQueryType()
			.getFieldDefinitions()
			.stream()
			.filter((it) -> Written.isConnection(Written.holds(it)) && !it.hasAppliedDirective("fragment"))
			.flatMap((it) -> Stream.of(Arguments.of(it.getName(), false), Arguments.of(it.getName(), true)));
	}

	@AfterEach
	void clear() {
		this.driver.executableQuery(CLEAR).execute();
	}

	@ParameterizedTest(name = "{0}, backwards: {1}")
	@MethodSource("walks")
	void meetsOnceWhatIsThereThroughout(String list, boolean backwards) {
		Writing writing = new Writing(list);
		writing.begin();
		Set<String> before = ids(list);
		int size = before.size() / PAGES;
		AtomicBoolean walked = new AtomicBoolean();
		CompletableFuture<Integer> writes = CompletableFuture.supplyAsync(() -> writing.until(walked));
		List<String> met = new ArrayList<>();
		try {
			Walk walk = new Walk(list, backwards, size);
			while (walk.hasMore()) {
				met.addAll(walk.page());
				writing.once();
			}
		}
		finally {
			walked.set(true);
		}
		assertThat(writes.join()).as("writes by others").isPositive();
		met.removeIf(writing::isMoved);
		assertThat(met).doesNotHaveDuplicates();
		before.removeIf((id) -> writing.isMoved(id) || writing.isTaken(id));
		assertThat(met).containsAll(before);
	}

	private Set<String> ids(String list) {
		String label = Written.label(Written.listed(Written.holds(field(list))));
		Set<String> ids = new HashSet<>();
		this.driver.executableQuery("MATCH (n:%s) RETURN n.id AS id".formatted(label))
			.execute()
			.records()
			.forEach((it) -> ids.add(it.get("id").asString()));
		return ids;
	}

	private GraphQLFieldDefinition field(String list) {
		return this.schema.getQueryType().getFieldDefinition(list);
	}

	/** A walk over HTTP, page by page. */
	private final class Walk {

		private final Service service = new Service(PagingIT.this.port);

		private final String list;

		private final boolean backwards;

		private final int size;

		private String place = "";

		private boolean more = true;

		Walk(String list, boolean backwards, int size) {
			this.list = list;
			this.backwards = backwards;
			this.size = size;
		}

		boolean hasMore() {
			return this.more;
		}

		/**
		 * Asks for the next page, and returns the ids on it in the order they are met.
		 */
		List<String> page() {
			String bounds = this.backwards ? "last: %d%s".formatted(this.size, bound(", before"))
					: "first: %d%s".formatted(this.size, bound(", after"));
			JsonNode page = this.service
				.ask("{ list: %s(%s) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
					.formatted(this.list, bounds))
				.at("/data/list");
			JsonNode info = page.get("pageInfo");
			this.more = info.get(this.backwards ? "hasPreviousPage" : "hasNextPage").asBoolean();
			this.place = info.get(this.backwards ? "startCursor" : "endCursor").asString();
			List<String> ids = new ArrayList<>();
			page.get("nodes").forEach((it) -> ids.add(it.get("id").asString()));
			return this.backwards ? ids.reversed() : ids;
		}

		private String bound(String argument) {
			return this.place.isEmpty() ? "" : "%s: \"%s\"".formatted(argument, this.place);
		}

	}

	/** What others write meanwhile. */
	private final class Writing {

		private static final List<String> PLACES = List.of("0 the first", "Same", "~ the last");

		private final String key;

		private final List<String> labels;

		private final AtomicInteger times = new AtomicInteger();

		Writing(String list) {
			GraphQLNamedType type = Written.listed(Written.holds(field(list)));
			this.key = Written.text(((GraphQLDirectiveContainer) type).getAppliedDirective("ordered"), "by");
			this.labels = list.equals("organisations") ? List.of("Organisation", "Trust")
					: List.of(Written.label(type));
		}

		boolean isMoved(String id) {
			return id.startsWith("walked:moved");
		}

		boolean isTaken(String id) {
			return id.startsWith("walked:taken");
		}

		/**
		 * Puts in what is there throughout, what will be moved and what will be taken
		 * out.
		 */
		void begin() {
			for (String sort : List.of("kept", "moved", "taken")) {
				put(IntStream.range(0, OF_EACH_SORT).mapToObj((it) -> "walked:%s-%d".formatted(sort, it)).toList(),
						"Same");
			}
		}

		/** Writes until it is told to stop, and returns how often. */
		int until(AtomicBoolean stopped) {
			int times = 0;
			while (!stopped.get()) {
				once();
				times++;
			}
			return times;
		}

		/** Puts one in, changes one, moves one and takes one out. */
		void once() {
			int time = this.times.getAndIncrement();
			String place = PLACES.get(time % PLACES.size());
			int one = (time * 7) % OF_EACH_SORT;
			put(List.of("walked:%s-put-%d".formatted((time % 2 == 0) ? "a" : "z", time)), place);
			run(CHANGE, Map.of("id", "walked:kept-" + one, "times", time));
			run(MOVE, Map.of("id", "walked:moved-" + one, "key", this.key, "place", place));
			run(TAKE, Map.of("id", "walked:taken-" + one));
		}

		private void put(List<String> ids, String place) {
			run(PUT, Map.of("ids", ids, "labels", this.labels, "key", this.key, "place", place));
		}

		private void run(String statement, Map<String, Object> parameters) {
			PagingIT.this.driver.executableQuery(statement).withParameters(parameters).execute();
		}

	}

}
