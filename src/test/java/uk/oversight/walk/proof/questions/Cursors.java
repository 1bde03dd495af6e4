package uk.oversight.walk.proof.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.oversight.walk.proof.naive.Graph;
import uk.oversight.walk.proof.naive.NaiveReading;
import uk.oversight.walk.proof.naive.Way;
import uk.oversight.walk.proof.naive.Written;

/** Reads the places of a list. */
public record Cursors(NaiveReading naive) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Returns the cursors of a list's first entries, or those of one thing's list. */
	List<String> of(Draft draft, GraphQLNamedType type, GraphQLFieldDefinition field, Map<String, Said> arguments) {
		Map<String, String> plain = new LinkedHashMap<>();
		arguments.forEach((name, value) -> plain.put(name, value.plain()));
		plain.remove("last");
		plain.put("first", "9");
		String list = "%s(%s) { edges { cursor } }".formatted(field.getName(),
				plain.entrySet()
					.stream()
					.map((it) -> it.getKey() + ": " + it.getValue())
					.collect(Collectors.joining(", ")));
		if (!type.getName().equals("Query") && this.naive.graph().all(Written.label(type)).findAny().isEmpty()) {
			return List.of();
		}
		String from = type.getName().equals("Query") ? list : "node(id: %s) { ... on %s { %s } }"
			.formatted(Said.scalar(holder(draft, type, field).id()).text(), type.getName(), list);
		List<String> cursors = new ArrayList<>();
		JsonNode answer = JSON.valueToTree(this.naive.answer("{ %s }".formatted(from), Map.of()));
		answer.findValues("cursor").forEach((it) -> cursors.add(it.asString()));
		return cursors;
	}

	private Graph.Node holder(Draft draft, GraphQLNamedType type, GraphQLFieldDefinition field) {
		List<Graph.Node> holders = this.naive.graph().all(Written.label(type)).toList();
		List<Graph.Node> telling = holders.stream()
			.filter((it) -> Way.of(field)
				.stream()
				.anyMatch((way) -> !way.from(it, Written.label(Written.listed(Written.holds(field)))).isEmpty()))
			.toList();
		return draft.one(telling.isEmpty() ? holders : telling);
	}

}
