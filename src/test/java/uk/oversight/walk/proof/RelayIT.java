package uk.oversight.walk.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import uk.oversight.OversightTest;
import uk.oversight.walk.proof.questions.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Relay's rules for a server (its specifications of global object identification and of
 * cursor connections), checked by introspection as a client would.
 */
@OversightTest
class RelayIT {

	private static final String INTROSPECTION = """
			{
			  __schema {
			    types {
			      name
			      kind
			      interfaces { name }
			      fields { name type { ...Type } args { name type { ...Type } } }
			    }
			  }
			}
			fragment Type on __Type { name kind ofType { name kind ofType { name kind ofType { name kind } } } }
			""";

	/**
	 * Lists whose places depend on what they are of, and which are read forwards alone.
	 */
	private static final Set<String> RANKED = Set.of("SearchConnection", "AlikeConnection");

	/** Lists that the corpus alone leaves empty. */
	private static final Set<String> FILLED_BY_FEEDS = Set.of("contrasts", "unresolvedNames");

	@LocalServerPort
	private int port;

	private final Map<String, JsonNode> types = new TreeMap<>();

	@BeforeEach
	void introspect() {
		ask(INTROSPECTION).at("/data/__schema/types").forEach((it) -> this.types.put(it.get("name").asString(), it));
	}

	@Test
	void identifiesObjectsByNode() {
		assertThat(type("Node").get("kind").asString()).isEqualTo("INTERFACE");
		assertThat(fields("Node")).containsExactly(Map.entry("id", "ID!"));
		assertThat(fields("Query")).containsEntry("node", "Node").containsEntry("nodes", "[Node]!");
		assertThat(arguments("Query", "node")).containsExactly(Map.entry("id", "ID!"));
		assertThat(arguments("Query", "nodes")).containsExactly(Map.entry("ids", "[ID!]!"));
	}

	@Test
	void everyConnectionHasEdgesAndPageInfo() {
		assertThat(connections()).hasSizeGreaterThan(20).allSatisfy((connection) -> {
			String name = connection.get("name").asString();
			assertThat(connection.get("kind").asString()).isEqualTo("OBJECT");
			Map<String, String> fields = fields(name);
			assertThat(fields).containsEntry("pageInfo", "PageInfo!").containsKey("edges");
			assertThat(fields.get("edges")).matches("\\[\\w+!?]!?");
			String edge = inner(String.valueOf(fields.get("edges")));
			assertThat(type(edge).get("kind").asString()).isEqualTo("OBJECT");
			assertThat(fields(edge)).containsEntry("cursor", "String!").containsKey("node");
			assertThat(fields(edge).get("node")).doesNotStartWith("[");
			assertThat(type(inner(String.valueOf(fields(edge).get("node")))).get("kind").asString()).isIn("OBJECT",
					"INTERFACE", "UNION", "SCALAR", "ENUM");
		});
	}

	@Test
	void tellsOfPageWhatRelayAsks() {
		assertThat(type("PageInfo").get("kind").asString()).isEqualTo("OBJECT");
		assertThat(fields("PageInfo")).containsEntry("hasNextPage", "Boolean!")
			.containsEntry("hasPreviousPage", "Boolean!")
			.containsEntry("startCursor", "String")
			.containsEntry("endCursor", "String");
	}

	@Test
	void everyFieldWithConnectionCanBePaged() {
		List<String> paged = new ArrayList<>();
		this.types.values()
			.stream()
			.filter((type) -> !type.get("fields").isNull())
			.forEach((type) -> type.get("fields").forEach((field) -> {
				String of = inner(written(field.get("type")));
				if (of.endsWith("Connection")) {
					String name = "%s.%s".formatted(type.get("name").asString(), field.get("name").asString());
					Map<String, String> arguments = arguments(type.get("name").asString(),
							field.get("name").asString());
					assertThat(arguments).as(name).containsEntry("first", "Int").containsEntry("after", "String");
					assertThat(arguments.containsKey("last")).as(name).isEqualTo(!RANKED.contains(of));
					if (arguments.containsKey("last")) {
						assertThat(arguments).as(name).containsEntry("last", "Int").containsEntry("before", "String");
					}
					paged.add(name);
				}
			}));
		assertThat(paged).hasSizeGreaterThan(100);
	}

