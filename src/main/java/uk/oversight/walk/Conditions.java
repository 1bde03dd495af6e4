package uk.oversight.walk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Turns a filter, as the schema completes it, into a Cypher condition. Its form follows
 * the filter's; every value in it is a parameter.
 */
final class Conditions {

	private static final Pattern PARTIAL_DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

	private final Model model;

	private final Names names;

	Conditions(Model model, Names names) {
		this.model = model;
		this.names = names;
	}

	/**
	 * Returns the condition that a filter sets on a node.
	 * @param node the node's variable
	 * @param type what the schema calls it
	 * @param filter what is asked of it
	 */
	String of(String node, GraphQLNamedOutputType type, Given filter) {
		List<String> conditions = new ArrayList<>();
		for (String key : filter.keys()) {
			Given given = filter.get(key);
			if (!given.isAbsent()) {
				conditions.add(switch (key) {
					case "and" -> join(node, type, given, " AND ", "true");
					case "or" -> join(node, type, given, " OR ", "false");
					// What is there is not missing; that nothing is there is told where
					// it is walked to.
					case "isNull" -> Boolean.TRUE.equals(given.value()) ? "false" : "true";
					case "not" -> not(of(node, type, given));
					default -> field(node, type, key, given);
				});
			}
		}
		return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
	}

	private String join(String node, GraphQLNamedOutputType type, Given filters, String by, String none) {
		List<Given> items = filters.items();
		return items.isEmpty() ? none : bracketed(
				items.stream().map((item) -> bracketed(of(node, type, item))).collect(Collectors.joining(by)));
	}

	private String field(String node, GraphQLNamedOutputType type, String name, Given given) {
		GraphQLFieldDefinition field = this.model.field((GraphQLFieldsContainer) type, name);
		if (field == null) {
			return ofType(node, type, given);
		}
		return switch (this.model.source(field)) {
			case Model.Source.Property property -> value(node + "." + property.name(), field, given);
			case Model.Source.Embedded embedded -> embedded(node, embedded.prefix(), field, given);
			case Model.Source.Walk walk -> walk(node, field, walk.ways(), given);
			case Model.Source other ->
				throw new IllegalStateException("'%s' cannot be filtered by: %s".formatted(name, other));
		};
	}

	private String ofType(String node, GraphQLNamedOutputType type, Given given) {
		Collection<GraphQLObjectType> possible = this.model.possibleTypes(type);
		List<String> conditions = new ArrayList<>();
		for (String operator : given.keys()) {
			List<String> alternatives = new ArrayList<>();
			Given all = given.get(operator);
			for (Given wanted : (operator.equals("in") ? required(all, operator) : all).items()) {
				possible.stream()
					.filter((it) -> wanted.text().replace("_", "").equalsIgnoreCase(it.getName()))
					.forEach((it) -> alternatives.add(node + ":" + Model.label(it)));
			}
			conditions.add(alternatives.isEmpty() ? "false" : bracketed(String.join(" OR ", alternatives)));
		}
		return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
	}

	private String embedded(String node, String prefix, GraphQLFieldDefinition field, Given given) {
		GraphQLObjectType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
		if (type.getName().equals("PartialDate")) {
			return partialDate(node + "." + Model.embeddedProperty(prefix, "value"), given);
		}
		List<String> conditions = new ArrayList<>();
		for (String part : given.keys()) {
			if (!given.get(part).isAbsent()) {
				conditions.add(value(node + "." + Model.embeddedProperty(prefix, part), this.model.field(type, part),
						given.get(part)));
			}
		}
		return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
	}

	private String walk(String node, GraphQLFieldDefinition field, List<Model.Way> ways, Given given) {
		GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
		if (Model.isConnection(type)) {
			return many(node, ways, this.model.nodeType((GraphQLObjectType) type), given);
		}
		if (Model.isPlural(field.getType())) {
			return many(node, ways, (GraphQLNamedOutputType) type, given);
		}
		String exists = exists(node, ways, (GraphQLNamedOutputType) type, given, false);
		return Boolean.TRUE.equals(ofNothing(given)) ? bracketed(exists + " OR " + none(node, ways, type)) : exists;
	}

	private static String none(String node, List<Model.Way> ways, GraphQLNamedType type) {
		return ways.stream()
			.map((way) -> "NOT EXISTS { (%s)%s }".formatted(node, way.to("", Model.label(type))))
			.collect(Collectors.joining(" AND ", "(", ")"));
	}

	/**
	 * Tells whether a filter holds where there is nothing: only {@code isNull} speaks of
	 * that, and its value decides the form. Null where nothing is said.
	 */
	private static @Nullable Boolean ofNothing(Given filter) {
		List<@Nullable Boolean> all = new ArrayList<>();
		for (String key : filter.keys()) {
			Given given = filter.get(key);
			if (!given.isAbsent()) {
				all.add(switch (key) {
					case "and" -> given.items().isEmpty() ? null : all(ofNothing(given.items()), false);
					case "or" -> all(ofNothing(given.items()), true);
					case "not" -> opposite(ofNothing(given));
					case "isNull" -> Boolean.TRUE.equals(given.value());
					default -> null;
				});
			}
		}
		return all.isEmpty() ? null : all(all, false);
	}

	private static List<@Nullable Boolean> ofNothing(List<Given> filters) {
		List<@Nullable Boolean> each = new ArrayList<>();
		filters.forEach((filter) -> each.add(ofNothing(filter)));
		return each;
	}

