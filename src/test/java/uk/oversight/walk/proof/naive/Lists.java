package uk.oversight.walk.proof.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import org.jspecify.annotations.Nullable;

/** What is in a list, and in which order. */
record Lists(Graph graph, Filter filter) {

	/** Finds all entries of a list that walks from a node, or lists all of a type. */
	List<Entry> entries(Graph.@Nullable Node from, GraphQLFieldDefinition field,
			Map<String, @Nullable Object> arguments) {
		GraphQLNamedType connection = Written.holds(field);
		GraphQLNamedType type = Written.listed(connection);
		List<Entry> found = (from != null) ? walked(from, field, arguments)
				: this.graph.all(Written.label(type)).map((it) -> new Entry(it, null)).toList();
		Map<String, @Nullable Object> wanted = map(arguments.get("filter"));
		return found.stream().filter((it) -> this.filter.holds(it.node(), type, wanted)).toList();
	}

	private List<Entry> walked(Graph.Node from, GraphQLFieldDefinition field, Map<String, @Nullable Object> arguments) {
		String label = Written.label(Written.listed(Written.holds(field)));
		List<Way> ways = taken(field, arguments);
		List<Way.Trace> traces = ways.stream()
			.flatMap((way) -> way.from(from, label).stream())
			.filter((it) -> isWanted(it, field, arguments))
			.toList();
		if (!Written.isOfLinks(Written.holds(field))) {
			return traces.stream().map(Way.Trace::end).distinct().map((it) -> new Entry(it, null)).toList();
		}
		if (isOneTieOneEntry(ways)) {
			return traces.stream().map((it) -> new Entry(it.end(), it)).toList();
		}
		// One node is one entry, and the first way to it tells of the tie.
		Map<Graph.Node, Way.Trace> first = new LinkedHashMap<>();
		traces.stream()
			.sorted(Comparator.<Way.Trace>comparingInt((it) -> ways.indexOf(it.way()))
				.thenComparing((it) -> walked(it), Comparing.VALUES))
			.forEach((it) -> first.putIfAbsent(it.end(), it));
		return first.values().stream().map((it) -> new Entry(it.end(), it)).toList();
	}

	private static boolean isOneTieOneEntry(List<Way> ways) {
		return ways.size() == 1 && ways.getFirst().steps().size() == 1;
	}

	private static List<Object> walked(Way.Trace trace) {
		List<Object> walked = new ArrayList<>(List.of(trace.last().kind, trace.last().key()));
		trace.ties().forEach((it) -> walked.addAll(List.of(it.from.id(), it.to.id(), it.key())));
		return walked;
	}

	private static List<Way> taken(GraphQLFieldDefinition field, Map<String, @Nullable Object> arguments) {
		Object route = valueMarked(field, "route", arguments);
		List<?> chosen = (route instanceof List<?> list) ? list : (route != null) ? List.of(route) : List.of();
		return Way.of(field)
			.stream()
			.filter((it) -> route == null || it.when().stream().anyMatch(chosen::contains))
			.toList();
	}

	private boolean isWanted(Way.Trace trace, GraphQLFieldDefinition field, Map<String, @Nullable Object> arguments) {
		Object kinds = valueMarked(field, "relation", arguments);
		if (kinds instanceof List<?> list && !list.contains(trace.last().kind)) {
			return false;
		}
		return !(arguments.get("statedIn") instanceof List<?> documents) || isStatedIn(trace, documents);
	}

	private boolean isStatedIn(Way.Trace trace, List<?> documents) {
		Object citations = Entry.told(trace).get("citations");
		return ((List<?>) Objects.requireNonNull(citations)).stream()
			.map((it) -> this.graph.byId(it, "Citation"))
			.filter(Objects::nonNull)
			.flatMap((it) -> TO_DOCUMENT.from(it, "Document").stream())
			.anyMatch((it) -> documents.contains(it.end().id()));
	}

	private static final Way TO_DOCUMENT = new Way(List.of(new Way.Step(Set.of("CITES"), true, false, "Passage"),
			new Way.Step(Set.of("OF"), true, false, null)), List.of());

	private static @Nullable Object valueMarked(GraphQLFieldDefinition field, String directive,
			Map<String, @Nullable Object> arguments) {
		return field.getArguments()
			.stream()
			.filter((it) -> it.hasAppliedDirective(directive))
			.map(GraphQLArgument::getName)
			.filter((it) -> arguments.get(it) != null)
			.map(arguments::get)
			.findFirst()
			.orElse(null);
	}

	/**
	 * One value by which a list is ordered.
	 *
	 * @param name what it is called in a cursor; empty for what only tells equals apart
	 */
	record Key(String name, Function<Entry, @Nullable Object> value, boolean descending) {
	}

