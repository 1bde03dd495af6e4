package uk.oversight.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;

/** Counts a list by what its things have in common, and tells how a number is spread. */
record Facets(Model model, Names names, GraphQLNamedOutputType type) {

	private static final int DEFAULT_COUNTS = 20;

	/**
	 * Writes the counting of what has been reached.
	 * @return the variable of the rows
	 */
	String write(String node, Given given, Text text) {
		List<String> keys = new ArrayList<>();
		for (Given by : given.get("by").items()) {
			String key = this.names.result();
			text.line("UNWIND %s AS %s".formatted(values(node, by.text()), key));
			keys.add(key);
		}
		if (keys.isEmpty()) {
			throw new BadInputException("'by: []' counts by nothing: name at least one thing to count by");
		}
		String first = given.get("first")
			.parameter((it) -> (it != null) ? Paging.within("first", it, 0, Paging.LARGEST) : DEFAULT_COUNTS);
		String row = this.names.node();
		text.line("WITH [%s] AS key, %s AS measure".formatted(String.join(", ", keys), measure(node, given.get("of"))))
			.line("WITH key, count(*) AS count, min(measure) AS min, percentileCont(measure, 0.5) AS median, round(avg(measure), 6) AS mean, max(measure) AS max")
			.line("ORDER BY %s LIMIT %s"
				.formatted(given.get("orderBy").text().equals("KEY") ? "key" : "count DESC, key", first))
			.line("WITH {key: key, count: count, min: min, median: median, mean: mean, max: max} AS " + row);
		return row;
	}

	private String measure(String node, Given of) {
		if (of.isAbsent()) {
			return "null";
		}
		return ((GraphQLFieldsContainer) this.type).getFieldDefinitions()
			.stream()
			.filter((it) -> SchemaCompletion.constant(it.getName()).equals(of.text()))
			.map((it) -> "toFloat(%s.%s)".formatted(node, Model.property(it)))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Returns the values by which a thing is counted: a list, with a null where there is
	 * none.
	 */
	private String values(String node, String by) {
		if (by.equals("ALL")) {
			return "['all']";
		}
		if (by.equals("TYPE") && this.type instanceof GraphQLInterfaceType) {
			String labels = this.model.possibleTypes(this.type)
				.stream()
				.map((it) -> "'" + Model.label(it) + "'")
				.collect(Collectors.joining(", ", "[", "]"));
			return "[it IN labels(%s) WHERE it IN %s]".formatted(node, labels);
		}
		for (GraphQLFieldDefinition field : ((GraphQLFieldsContainer) this.type).getFieldDefinitions()) {
			String constant = SchemaCompletion.constant(field.getName());
			if (by.equals(constant) || by.equals(constant + SchemaCompletion.YEAR)
					|| by.equals(constant + SchemaCompletion.MONTH)) {
				return switch (this.model.source(field)) {
					case Model.Source.Property it when Model.isPlural(field.getType()) ->
						"CASE WHEN size(%1$s) > 0 THEN %1$s ELSE [null] END".formatted(node + "." + it.name());
					case Model.Source.Property it -> "[toString(%s.%s)]".formatted(node, it.name());
					case Model.Source.Embedded it -> period(node + "." + Model.embeddedProperty(it.prefix(), "value"),
							by.endsWith(SchemaCompletion.YEAR) ? "2025".length() : "2025-11".length());
					case Model.Source.Walk it -> named(node, it.ways(), GraphQLTypeUtil.unwrapAllAs(field.getType()));
					case Model.Source other -> throw new IllegalStateException("No facet by: " + other);
				};
			}
		}
		throw new IllegalStateException("No such facet: " + by);
	}

	/** A year or a month, where the date is exact enough to tell it. */
	private static String period(String date, int length) {
		return "[CASE WHEN size(%1$s) >= %2$d THEN left(%1$s, %2$d) END]".formatted(date, length);
	}

	/**
	 * The names of what a field leads to: counted once by each, and as not stated where
	 * there is none.
	 */
	private String named(String node, List<Model.Way> ways, GraphQLNamedType type) {
		GraphQLNamedOutputType target = Model.isConnection(type) ? this.model.nodeType((GraphQLObjectType) type)
				: (GraphQLNamedOutputType) type;
		String other = this.names.node();
		String name = (((GraphQLFieldsContainer) target).getFieldDefinition("name") != null) ? "name" : "title";
		String found = ways.stream()
			.map((way) -> "MATCH (%s)%s RETURN DISTINCT %s.%s AS name".formatted(node,
					way.to(other, Model.label(target)), other, name))
			.collect(Collectors.joining(" UNION "));
		return "CASE WHEN EXISTS { %1$s } THEN COLLECT { %1$s } ELSE [null] END".formatted(found);
	}

}
