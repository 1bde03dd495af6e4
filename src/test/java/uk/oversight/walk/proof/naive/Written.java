package uk.oversight.walk.proof.naive;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** What the schema's words say of types and fields. */
public final class Written {

	private static final Pattern WORD_BEGINS = Pattern.compile("([a-z])([A-Z])");

	private Written() {
	}

	public static boolean is(GraphQLNamedType type, String directive) {
		return type instanceof GraphQLDirectiveContainer it && it.hasAppliedDirective(directive);
	}

	public static String label(GraphQLNamedType type) {
		GraphQLAppliedDirective label = ((GraphQLDirectiveContainer) type).getAppliedDirective("label");
		return (label != null) ? text(label, "name") : type.getName();
	}

	public static String text(GraphQLAppliedDirective directive, String argument) {
		return directive.getArgument(argument).getValue();
	}

	/** The type of a field, without what makes it a list or non-null. */
	public static GraphQLNamedType holds(GraphQLFieldDefinition field) {
		return GraphQLTypeUtil.unwrapAllAs(field.getType());
	}

	public static boolean isList(GraphQLFieldDefinition field) {
		GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getType());
		return type instanceof GraphQLList;
	}

	public static boolean isConnection(GraphQLNamedType type) {
		return type instanceof GraphQLObjectType && type.getName().endsWith("Connection");
	}

	/** What a connection lists. */
	public static GraphQLNamedType listed(GraphQLNamedType connection) {
		GraphQLObjectType type = (GraphQLObjectType) connection;
		GraphQLNamedType edge = holds(type.getFieldDefinition("edges"));
		return is(edge, "row") ? edge : holds(type.getFieldDefinition("nodes"));
	}

	/** Whether what is known of each tie stands on the edges. */
	public static boolean isOfLinks(GraphQLNamedType connection) {
		return connection.getName().endsWith("LinkConnection");
	}

	/** The property in which a field's value lies. */
	public static String property(GraphQLFieldDefinition field) {
		GraphQLAppliedDirective property = field.getAppliedDirective("property");
		return (property != null) ? text(property, "name") : field.getName();
	}

	/**
	 * The property of a part of an embedded value: the value of {@code started} is
	 * {@code startedValue}.
	 */
	public static String part(String field, String part) {
		return field + part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
	}

	/** How a field is called in an order or a facet. */
	public static String constant(String field) {
		return WORD_BEGINS.matcher(field).replaceAll("$1_$2").toUpperCase(Locale.ROOT);
	}

	public static List<GraphQLFieldDefinition> fields(GraphQLNamedType type) {
		return ((GraphQLFieldsContainer) type).getFieldDefinitions();
	}

	/** The object types that what is called so may be of. */
	public static List<GraphQLObjectType> possible(GraphQLSchema schema, GraphQLNamedType type) {
		return (type instanceof GraphQLObjectType object) ? List.of(object)
				: schema.getImplementations((GraphQLInterfaceType) type);
	}

}