	/** Returns what a list is ordered by, ending in what no two entries share. */
	List<Key> order(GraphQLFieldDefinition field, Map<String, @Nullable Object> arguments) {
		GraphQLNamedType type = Written.listed(Written.holds(field));
		if (Written.is(type, "row")) {
			return List.of(natural(type, false), new Key("", (it) -> property(it, "key"), false));
		}
		List<Key> keys = new ArrayList<>();
		boolean endsInId = false;
		if (arguments.get("orderBy") instanceof List<?> orders) {
			for (Object order : orders) {
				String by = String.valueOf(map(order).get("field"));
				boolean descending = "DESCENDING".equals(map(order).get("direction"));
				keys.add(by.equals("DEFAULT") ? natural(type, descending) : by(type, by, descending));
				endsInId = by.equals("DEFAULT") && naturalProperty(type).equals("id");
			}
		}
		if (keys.isEmpty()) {
			keys.add(natural(type, false));
			endsInId = naturalProperty(type).equals("id");
		}
		if (!endsInId) {
			keys.add(new Key("", (it) -> it.node().id(), keys.getFirst().descending()));
		}
		if (field.hasAppliedDirective("walk") && Written.isOfLinks(Written.holds(field))) {
			List<Way> ways = taken(field, arguments);
			if (isOneTieOneEntry(ways)) {
				keys.add(new Key("", (it) -> tie(it).kind, false));
				keys.add(new Key("", (it) -> tie(it).key(), false));
				if (ways.getFirst().isUndirected()) {
					keys.add(new Key("", (it) -> tie(it).from.id(), false));
				}
			}
		}
		return keys;
	}

	private static Graph.Tie tie(Entry entry) {
		return Objects.requireNonNull(entry.trace()).last();
	}

	static Comparator<Entry> comparator(List<Key> keys) {
		return (one, other) -> {
			for (Key key : keys) {
				int compared = Comparing.compare(key.value().apply(one), key.value().apply(other), key.descending());
				if (compared != 0) {
					return compared;
				}
			}
			return 0;
		};
	}

	/** The order in which things of a type run where no other is asked for. */
	static List<Key> natural(GraphQLNamedType type) {
		Key natural = natural(type, false);
		return List.of(natural, new Key("", (it) -> property(it, "id"), natural.descending()));
	}

	private static Key natural(GraphQLNamedType type, boolean reversed) {
		boolean descending = "DESCENDING".equals(ordered(type).getArgument("direction").getValue());
		String property = naturalProperty(type);
		return new Key(property, (it) -> property(it, property), descending != reversed);
	}

	private static String naturalProperty(GraphQLNamedType type) {
		return Written.text(ordered(type), "by");
	}

	private static GraphQLAppliedDirective ordered(GraphQLNamedType type) {
		return ((GraphQLDirectiveContainer) type).getAppliedDirective("ordered");
	}

	private static @Nullable Object property(Entry entry, String property) {
		return (entry.thing() instanceof Graph.Node node) ? node.properties.get(property)
				: map(entry.thing()).get(property);
	}

	private Key by(GraphQLNamedType type, String by, boolean descending) {
		for (GraphQLFieldDefinition field : Written.fields(type)) {
			String constant = Written.constant(field.getName());
			if (by.equals(constant)) {
				String property = Written.is(Written.holds(field), "embedded")
						? Written.part(Written.property(field), "value") : Written.property(field);
				return new Key(field.getName(), (it) -> it.node().properties.get(property), descending);
			}
			if (by.equals(constant + "_COUNT")) {
				return new Key(by, (it) -> (long) walked(it.node(), field, Map.of()).size(), descending);
			}
			if (by.equals(constant + "_LATEST")) {
				return new Key(by, (it) -> latest(walked(it.node(), field, Map.of())), descending);
			}
		}
		throw new IllegalStateException("No such order: " + by);
	}

	private static @Nullable Object latest(List<Entry> entries) {
		return entries.stream()
			.map((it) -> String.valueOf(it.node().properties.getOrDefault("date", "")))
			.filter((it) -> !it.isEmpty())
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	/**
	 * The names by which a field's things are counted, each once; a null where there is
	 * none.
	 */
	List<@Nullable Object> names(Graph.Node node, GraphQLFieldDefinition field) {
		GraphQLNamedType held = Written.holds(field);
		GraphQLNamedType target = Written.isConnection(held) ? Written.listed(held) : held;
		String name = Written.fields(target).stream().anyMatch((it) -> it.getName().equals("name")) ? "name" : "title";
		Set<@Nullable Object> names = new LinkedHashSet<>();
		for (Way way : Way.of(field)) {
			way.from(node, Written.label(target)).forEach((it) -> names.add(it.end().properties.get(name)));
		}
		if (names.isEmpty()) {
			names.add(null);
		}
		return new ArrayList<>(names);
	}

	@SuppressWarnings("unchecked")
	static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (value != null) ? (Map<String, @Nullable Object>) value : Map.of();
	}

}
