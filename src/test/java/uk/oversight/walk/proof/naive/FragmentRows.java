package uk.oversight.walk.proof.naive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

import org.springframework.core.io.ClassPathResource;

import uk.oversight.walk.SearchWords;

/** What a fragment of Cypher finds, run by itself. */
record FragmentRows(Driver driver, Graph graph) {

	List<Map<String, @Nullable Object>> of(Graph.@Nullable Node from, GraphQLFieldDefinition field,
			Map<String, @Nullable Object> arguments) {
		GraphQLAppliedDirective fragment = field.getAppliedDirective("fragment");
		String each = fragment.getArgument("each").getValue();
		String text = read(Written.text(fragment, "name"));
		if (each == null) {
			return rows(text, from, field, arguments);
		}
		Set<Map<String, @Nullable Object>> rows = new LinkedHashSet<>();
		for (Object id : new LinkedHashSet<>((List<?>) Objects.requireNonNull(arguments.get(each)))) {
			Graph.Node node = this.graph.byId(id, "Entity");
			if (node != null) {
				rows.addAll(rows(text, node, field, arguments));
			}
		}
		return new ArrayList<>(rows);
	}

	private List<Map<String, @Nullable Object>> rows(String text, Graph.@Nullable Node from,
			GraphQLFieldDefinition field, Map<String, @Nullable Object> arguments) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		for (GraphQLArgument argument : field.getArguments()) {
			Object value = arguments.get(argument.getName());
			parameters.put(argument.getName(),
					(value != null) ? value : GraphQLArgument.getArgumentDefaultValue(argument));
			parameters.put(argument.getName() + "__alike", value);
		}
		if (arguments.get("text") instanceof String words) {
			parameters.putAll(SearchWords.of(words));
		}
		String statement = text;
		if (from != null) {
			parameters.put("thisId", from.id());
			statement = "MATCH (this:Entity {id: $thisId}) CALL (this) { %s } RETURN row".formatted(text);
		}
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (Record each : this.driver.executableQuery(statement).withParameters(parameters).execute().records()) {
			rows.add(each.get("row").asMap());
		}
		return rows;
	}

	private static String read(String name) {
		try {
			return new ClassPathResource("graphql/fragments/%s.cypher".formatted(name))
				.getContentAsString(StandardCharsets.UTF_8) + "\n";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
