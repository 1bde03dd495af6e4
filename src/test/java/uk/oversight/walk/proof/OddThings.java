package uk.oversight.walk.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.neo4j.driver.Driver;

import org.springframework.core.io.ClassPathResource;

import uk.oversight.walk.proof.naive.Graph;
import uk.oversight.walk.proof.naive.Way;
import uk.oversight.walk.proof.naive.Written;

/**
 * What the corpus has no example of, entered beside it. A field that nothing in the graph
 * has a value for yet gets one here, so that a new field of the schema needs no more.
 */
record OddThings(GraphQLSchema schema, Driver driver) {

	private static final String ARE_THERE = "RETURN EXISTS { (:Trust {id: 'trust:odd'}) } AS yes";

	private static final String MAKE = """
			OPTIONAL MATCH (n:%s)
			WITH count(n) AS there WHERE there = 0
			CREATE (made {id: $id})
			SET made:$($labels), made[$key] = coalesce(made[$key], 'odd')
			""";

	private static final String IS_TOLD = "RETURN EXISTS { MATCH (n:%s) WHERE n[$property] IS NOT NULL } AS yes";

	private static final String TELL = """
			MATCH (n:%s) WHERE n.id CONTAINS ':odd'
			WITH n ORDER BY n.id LIMIT 1
			SET n[$property] = $value
			""";

	private static final String TELL_OF_ALL = """
			MATCH (n:%s) WHERE n.id CONTAINS ':odd' AND n[$property] IS NULL
			SET n[$property] = $value
			""";

	/** Of one tie of each kind between things of two types. */
	private static final String TELL_OF_TIES = """
			MATCH (a:Entity)-[r]->(b) WHERE a.id CONTAINS ':odd' AND NOT type(r) IN ['EVIDENCED_BY', 'OF']
			WITH r, type(r) AS kind, labels(a) AS from, labels(b) AS to ORDER BY a.id, b.id, r.key
			WITH kind, from, to, collect(r)[0] AS r WHERE r[$property] IS NULL
			SET r[$property] = $value
			""";

	private static final String TIE = """
			MATCH (a:%s) WHERE a.id CONTAINS ':odd' WITH a ORDER BY a.id LIMIT 1
			MATCH (b:%s) WHERE b.id CONTAINS ':odd' WITH a, b ORDER BY b.id LIMIT 1
			MERGE (a)-[:$($kind) {key: ''}]->(b)
			""";

	/** Enters them, unless they are there. */
	void enter() {
		if (isSo(ARE_THERE, Map.of())) {
			return;
		}
		for (String statement : statements()) {
			run(statement, Map.of());
		}
		List<GraphQLObjectType> types = Written.possible(this.schema, this.schema.getTypeAs("Node"));
		types.forEach(this::make);
		Graph graph = Graph.of(this.driver);
		types.forEach((type) -> type.getFieldDefinitions().forEach((field) -> fill(graph, type, field)));
		Written.fields(this.schema.getTypeAs("Link"))
			.forEach((field) -> values(field)
				.forEach((property, value) -> run(TELL_OF_TIES, Map.of("property", property, "value", value))));
		run(TELL_OF_TIES, Map.of("property", "citations", "value", List.of("citation:odd-1", "citation:odd-3")));
		run("CALL db.awaitIndexes(60)", Map.of());
		// A full-text index takes in what was written a little later.
		run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", Map.of());
	}

	/** Makes one of a type of which there is none. */
	private void make(GraphQLObjectType type) {
		String label = Written.label(type);
		List<String> labels = Stream.concat(Stream.of(type), type.getInterfaces().stream())
			.map((it) -> Written.label((GraphQLNamedType) it))
			.distinct()
			.toList();
		run(MAKE.formatted(label), Map.of("labels", labels, "id", label.toLowerCase(Locale.ROOT) + ":odd", "key",
				Written.text(type.getAppliedDirective("ordered"), "by")));
	}

	private void fill(Graph graph, GraphQLObjectType type, GraphQLFieldDefinition field) {
		String label = Written.label(type);
		values(field).forEach((property, value) -> {
			Map<String, Object> told = Map.of("property", property, "value", value);
			if (GraphQLTypeUtil.isNonNull(field.getType())) {
				run(TELL_OF_ALL.formatted(label), told);
			}
			else if (!isSo(IS_TOLD.formatted(label), told)) {
				run(TELL.formatted(label), told);
			}
		});
		GraphQLNamedType held = Written.holds(field);
		String target = Written.label(Written.isConnection(held) ? Written.listed(held) : held);
		List<Way> ways = Way.of(field);
		if (!ways.isEmpty() && graph.all(label)
			.allMatch((node) -> ways.stream().allMatch((it) -> it.from(node, target).isEmpty()))) {
			tie(label, ways.getFirst().steps().getFirst(), target);
		}
	}

	private void tie(String from, Way.Step step, String to) {
		String pattern = step.along() ? TIE.formatted(from, to) : TIE.formatted(to, from);
		run(pattern, Map.of("kind", step.kinds().stream().sorted().findFirst().orElseThrow()));
	}

	/** Values for the properties that a field reads. */
	private static Map<String, Object> values(GraphQLFieldDefinition field) {
		Map<String, Object> values = new LinkedHashMap<>();
		GraphQLNamedType type = Written.holds(field);
		boolean isProperty = List.of("walk", "refer", "fragment", "relation", "route")
			.stream()
			.noneMatch(field::hasAppliedDirective);
		if (isProperty && type.getName().equals("PartialDate")) {
			values.put(Written.part(Written.property(field), "value"), "2024-10");
			values.put(Written.part(Written.property(field), "precision"), "MONTH");
		}
		else if (isProperty && Written.is(type, "embedded")) {
			Written.fields(type)
				.forEach((part) -> values.put(Written.part(Written.property(field), part.getName()),
						value(Written.holds(part))));
		}
		else if (isProperty && !(type instanceof GraphQLObjectType)) {
			Object value = value(type);
			values.put(Written.property(field), Written.isList(field) ? List.of(value, value) : value);
		}
		return values;
	}

	private static Object value(GraphQLNamedType type) {
		return switch (type) {
			case GraphQLEnumType constants -> constants.getValues().getFirst().getName();
			default -> switch (type.getName()) {
				case "Boolean" -> true;
				case "Int" -> 7L;
				case "Float" -> 0.5;
				default -> "odd";
			};
		};
	}

	private boolean isSo(String question, Map<String, Object> parameters) {
		return this.driver.executableQuery(question)
			.withParameters(parameters)
			.execute()
			.records()
			.getFirst()
			.get("yes")
			.asBoolean();
	}

	private void run(String statement, Map<String, Object> parameters) {
		this.driver.executableQuery(statement).withParameters(parameters).execute();
	}

	private static String[] statements() {
		try {
			return new ClassPathResource("walk/odd-things.cypher").getContentAsString(StandardCharsets.UTF_8)
				.split(";\\s*\\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
