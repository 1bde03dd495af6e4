package uk.oversight.walk.proof.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a condition holds of a node. A condition on a value that is missing does
 * not hold, and so its opposite does.
 */
record Filter(GraphQLSchema schema) {

	boolean holds(Graph.Node node, GraphQLNamedType type, Map<String, @Nullable Object> filter) {
		return filter.entrySet()
			.stream()
			.allMatch((it) -> it.getValue() == null || holds(node, type, it.getKey(), it.getValue()));
	}

	private boolean holds(Graph.Node node, GraphQLNamedType type, String key, Object wanted) {
		return switch (key) {
			case "and" -> list(wanted).stream().allMatch((it) -> holds(node, type, map(it)));
			case "or" -> list(wanted).stream().anyMatch((it) -> holds(node, type, map(it)));
			case "not" -> !holds(node, type, map(wanted));
			case "isNull" -> wanted.equals(false);
			default -> {
				GraphQLFieldDefinition field = ((GraphQLFieldsContainer) type).getFieldDefinition(key);
				yield (field != null) ? holds(node, field, map(wanted)) : isOfType(node, type, map(wanted));
			}
		};
	}

	private boolean isOfType(Graph.Node node, GraphQLNamedType type, Map<String, @Nullable Object> wanted) {
		return wanted.entrySet()
			.stream()
			.allMatch((operator) -> list(operator.getValue()).stream()
				.anyMatch((constant) -> Written.possible(this.schema, type)
					.stream()
					.anyMatch((it) -> node.labels.contains(Written.label(it))
							&& Written.constant(it.getName()).equals(constant))));
	}

	private boolean holds(Graph.Node node, GraphQLFieldDefinition field, Map<String, @Nullable Object> wanted) {
		GraphQLNamedType type = Written.holds(field);
		if (field.hasAppliedDirective("walk")) {
			GraphQLNamedType target = Written.isConnection(type) ? Written.listed(type) : type;
			List<Graph.Node> found = Way.of(field)
				.stream()
				.flatMap((way) -> way.from(node, Written.label(target)).stream())
				.map(Way.Trace::end)
				.distinct()
				.toList();
			return (Written.isConnection(type) || Written.isList(field)) ? holdsOfMany(found, target, wanted)
					: found.stream().anyMatch((it) -> holds(it, target, wanted))
							|| (found.isEmpty() && Boolean.TRUE.equals(ofNothing(wanted)));
		}
		if (type.getName().equals("PartialDate")) {
			return holdsOfDate(node.properties.get(Written.part(Written.property(field), "value")), wanted);
		}
		if (Written.is(type, "embedded")) {
			return wanted.entrySet()
				.stream()
				.allMatch((it) -> it.getValue() == null
						|| holdsOfValue(node.properties.get(Written.part(Written.property(field), it.getKey())),
								Written.holds(((GraphQLFieldsContainer) type).getFieldDefinition(it.getKey())),
								map(it.getValue())));
		}
		return holdsOfValue(node.properties.get(Written.property(field)), type, wanted);
	}

	private boolean holdsOfMany(List<Graph.Node> found, GraphQLNamedType type, Map<String, @Nullable Object> wanted) {
		return wanted.entrySet().stream().allMatch((it) -> it.getValue() == null || switch (it.getKey()) {
			case "some" -> found.stream().anyMatch((node) -> holds(node, type, map(it.getValue())));
			case "none" -> found.stream().noneMatch((node) -> holds(node, type, map(it.getValue())));
			default -> found.stream().allMatch((node) -> holds(node, type, map(it.getValue())));
		});
	}

	/**
	 * Whether a condition on a single thing holds where there is none: only
	 * {@code isNull} speaks of that; null where it says nothing.
	 */
	private static @Nullable Boolean ofNothing(Map<String, @Nullable Object> filter) {
		List<@Nullable Boolean> all = new ArrayList<>();
		filter.forEach((key, wanted) -> {
			if (wanted != null) {
				all.add(switch (key) {
					case "isNull" -> wanted.equals(true);
					case "not" -> {
						Boolean opposite = ofNothing(map(wanted));
						yield (opposite != null) ? (Boolean) !opposite : null;
					}
					case "and" -> list(wanted).isEmpty() ? null : decided(each(wanted), false);
					case "or" -> decided(each(wanted), true);
					default -> null;
				});
			}
		});
		return all.isEmpty() ? null : decided(all, false);
	}

	private static List<@Nullable Boolean> each(Object filters) {
		List<@Nullable Boolean> each = new ArrayList<>();
		list(filters).forEach((it) -> each.add(ofNothing(map(it))));
		return each;
	}

	private static @Nullable Boolean decided(List<@Nullable Boolean> truths, boolean decisive) {
		if (truths.contains(decisive)) {
			return decisive;
		}
		return truths.contains(null) ? null : (Boolean) !decisive;
	}

	private static boolean holdsOfValue(@Nullable Object value, GraphQLNamedType type,
			Map<String, @Nullable Object> wanted) {
		boolean exact = type instanceof GraphQLEnumType || type.getName().equals("ID");
		return wanted.entrySet().stream().allMatch((it) -> {
			Object than = it.getValue();
			return switch (it.getKey()) {
				case "isNull" -> (value == null) == Boolean.TRUE.equals(than);
				case "eq" -> (than == null) ? value == null : isSame(value, than, exact);
				case "in" -> list(than).stream().anyMatch((one) -> isSame(value, one, exact));
				case "contains" -> value != null && lower(value).contains(lower(than));
				case "startsWith" -> value != null && lower(value).startsWith(lower(than));
				case "gte" -> value != null && Comparing.compare(value, than) >= 0;
				case "lte" -> value != null && Comparing.compare(value, than) <= 0;
				default -> throw new IllegalStateException(it.getKey());
			};
		});
	}

	private static boolean isSame(@Nullable Object value, @Nullable Object wanted, boolean exact) {
		if (value == null || wanted == null) {
			return false;
		}
		return (value instanceof String && !exact) ? lower(value).equals(lower(wanted))
				: Comparing.compare(value, wanted) == 0;
	}

	/** Two dates are compared as far as both are exact. */
	private static boolean holdsOfDate(@Nullable Object value, Map<String, @Nullable Object> wanted) {
		return wanted.entrySet().stream().allMatch((it) -> {
			if (it.getKey().equals("isNull")) {
				return (value == null) == Boolean.TRUE.equals(it.getValue());
			}
			if (value == null || it.getValue() == null) {
				return value == null && it.getValue() == null;
			}
			String date = value.toString();
			String than = it.getValue().toString();
			int exact = Math.min(date.length(), than.length());
			int compared = date.substring(0, exact).compareTo(than.substring(0, exact));
			return switch (it.getKey()) {
				case "eq" -> date.startsWith(than);
				case "gte" -> compared >= 0;
				default -> compared <= 0;
			};
		});
	}

	private static String lower(@Nullable Object text) {
		return String.valueOf(text).toLowerCase(Locale.ROOT);
	}

	private static List<?> list(@Nullable Object value) {
		return (value instanceof List<?> list) ? list : (value != null) ? List.of(value) : List.of();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (value != null) ? (Map<String, @Nullable Object>) value : Map.of();
	}

}
