package uk.oversight.walk.proof.naive;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SelectedField;
import org.jspecify.annotations.Nullable;

/** Questions that cannot be asked, and what is said to whoever asks them. */
record Refusals(Lists lists) {

	private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

	/** What a missing value cannot be compared by. */
	private static final List<String> COMPARING = List.of("in", "contains", "startsWith", "gte", "lte", "isNull");

	/** What cannot be asked. */
	static final class Refusal extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Refusal(String words, @Nullable Object... of) {
			super(words.formatted(of));
		}

	}

	/** A root field is refused as a whole, whatever below it cannot be asked. */
	void check(DataFetchingEnvironment root) {
		check(root.getFieldDefinition(), Lists.map(root.getArguments()));
		for (SelectedField selected : root.getSelectionSet().getFields()) {
			selected.getFieldDefinitions().forEach((it) -> check(it, Lists.map(selected.getArguments())));
		}
	}

	private void check(GraphQLFieldDefinition field, Map<String, @Nullable Object> arguments) {
		if (field.hasAppliedDirective("find") && field.getArgument("identifier") != null) {
			checkKey(field, arguments);
		}
		if (field.getArgument("ids") != null) {
			checkNumber("ids", arguments.get("ids"));
		}
		for (GraphQLArgument argument : field.getArguments()) {
			Object value = arguments.get(argument.getName());
			GraphQLAppliedDirective bounds = argument.getAppliedDirective("within");
			if (bounds != null && value != null) {
				checkBounds(argument.getName(), value, bounds.getArgument("least").getValue(),
						bounds.getArgument("most").getValue());
			}
			if (argument.hasAppliedDirective("partialDate") && value != null) {
				checkDate(value);
			}
			if (argument.hasAppliedDirective("route") && List.of().equals(value)) {
				throw new Refusal("'%s: []' leaves no way to go: name at least one, or leave it out",
						argument.getName());
			}
		}
		if (arguments.get("text") instanceof String text && text.codePoints().noneMatch(Character::isLetterOrDigit)) {
			throw new Refusal("'text: \"%s\"' has no letter or digit to look for", text);
		}
		if (List.of().equals(arguments.get("by"))) {
			throw new Refusal("'by: []' counts by nothing: name at least one thing to count by");
		}
		if (Written.isConnection(Written.holds(field))) {
			checkPage(field, arguments);
			if (field.getArgument("filter") != null) {
				checkFilter(GraphQLTypeUtil.unwrapAllAs(field.getArgument("filter").getType()),
						arguments.get("filter"));
			}
		}
		else if (field.getArgument("by") != null && arguments.get("first") instanceof Integer first) {
			checkBounds("first", first, 0, 100);
		}
	}

	private static void checkKey(GraphQLFieldDefinition field, Map<String, @Nullable Object> arguments) {
		long given = arguments.values().stream().filter(Objects::nonNull).count();
		if (given != 1) {
			throw new Refusal("'%s' takes exactly one of 'id' and 'identifier'; it was given %s", field.getName(),
					(given == 0) ? "none" : "both");
		}
	}

	private static void checkNumber(String argument, @Nullable Object ids) {
		if (ids instanceof List<?> list && list.size() > 100) {
			throw new Refusal("'%s' holds %d ids and may hold at most 100: ask for the others in another request",
					argument, list.size());
		}
	}

	private static void checkBounds(String argument, Object value, int least, int most) {
		if ((Integer) value < least || (Integer) value > most) {
			throw new Refusal("'%s: %s' is out of bounds: it may be %d to %d", argument, value, least, most);
		}
	}

	private static void checkDate(Object value) {
		if (!DATE.matcher(value.toString()).matches()) {
			throw new Refusal("'%s' is no date: write a day as 2025-11-10, a month as 2025-11 or a year as 2025",
					value);
		}
	}

	private void checkPage(GraphQLFieldDefinition field, Map<String, @Nullable Object> arguments) {
		boolean backwards = arguments.get("last") != null;
		if (backwards && arguments.get("first") != null) {
			throw new Refusal(
					"'first' and 'last' were both given: ask for a page from the beginning with 'first', or from the end with 'last'");
		}
		for (String size : List.of("first", "last")) {
			if (arguments.get(size) instanceof Integer count) {
				checkBounds(size, count, 0, 100);
			}
		}
		if (backwards && arguments.get("after") != null) {
			throw new Refusal("'after' goes with 'first': a page from the end is bounded with 'before'");
		}
		if (!backwards && arguments.get("before") != null) {
			throw new Refusal("'before' goes with 'last': a page from the beginning is bounded with 'after'");
		}
		String place = backwards ? "before" : "after";
		if (arguments.get(place) instanceof String cursor
				&& !Page.isPlace(cursor, this.lists.order(field, arguments))) {
			throw new Refusal(
					"'%s' is no cursor of this list: give '%s' the `cursor` of an edge, or a page's `endCursor` or `startCursor`, asked with the same order",
					cursor, place);
		}
	}

	/** Walks down a filter beside its type, which says what each part of it means. */
	private static void checkFilter(GraphQLNamedType type, @Nullable Object filter) {
		if (filter instanceof List<?> list) {
			list.forEach((it) -> checkFilter(type, it));
		}
		else if (filter instanceof Map<?, ?> map && type instanceof GraphQLInputObjectType input) {
			map.forEach((key, value) -> {
				boolean compares = COMPARING.contains(key) && (!key.equals("isNull") || input.getField("not") == null);
				if (value == null && compares) {
					throw new Refusal(
							"'%s: null' compares with nothing: leave '%s' out, or ask 'eq: null' for what is missing",
							key, key);
				}
				if (value != null && input.getName().equals("PartialDateFilter") && !key.equals("isNull")) {
					checkDate(value);
				}
				checkFilter(GraphQLTypeUtil.unwrapAllAs(input.getField(key.toString()).getType()), value);
			});
		}
	}

}