	/** Joins truth values of which one of this kind decides. */
	private static @Nullable Boolean all(List<@Nullable Boolean> values, boolean decisive) {
		return values.contains(decisive) ? (Boolean) decisive : values.contains(null) ? null : (Boolean) !decisive;
	}

	private static @Nullable Boolean opposite(@Nullable Boolean value) {
		return (value != null) ? (Boolean) !value : null;
	}

	private String many(String node, List<Model.Way> ways, GraphQLNamedOutputType type, Given given) {
		List<String> conditions = new ArrayList<>();
		for (String quantifier : given.keys()) {
			Given each = given.get(quantifier);
			if (!each.isAbsent()) {
				conditions.add(switch (quantifier) {
					case "some" -> exists(node, ways, type, each, false);
					case "none" -> "NOT " + exists(node, ways, type, each, false);
					default -> "NOT " + exists(node, ways, type, each, true);
				});
			}
		}
		return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
	}

	private String exists(String node, List<Model.Way> ways, GraphQLNamedOutputType type, Given filter,
			boolean otherThan) {
		String other = this.names.node();
		String condition = of(other, type, filter);
		String label = Model.label(type);
		List<String> alternatives = ways.stream()
			.map((way) -> "EXISTS { MATCH (%s)%s WHERE %s }".formatted(node, way.to(other, label),
					otherThan ? not(condition) : condition))
			.toList();
		return (alternatives.size() == 1) ? alternatives.getFirst() : bracketed(String.join(" OR ", alternatives));
	}

	private String value(String property, GraphQLFieldDefinition field, Given given) {
		String type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
		boolean text = type.equals("String");
		// Of another type of thing it may hold a number: a filter may be asked before the
		// label is.
		String lower = "toLower(toStringOrNull(%s))".formatted(property);
		List<String> conditions = new ArrayList<>();
		for (String operator : given.keys()) {
			Given wanted = given.get(operator);
			conditions.add(switch (operator) {
				case "isNull" -> isNull(property, required(wanted, operator));
				case "eq" -> wanted.isAbsent() ? property + " IS NULL"
						: text ? "%s = %s".formatted(lower, wanted.parameter(Conditions::lower))
								: "%s = %s".formatted(property, wanted.parameter());
				case "in" -> text ? "%s IN %s".formatted(lower, required(wanted, operator).parameter(Conditions::lower))
						: "%s IN %s".formatted(property, required(wanted, operator).parameter());
				case "contains" ->
					"%s CONTAINS %s".formatted(lower, required(wanted, operator).parameter(Conditions::lower));
				case "startsWith" ->
					"%s STARTS WITH %s".formatted(lower, required(wanted, operator).parameter(Conditions::lower));
				case "gte" -> "%s >= %s".formatted(property, required(wanted, operator).parameter());
				case "lte" -> "%s <= %s".formatted(property, required(wanted, operator).parameter());
				default -> throw new IllegalStateException("No such operator: " + operator);
			});
		}
		return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
	}

	/**
	 * Compares as far as both dates are exact: a fact of October 2024 lies neither before
	 * nor after the 5th of it.
	 */
	private String partialDate(String property, Given given) {
		List<String> conditions = new ArrayList<>();
		for (String operator : given.keys()) {
			Given wanted = given.get(operator);
			if (operator.equals("isNull")) {
				conditions.add(isNull(property, required(wanted, operator)));
				continue;
			}
			if (operator.equals("eq") && wanted.isAbsent()) {
				conditions.add(property + " IS NULL");
				continue;
			}
			String date = required(wanted, operator).parameter(Conditions::partialDate);
			conditions.add(switch (operator) {
				case "eq" -> "left(%s, size(%s)) = %s".formatted(property, date, date);
				case "gte" -> "left(%s, size(%s)) >= left(%s, size(%s))".formatted(property, date, date, property);
				case "lte" -> "left(%s, size(%s)) <= left(%s, size(%s))".formatted(property, date, date, property);
				default -> throw new IllegalStateException("No such operator: " + operator);
			});
		}
		return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
	}

	static @Nullable Object partialDate(@Nullable Object value) {
		if (value != null && !isDate(value.toString())) {
			throw new BadInputException(
					"'%s' is no date: write a day as 2025-11-10, a month as 2025-11 or a year as 2025"
						.formatted(value));
		}
		return value;
	}

	/** Whether there is such a day, month or year. */
	private static boolean isDate(String text) {
		if (!PARTIAL_DATE.matcher(text).matches()) {
			return false;
		}
		try {
			LocalDate.parse((text + "-01-01").substring(0, "2025-11-10".length()));
			return true;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	private static String isNull(String property, Given wanted) {
		// Its value decides the form, so a form is kept for each of the two.
		return property + (Boolean.FALSE.equals(wanted.value()) ? " IS NOT NULL" : " IS NULL");
	}

	private static Given required(Given given, String operator) {
		if (given.isAbsent()) {
			throw new BadInputException(
					"'%s: null' compares with nothing: leave '%s' out, or ask 'eq: null' for what is missing"
						.formatted(operator, operator));
		}
		return given;
	}

	private static @Nullable Object lower(@Nullable Object value) {
		return switch (value) {
			case String text -> text.toLowerCase(Locale.ROOT);
			case List<?> list -> list.stream().map(Conditions::lower).toList();
			case null, default -> value;
		};
	}

	/**
	 * The opposite of a condition. One on a value that is missing is neither true nor
	 * false to Cypher; here it does not hold, and so its opposite does.
	 */
	private static String not(String condition) {
		return "NOT coalesce(%s, false)".formatted(condition);
	}

	private static String bracketed(String condition) {
		return "(" + condition + ")";
	}

}
