package uk.oversight.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import graphql.language.Field;
import graphql.schema.GraphQLFieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A compiled root field: the statement, where its parameters come from, and the shape of
 * its response. It holds no value of any request, and serves all that have the same form.
 */
record Plan(String statement, List<Source> sources, List<Parameter> parameters, Shape shape, boolean plural) {

	/** A field whose arguments give parameters. */
	record Source(GraphQLFieldDefinition definition, Field ast) {
	}

	/**
	 * One parameter.
	 *
	 * @param source which of the plan's sources it comes from
	 * @param read takes it out of that field's arguments, and refuses what cannot be
	 */
	record Parameter(String name, int source, Function<Map<String, @Nullable Object>, @Nullable Object> read) {
	}

	Map<String, @Nullable Object> bind(Compiler.Request request) {
		List<Map<String, @Nullable Object>> arguments = new ArrayList<>();
		for (Source source : this.sources) {
			arguments.add(request.arguments(source.definition(), source.ast()));
		}
		Map<String, @Nullable Object> bound = new HashMap<>();
		for (Parameter parameter : this.parameters) {
			bound.put(parameter.name(), parameter.read().apply(arguments.get(parameter.source())));
		}
		return bound;
	}

}