	@Test
	void fetchesAgainWhateverAnyListOfTheRootHolds() {
		List<String> asked = new ArrayList<>();
		for (String list : filled()) {
			JsonNode page = ask("{ list: %s(first: 4) { nodes { __typename id } } }".formatted(list))
				.at("/data/list/nodes");
			List<String> ids = new ArrayList<>();
			page.forEach((it) -> {
				String id = it.get("id").asString();
				ids.add("\"" + id + "\"");
				assertThat(ask("{ node(id: \"%s\") { __typename id } }".formatted(id)).at("/data/node")).isEqualTo(it);
			});
			assertThat(ids).as(list).isNotEmpty();
			assertThat(
					ask("{ nodes(ids: [%s]) { __typename id } }".formatted(String.join(", ", ids))).at("/data/nodes"))
				.isEqualTo(page);
			asked.add(list);
		}
		assertThat(asked).hasSizeGreaterThan(10);
	}

	@Test
	void beginsAndEndsPageWithCursorsOfItsEdges() {
		for (String list : filled()) {
			for (String bound : List.of("first: 3", "last: 3")) {
				JsonNode page = ask("{ list: %s(%s) { edges { cursor } pageInfo { startCursor endCursor } } }"
					.formatted(list, bound)).at("/data/list");
				assertThat(page.at("/pageInfo/startCursor")).as(list).isEqualTo(page.at("/edges/0/cursor"));
				assertThat(page.at("/pageInfo/endCursor")).as(list)
					.isEqualTo(page.get("edges").get(page.get("edges").size() - 1).get("cursor"));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "first", "last" })
	void returnsEmptyPageWhereNoneIsAskedFor(String argument) {
		JsonNode page = ask(
				"{ list: organisations(%s: 0) { edges { cursor } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }"
					.formatted(argument))
			.at("/data/list");
		assertThat(page.get("edges")).isEmpty();
		assertThat(page.at("/pageInfo/startCursor").isNull()).isTrue();
		assertThat(page.at("/pageInfo/endCursor").isNull()).isTrue();
		assertThat(
				page.at(argument.equals("first") ? "/pageInfo/hasNextPage" : "/pageInfo/hasPreviousPage").asBoolean())
			.isTrue();
	}

	private Stream<JsonNode> connections() {
		return this.types.values().stream().filter((it) -> it.get("name").asString().endsWith("Connection"));
	}

	/** The lists of the root that need no argument. */
	private List<String> filled() {
		return lists().stream().filter((it) -> !FILLED_BY_FEEDS.contains(it)).toList();
	}

	private List<String> lists() {
		return fields("Query").entrySet()
			.stream()
			.filter((it) -> inner(it.getValue()).endsWith("Connection"))
			.map(Map.Entry::getKey)
			.filter((it) -> arguments("Query", it).values().stream().noneMatch((type) -> type.endsWith("!")))
			.toList();
	}

	private JsonNode type(String name) {
		return Objects.requireNonNull(this.types.get(name), name);
	}

	private Map<String, String> fields(String type) {
		return named(type(type).get("fields"));
	}

	private Map<String, String> arguments(String type, String field) {
		return StreamSupport.stream(type(type).get("fields").spliterator(), false)
			.filter((it) -> it.get("name").asString().equals(field))
			.map((it) -> named(it.get("args")))
			.findFirst()
			.orElseThrow();
	}

	private static Map<String, String> named(JsonNode parts) {
		Map<String, String> named = new LinkedHashMap<>();
		parts.forEach((it) -> named.put(it.get("name").asString(), written(it.get("type"))));
		return named;
	}

	/** A type as it is written: {@code [Trust!]!}. */
	private static String written(JsonNode type) {
		return switch (type.get("kind").asString()) {
			case "NON_NULL" -> written(type.get("ofType")) + "!";
			case "LIST" -> "[" + written(type.get("ofType")) + "]";
			default -> type.get("name").asString();
		};
	}

	private static String inner(String type) {
		return type.replaceAll("\\W", "");
	}

	private JsonNode ask(String query) {
		return new Service(this.port).ask(query);
	}

}
