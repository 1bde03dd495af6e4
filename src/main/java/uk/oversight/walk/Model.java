package uk.oversight.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * What the schema's directives say of each field: a property, an embedded value, a walk,
 * a reference, a row's own rows or a fragment.
 */
record Model(GraphQLSchema schema) {

	static final String ENTITY = "Entity";

	/**
	 * One way through the graph: a Cypher pattern without its ends, and the values of the
	 * routing argument that choose it (none: always taken).
	 */
	record Way(String path, List<String> when) {

		/**
		 * Returns the pattern with a variable for its last relationship, which carries
		 * what is known of the link.
		 */
		String pathNaming(String link) {
			int last = this.path.lastIndexOf("[:");
			return this.path.substring(0, last + 1) + link + this.path.substring(last + 1);
		}

		/**
		 * Returns the pattern with a variable for the relationship of each of its steps.
		 */
		String pathNamingSteps(String link) {
			StringBuilder path = new StringBuilder();
			int from = 0;
			for (int step = 1; step <= steps(); step++) {
				int at = this.path.indexOf("[:", from);
				path.append(this.path, from, at + 1).append(link).append('_').append(step);
				from = at + 1;
			}
			return path.append(this.path.substring(from)).toString();
		}

		/**
		 * Returns what is known of the way as a whole: the last step tells what it is,
		 * the weakest how sure it is, and all where it was read. A tie through a class
		 * that a rule made must never look as sure as one that a source states. What was
		 * walked tells it from others of the same kind.
		 */
		String told(String link) {
			List<String> steps = IntStream.rangeClosed(1, steps()).mapToObj((step) -> link + "_" + step).toList();
			String last = steps.getLast();
			String certainties = each(steps, ".certainty", ", ");
			return "%1$s {.*, kind: type(%1$s), via: %2$s, certainty: CASE WHEN 'INFERRED' IN [%3$s] THEN 'INFERRED' WHEN 'IMPLIED' IN [%3$s] THEN 'IMPLIED' ELSE %1$s.certainty END, because: coalesce(%4$s), citations: %5$s, walked: [%6$s]}"
				.formatted(last, this.when.isEmpty() ? "null" : "'" + this.when.getFirst() + "'", certainties,
						each(steps.reversed(), ".because", ", "),
						steps.stream()
							.map((it) -> "coalesce(%s.citations, [])".formatted(it))
							.collect(Collectors.joining(" + ")),
						steps.stream()
							.map((it) -> "startNode(%1$s).id, endNode(%1$s).id, %1$s.key".formatted(it))
							.collect(Collectors.joining(", ")));
		}

		private static String each(List<String> steps, String property, String by) {
			return steps.stream().map((it) -> it + property).collect(Collectors.joining(by));
		}

		private int steps() {
			return this.path.split("\\[:", -1).length - 1;
		}

		/** Returns the pattern with its end. */
		String to(String node, String label) {
			return "%s(%s:%s)".formatted(this.path, node, label);
		}

		boolean isSingleStep() {
			return steps() == 1;
		}

		/** Whether ties are walked along and against their direction. */
		boolean isUndirected() {
			return !this.path.contains("<-") && !this.path.contains("->");
		}

	}

	/** How a field gets its value. */
	sealed interface Source {

		/** A property of the node, relationship or row. */
		record Property(String name) implements Source {
		}

		/** Properties whose names begin with the field's. */
		record Embedded(String prefix) implements Source {
		}

		/** Other nodes, reached by one of these ways. */
		record Walk(List<Way> ways) implements Source {
		}

		/** Other nodes, by the ids a property holds. */
		record Refer(String by) implements Source {
		}

		/** Rows within a row. */
		record Rows(String property) implements Source {
		}

		/** Rows that a Cypher fragment finds. */
		record Fragment(String name, @Nullable String each) implements Source {
		}

		/** The node whose key the arguments name. */
		record Find() implements Source {
		}

		/** All nodes of a type: what a connection of the root holds. */
		record All() implements Source {
		}

		/** The type of the relationship that led here. */
		record Relation() implements Source {
		}

		/** The way that led here, where there were several to choose from. */
		record Route() implements Source {
		}

	}

