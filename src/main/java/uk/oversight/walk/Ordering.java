package uk.oversight.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;

/**
 * The order of a list, ending in a key that no two entries share, so that a page can
 * begin right after any entry.
 *
 * @param keys the values by which the list is ordered
 * @param computed those of them that have to be computed, under their names
 * @param sign what tells this order from others, as it stands in a cursor
 */
record Ordering(List<Key> keys, Map<String, String> computed, String sign) {

	Ordering(List<Key> keys) {
		this(keys, Map.of(), "");
	}

	/**
	 * One value by which a list is ordered.
	 *
	 * @param expression the value, in Cypher
	 * @param nullable whether it may be missing: what lacks it comes last, whichever way
	 * the list runs
	 */
	record Key(String expression, boolean descending, boolean nullable) {

		String orderedBy(boolean backwards) {
			boolean down = this.descending != backwards;
			String way = this.expression + (down ? " DESC" : "");
			return this.nullable ? "%s IS NULL%s, %s".formatted(this.expression, backwards ? " DESC" : "", way) : way;
		}

		private String same(String place) {
			return this.nullable ? "(%1$s = %2$s OR (%1$s IS NULL AND %2$s IS NULL))".formatted(this.expression, place)
					: "%s = %s".formatted(this.expression, place);
		}

		private String beyond(String place, boolean backwards) {
			String beyond = "%s %s %s".formatted(this.expression, (this.descending != backwards) ? "<" : ">", place);
			if (!this.nullable) {
				return beyond;
			}
			return backwards ? "(%s OR (%s IS NULL AND %s IS NOT NULL))".formatted(beyond, place, this.expression)
					: "(%s OR (%s IS NULL AND %s IS NOT NULL))".formatted(beyond, this.expression, place);
		}

	}

	/** Returns the order asked for, ending in the node's id. */
	static Ordering of(Model model, Names names, String node, GraphQLNamedOutputType type, Given orderBy) {
		List<Key> keys = new ArrayList<>();
		List<String> signs = new ArrayList<>();
		Map<String, String> computed = new LinkedHashMap<>();
		for (Given order : orderBy.items()) {
			boolean descending = order.get("direction").text().equals("DESCENDING");
			String wanted = order.get("field").text();
			if (wanted.equals("DEFAULT")) {
				Model.NaturalOrder natural = Model.naturalOrder(type);
				keys.add(new Key(node + "." + natural.property(), natural.descending() != descending, false));
				signs.add(sign(natural.property(), natural.descending() != descending));
				continue;
			}
			for (GraphQLFieldDefinition field : ((GraphQLFieldsContainer) type).getFieldDefinitions()) {
				String constant = SchemaCompletion.constant(field.getName());
				if (wanted.equals(constant)) {
					keys.add(own(model, node, field, descending));
					signs.add(sign(field.getName(), descending));
				}
				else if (wanted.equals(constant + SchemaCompletion.COUNT)
						|| wanted.equals(constant + SchemaCompletion.LATEST)) {
					boolean latest = wanted.endsWith(SchemaCompletion.LATEST);
					String name = names.result();
					computed.put(name, connected(model, names, node, field, latest));
					keys.add(new Key(name, descending, latest));
					signs.add(sign(wanted, descending));
				}
			}
		}
		if (keys.isEmpty()) {
			Model.NaturalOrder natural = Model.naturalOrder(type);
			keys.add(new Key(node + "." + natural.property(), natural.descending(), false));
			signs.add(sign(natural.property(), natural.descending()));
		}
		if (!keys.getLast().expression().equals(node + ".id")) {
			keys.add(new Key(node + ".id", keys.getFirst().descending(), false));
		}
		return new Ordering(keys, computed, String.join(",", signs));
	}

	/** How one key stands in the sign of an order. */
	static String sign(String key, boolean descending) {
		return descending ? "-" + key : key;
	}

	private static Key own(Model model, String node, GraphQLFieldDefinition field, boolean descending) {
		String property = switch (model.source(field)) {
			case Model.Source.Embedded embedded -> Model.embeddedProperty(embedded.prefix(), "value");
			case Model.Source.Property it -> it.name();
			case Model.Source other -> throw new IllegalStateException("No order by: " + other);
		};
		return new Key(node + "." + property, descending, !GraphQLTypeUtil.isNonNull(field.getType()));
	}

	/** Returns how many things a field leads to, or the latest date among them. */
	private static String connected(Model model, Names names, String node, GraphQLFieldDefinition field,
			boolean latest) {
		GraphQLObjectType connection = GraphQLTypeUtil.unwrapAllAs(field.getType());
		String label = Model.label(model.nodeType(connection));
		boolean ofTies = connection.getName().endsWith("LinkConnection");
		String other = names.node();
		// As the list itself counts: what several steps lead to twice is one thing.
		String reached = Model.walks(field)
			.stream()
			.map((way) -> "MATCH (%s)%s RETURN %s%s".formatted(node, way.to(other, label),
					(way.isSingleStep() && (ofTies || !way.isUndirected())) ? "" : "DISTINCT ", other))
			.collect(Collectors.joining(" UNION "));
		return latest
				? "reduce(latest = null, it IN COLLECT { %s } | CASE WHEN it.date > coalesce(latest, '') THEN it.date ELSE latest END)"
					.formatted(reached)
				: "COUNT { %s }".formatted(reached);
	}

	Ordering then(String... expressions) {
		List<Key> all = new ArrayList<>(this.keys);
		for (String expression : expressions) {
			all.add(new Key(expression, false, false));
		}
		return new Ordering(all, this.computed, this.sign);
	}

	int size() {
		return this.keys.size();
	}

	/** The computed values under their names, as a WITH carries them. */
	String computation() {
		return this.computed.entrySet()
			.stream()
			.map((it) -> it.getValue() + " AS " + it.getKey())
			.collect(Collectors.joining(", "));
	}

	String clause(boolean backwards) {
		return this.keys.stream().map((key) -> key.orderedBy(backwards)).collect(Collectors.joining(", "));
	}

	/**
	 * The sign of the order and the values of one entry, from which its cursor is made.
	 */
	String values() {
		return this.keys.stream()
			.map(Key::expression)
			.collect(Collectors.joining(", ", "['%s', ".formatted(this.sign), "]"));
	}

	/**
	 * Returns the condition that an entry lies beyond a place.
	 * @param places the parameters that hold the place's values
	 */
	String beyond(List<String> places, boolean backwards) {
		String beyond = beyond(0, places, backwards);
		// An index of two keys is taken only where something is asked of both.
		return (this.keys.size() > 1 && this.keys.stream().limit(2).noneMatch(Key::nullable))
				? "%s IS NOT NULL AND %s".formatted(this.keys.get(1).expression(), beyond) : beyond;
	}

	/**
	 * The first key is a plain range, which an index can answer in order. Said as "beyond
	 * in the first key, or the same in it and beyond in the next", it would be two
	 * ranges, read one after the other and sorted anew.
	 */
	private String beyond(int i, List<String> places, boolean backwards) {
		Key key = this.keys.get(i);
		String place = places.get(i);
		String beyond = key.beyond(place, backwards);
		if (i == this.keys.size() - 1) {
			return beyond;
		}
		String next = beyond(i + 1, places, backwards);
		return key.nullable() ? "(%s OR (%s AND %s))".formatted(beyond, key.same(place), next)
				: "%s %s %s AND (%s OR (%s))".formatted(key.expression(), (key.descending() != backwards) ? "<=" : ">=",
						place, beyond, next);
	}

}
