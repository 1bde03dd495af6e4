package uk.oversight.walk.proof.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

/** Counts a list by what its things have in common. */
record Counts(GraphQLSchema schema, Lists lists, GraphQLNamedType type) {

	private static final int USUAL = 20;

	List<Map<String, @Nullable Object>> of(List<Entry> entries, Map<String, @Nullable Object> arguments) {
		Map<List<@Nullable Object>, List<@Nullable Double>> counted = new TreeMap<>(Comparing::compare);
		Object by = Objects.requireNonNull(arguments.get("by"));
		for (Entry entry : entries) {
			for (List<@Nullable Object> key : keys(entry.node(), (by instanceof List<?> list) ? list : List.of(by))) {
				List<@Nullable Double> measures = counted.getOrDefault(key, new ArrayList<>());
				measures.add(measure(entry.node(), arguments.get("of")));
				counted.put(key, measures);
			}
		}
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (Map.Entry<List<@Nullable Object>, List<@Nullable Double>> each : counted.entrySet()) {
			rows.add(row(each.getKey(), each.getValue()));
		}
		if (!"KEY".equals(arguments.get("orderBy"))) {
			rows.sort(Comparator.comparing((it) -> -(Integer) Objects.requireNonNull(it.get("count"))));
		}
		return rows.subList(0,
				Math.min(rows.size(), (arguments.get("first") instanceof Integer first) ? first : USUAL));
	}

	private List<List<@Nullable Object>> keys(Graph.Node node, List<?> by) {
		List<List<@Nullable Object>> keys = List.of(List.of());
		for (Object one : by) {
			List<List<@Nullable Object>> longer = new ArrayList<>();
			for (List<@Nullable Object> key : keys) {
				for (Object value : values(node, one.toString())) {
					List<@Nullable Object> next = new ArrayList<>(key);
					next.add(value);
					longer.add(next);
				}
			}
			keys = longer;
		}
		return keys;
	}

	private List<@Nullable Object> values(Graph.Node node, String by) {
		if (by.equals("ALL")) {
			return one("all");
		}
		if (by.equals("TYPE") && this.type instanceof GraphQLInterfaceType) {
			return new ArrayList<>(Written.possible(this.schema, this.type)
				.stream()
				.map(Written::label)
				.filter(node.labels::contains)
				.toList());
		}
		for (GraphQLFieldDefinition field : Written.fields(this.type)) {
			String constant = Written.constant(field.getName());
			if (by.equals(constant) && field.hasAppliedDirective("walk")) {
				return this.lists.names(node, field);
			}
			if (by.equals(constant)) {
				Object value = node.properties.get(Written.property(field));
				return (value instanceof List<?> list && !list.isEmpty()) ? new ArrayList<>(list)
						: one((value == null || value instanceof List<?>) ? null : value.toString());
			}
			Object date = node.properties.get(Written.part(Written.property(field), "value"));
			if (by.equals(constant + "_YEAR")) {
				return one(beginning(date, "2025".length()));
			}
			if (by.equals(constant + "_MONTH")) {
				return one(beginning(date, "2025-11".length()));
			}
		}
		throw new IllegalStateException("Not counted by: " + by);
	}

	private static List<@Nullable Object> one(@Nullable Object value) {
		List<@Nullable Object> one = new ArrayList<>();
		one.add(value);
		return one;
	}

	private static @Nullable Object beginning(@Nullable Object date, int length) {
		return (date instanceof String text && text.length() >= length) ? text.substring(0, length) : null;
	}

	private @Nullable Double measure(Graph.Node node, @Nullable Object of) {
		return Written.fields(this.type)
			.stream()
			.filter((it) -> Written.constant(it.getName()).equals(of))
			.map((it) -> node.properties.get(Written.property(it)))
			.map((it) -> (it instanceof Number number) ? (Double) number.doubleValue() : null)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static Map<String, @Nullable Object> row(List<@Nullable Object> key, List<@Nullable Double> measures) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("key", key);
		row.put("count", measures.size());
		double[] known = measures.stream().filter(Objects::nonNull).mapToDouble(Double::doubleValue).sorted().toArray();
		if (known.length > 0) {
			row.put("min", known[0]);
			row.put("median", (known[(known.length - 1) / 2] + known[known.length / 2]) / 2);
			double sum = 0;
			for (double each : known) {
				sum += each;
			}
			row.put("mean", BigDecimal.valueOf(sum / known.length).setScale(6, RoundingMode.HALF_UP).doubleValue());
			row.put("max", known[known.length - 1]);
		}
		return row;
	}

}