	Source source(GraphQLFieldDefinition field) {
		if (!walks(field).isEmpty()) {
			return new Source.Walk(walks(field));
		}
		GraphQLAppliedDirective refer = field.getAppliedDirective("refer");
		if (refer != null) {
			return new Source.Refer(text(refer, "by"));
		}
		GraphQLAppliedDirective fragment = field.getAppliedDirective("fragment");
		if (fragment != null) {
			return new Source.Fragment(text(fragment, "name"), fragment.getArgument("each").getValue());
		}
		if (field.hasAppliedDirective("find")) {
			return new Source.Find();
		}
		if (field.hasAppliedDirective("relation")) {
			return new Source.Relation();
		}
		if (field.hasAppliedDirective("route")) {
			return new Source.Route();
		}
		String property = property(field);
		GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
		if (type instanceof GraphQLObjectType object) {
			if (object.hasAppliedDirective("embedded")) {
				return new Source.Embedded(property);
			}
			if (object.hasAppliedDirective("row")) {
				return new Source.Rows(property);
			}
			if (isConnection(object)) {
				return new Source.All();
			}
			throw new IllegalStateException(
					"The schema does not say how '%s' of type '%s' is read: give it @walk, @refer or @fragment"
						.formatted(field.getName(), object.getName()));
		}
		return new Source.Property(property);
	}

	static String property(GraphQLFieldDefinition field) {
		GraphQLAppliedDirective property = field.getAppliedDirective("property");
		return (property != null) ? text(property, "name") : field.getName();
	}

	/**
	 * Returns the property that an embedded value keeps under the given field of its own.
	 */
	static String embeddedProperty(String prefix, String field) {
		return prefix + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
	}

	static List<Way> walks(GraphQLDirectiveContainer container) {
		List<Way> ways = new ArrayList<>();
		for (GraphQLAppliedDirective walk : container.getAppliedDirectives("walk")) {
			List<String> when = walk.getArgument("when").getValue();
			ways.add(new Way(text(walk, "path"), (when != null) ? when : List.of()));
		}
		return ways;
	}

	/** Returns the label of the nodes of a type. */
	static String label(GraphQLNamedType type) {
		GraphQLAppliedDirective label = ((GraphQLDirectiveContainer) type).getAppliedDirective("label");
		return (label != null) ? text(label, "name") : type.getName();
	}

	/**
	 * Returns the labels by which one node of a type is found by its id. The constraint
	 * on ids is that of all entities: by the type's own label alone, every node of the
	 * type would be looked at.
	 */
	static String labelsById(GraphQLNamedType type) {
		boolean entity = type instanceof GraphQLImplementingType it
				&& it.getInterfaces().stream().anyMatch((node) -> node.getName().equals("Node"));
		String label = label(type);
		return (entity && !label.equals(ENTITY)) ? ENTITY + ":" + label : label;
	}

	/** The order in which lists of a type run where no other is asked for. */
	record NaturalOrder(String property, boolean descending) {
	}

	static NaturalOrder naturalOrder(GraphQLNamedType type) {
		GraphQLAppliedDirective ordered = ((GraphQLDirectiveContainer) type).getAppliedDirective("ordered");
		if (ordered == null) {
			throw new IllegalStateException(
					"Lists of '%s' have no order: give the type @ordered(by: …)".formatted(type.getName()));
		}
		return new NaturalOrder(text(ordered, "by"), "DESCENDING".equals(text(ordered, "direction")));
	}

	static boolean isRow(GraphQLNamedType type) {
		return type instanceof GraphQLObjectType object && object.hasAppliedDirective("row");
	}

	static boolean isConnection(GraphQLNamedType type) {
		return type.getName().endsWith("Connection");
	}

	static boolean isPlural(GraphQLType type) {
		return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
	}

	/** Returns what a connection's nodes are. */
	GraphQLNamedOutputType nodeType(GraphQLObjectType connection) {
		return GraphQLTypeUtil.unwrapAllAs(connection.getFieldDefinition("nodes").getType());
	}

	/**
	 * Returns what a connection lists: its nodes, or the edges of a ranked list, which
	 * are rows.
	 */
	GraphQLNamedOutputType listedType(GraphQLObjectType connection) {
		GraphQLNamedOutputType edge = GraphQLTypeUtil.unwrapAllAs(connection.getFieldDefinition("edges").getType());
		return isRow(edge) ? edge : nodeType(connection);
	}

	/** Returns the object types that a field of this type may hold. */
	Collection<GraphQLObjectType> possibleTypes(GraphQLNamedOutputType type) {
		return switch (type) {
			case GraphQLInterfaceType it -> this.schema.getImplementations(it);
			case GraphQLObjectType it -> List.of(it);
			default -> throw new IllegalStateException("'%s' has no fields".formatted(type.getName()));
		};
	}

	GraphQLFieldDefinition field(GraphQLFieldsContainer type, String name) {
		return type.getFieldDefinition(name);
	}

	static @Nullable GraphQLArgument argumentMarked(GraphQLFieldDefinition field, String directive) {
		for (GraphQLArgument argument : field.getArguments()) {
			if (argument.hasAppliedDirective(directive)) {
				return argument;
			}
		}
		return null;
	}

	private static String text(GraphQLAppliedDirective directive, String argument) {
		return directive.getArgument(argument).getValue();
	}

}
