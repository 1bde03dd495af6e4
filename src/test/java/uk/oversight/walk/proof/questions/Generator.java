package uk.oversight.walk.proof.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import uk.oversight.walk.proof.naive.Graph;
import uk.oversight.walk.proof.naive.Way;
import uk.oversight.walk.proof.naive.Written;

/**
 * Makes up operations. What has not been asked for yet is asked for sooner.
 */
public final class Generator {

	private static final int DEPTH = 3;

	private static final List<String> BAD = List.of("organisations(first: -1) { totalCount }",
			"inspections(last: 2, after: \"x\") { nodes { id } }", "documents(first: 1, last: 1) { __typename }",
			"findings(after: \"nonsense\") { totalCount }", "organisation { id }",
			"organisations(orderBy: {field: PARTS_COUNT}, after: \"WyJuYW1lIiwiQSIsImIiXQ\") { nodes { id } }",
			"organisations(filter: {name: {startsWith: null}}) { totalCount }",
			"judgements { facets(by: []) { count } }",
			"nodes(ids: \"trust:RT1\") { ... on Organisation { services(first: -1) { totalCount } } }",
			"observations(filter: {asOf: {lte: \"Oct 2024\"}}) { totalCount }",
			"people(before: \"W10\") { totalCount }",
			"node(id: \"trust:RT1\") { ... on Organisation { questions(via: []) { totalCount } } }",
			"paths(from: \"trust:RT1\", to: \"trust:RP1\", maxHops: 0) { length }",
			"search(text: \"…\") { totalCount }", "timeline(about: [], to: \"2024-13\") { totalCount }");

	private final GraphQLSchema schema;

	private final Graph graph;

	private final Values values;

	private final Cursors cursors;

	private final Coverage coverage;

	private final Random random;

	/** The types of what can be asked for by its id. */
	private final List<GraphQLNamedType> holders;

	/** Everything that can be asked for. */
	private final List<Place> places;

	public Generator(GraphQLSchema schema, Graph graph, Cursors cursors, Coverage coverage, long seed) {
		this.schema = schema;
		this.graph = graph;
		this.values = new Values(graph);
		this.cursors = cursors;
		this.coverage = coverage;
		this.random = new Random(seed);
		GraphQLInterfaceType node = this.schema.getTypeAs("Node");
		this.holders = Stream.concat(Stream.of(node), overlapping(node).stream()).distinct().toList();
		this.places = schema.getAllTypesAsList()
			.stream()
			.filter((it) -> it instanceof GraphQLFieldsContainer && !it.getName().startsWith("__"))
			.flatMap((type) -> Written.fields(type).stream().map((field) -> new Place(type, field)))
			.toList();
	}

	/** A field, and the type that has it. */
	private record Place(GraphQLNamedType type, GraphQLFieldDefinition field) {
	}

	/** Makes up an operation that the schema allows. */
	public Operation next() {
		return allowed((draft) -> {
			List<String> roots = new ArrayList<>();
			for (int i = draft.random.nextInt(3); i >= 0 && draft.mayAskForMore(); i--) {
				roots.add(root(draft));
			}
			if (draft.chance(0.08)) {
				roots.add(draft.name("bad") + ": " + draft.one(BAD));
			}
			return String.join("\n  ", roots);
		});
	}

	/** Makes up an operation that asks for what has not been told yet. */
	public Operation nextMissing() {
		return allowed(this::missing);
	}

	private Operation allowed(Function<Draft, String> made) {
		while (true) {
			Draft draft = new Draft(this.random, 2 + this.random.nextInt(4));
			Operation operation = draft.finished("{\n  %s\n}".formatted(made.apply(draft)));
			if (new Validity(this.schema).allows(operation.document())) {
				return operation;
			}
		}
	}

	private String root(Draft draft) {
		if (draft.chance(0.03)) {
			return "__typename";
		}
		if (draft.chance(0.5)) {
			return missing(draft);
		}
		return field(draft, this.schema.getQueryType(), field(draft, this.schema.getQueryType(), DEPTH), DEPTH);
	}

	/** Asks for what has not been told yet, by a way that leads there. */
	private String missing(Draft draft) {
		List<Place> missing = this.places.stream()
			.filter((it) -> this.coverage.wants(it.type().getName(), it.field().getName()))
			.toList();
		Place wanted = draft.one(missing.isEmpty() ? this.places : missing);
		Place from = wanted;
		String asked = draft.bare(() -> field(draft, wanted.type(), wanted.field(), DEPTH - 1));
		while (!this.holders.contains(from.type()) && from.type() != this.schema.getQueryType()) {
			GraphQLNamedType held = from.type();
			Place through = draft.one(this.places.stream().filter((it) -> leads(it, held)).toList());
			String inner = (Written.holds(through.field()) == held) ? asked
					: "... on %s { %s }".formatted(held.getName(), asked);
			from = through;
			asked = draft.bare(() -> "%s: %s%s { %s }".formatted(draft.name("a"), through.field().getName(),
					arguments(draft, through.type(), through.field()), inner));
		}
		return (from.type() == this.schema.getQueryType()) ? asked : ofNode(draft, from, asked);
	}

	/** Whether a field holds a type, or what is known of a tie. */
	private static boolean leads(Place from, GraphQLNamedType to) {
		GraphQLNamedType held = Written.holds(from.field());
		return held == to || (to.getName().equals("Link") && held.getName().endsWith("LinkEdge"));
	}

	/** Asks a node that can tell, and for more of it. */
	private String ofNode(Draft draft, Place wanted, String asked) {
		GraphQLNamedType type = wanted.type();
		List<Graph.Node> all = this.graph.all(Written.label(type)).toList();
		List<Graph.Node> telling = all.stream().filter((it) -> mayTell(it, wanted.field())).toList();
		Graph.Node node = draft.one(telling.isEmpty() ? all : telling);
		List<GraphQLFieldDefinition> others = untold(type).stream()
			.filter((it) -> it != wanted.field() && !isLeaf(it) && mayTell(node, it))
			.toList();
		String more = others.isEmpty() ? ""
				: draft.bare(() -> draft.some(others, 1)
					.stream()
					.map((it) -> field(draft, type, it, DEPTH - 1))
					.collect(Collectors.joining(" ")));
		return "%s: node(id: %s) { ... on %s { %s %s %s } }".formatted(draft.name("a"), Said.scalar(node.id()).text(),
				type.getName(), asked, more, selections(draft, type, DEPTH - 1));
	}

	private List<GraphQLFieldDefinition> untold(GraphQLNamedType type) {
		return Written.fields(type)
			.stream()
			.filter((it) -> !this.coverage.knows(type.getName(), it.getName()))
			.toList();
	}

	private static boolean mayTell(Graph.Node node, GraphQLFieldDefinition field) {
		GraphQLNamedType held = Written.holds(field);
		if (field.hasAppliedDirective("walk")) {
			GraphQLNamedType target = Written.isConnection(held) ? Written.listed(held) : held;
			return Way.of(field).stream().anyMatch((it) -> !it.from(node, Written.label(target)).isEmpty());
		}
		String property = Written.property(field);
		return node.properties.containsKey(Written.is(held, "embedded") ? Written.part(property, "value") : property);
	}

	/** Chooses a field, of which there may be too many to ask for all. */
	private GraphQLFieldDefinition field(Draft draft, GraphQLNamedType type, int depth) {
		boolean entries = Written.isConnection(type) && depth > 0 && draft.mayAskForMore() && draft.chance(0.4);
		List<GraphQLFieldDefinition> fields = Written.fields(type)
			.stream()
			.filter((it) -> isLeaf(it) || isPartOfPage(type) || (depth > 0 && draft.mayAskForMore()))
			.filter((it) -> !entries || it.getName().equals("nodes") || it.getName().equals("edges"))
			// The database takes long to plan a fragment.
			.filter((it) -> !it.hasAppliedDirective("fragment") || !this.coverage.knows(type.getName(), it.getName())
					|| draft.chance(0.05))
			.toList();
		List<GraphQLFieldDefinition> untold = fields.stream()
			.filter((it) -> !this.coverage.knows(type.getName(), it.getName()))
			.toList();
		return draft.one((untold.isEmpty() || draft.chance(0.2)) ? fields : untold);
	}

	private static boolean isLeaf(GraphQLFieldDefinition field) {
		return !(Written.holds(field) instanceof GraphQLFieldsContainer);
	}

	private String field(Draft draft, GraphQLNamedType type, GraphQLFieldDefinition field, int depth) {
		if (!isLeaf(field) && !isPartOfPage(type)) {
			draft.asked();
		}
		String arguments = arguments(draft, type, field);
		String alias = (!arguments.isEmpty() || !isLeaf(field) || draft.chance(0.4)) ? draft.name("a") + ": " : "";
		String head = alias + field.getName() + arguments;
		int deeper = isPartOfPage(type) ? depth : depth - 1;
		String asked = head + draft.directive() + selection(draft, field, deeper);
		// The same field a second time is merged with the first.
		return (!isLeaf(field) && draft.chance(0.06)) ? asked + " " + head + selection(draft, field, deeper) : asked;
	}

	/** Whether what is asked of it is on a page that has been asked for. */
	private static boolean isPartOfPage(GraphQLNamedType type) {
		return Written.isConnection(type) || type.getName().endsWith("Edge");
	}

	private String selection(Draft draft, GraphQLFieldDefinition field, int depth) {
		return isLeaf(field) ? "" : " { " + selections(draft, Written.holds(field), depth) + " }";
	}

	private String selections(Draft draft, GraphQLNamedType type, int depth) {
		List<String> selections = new ArrayList<>();
		for (int i = draft.random.nextInt(3); i >= 0; i--) {
			selections.add(selection(draft, type, depth));
		}
		// What costs the database little is soon told.
		untold(type).stream()
			.filter((it) -> isLeaf(it) && it.getArguments().isEmpty())
			.limit(4)
			.forEach((it) -> selections.add(draft.name("a") + ": " + it.getName()));
		return String.join(" ", selections);
	}

	private String selection(Draft draft, GraphQLNamedType type, int depth) {
		boolean noLeaf = Written.fields(type).stream().noneMatch(Generator::isLeaf);
		if (draft.chance(0.07) || (noLeaf && (depth <= 0 || !draft.mayAskForMore()))) {
			return draft.chance(0.5) ? "__typename" : draft.name("a") + ": __typename";
		}
		if (draft.chance((type instanceof GraphQLInterfaceType) ? 0.4 : 0.08) && draft.mayAskForMore()) {
			GraphQLNamedType narrower = draft.one(overlapping(type));
			return draft.spread(narrower.getName(), "{ " + selections(draft, narrower, depth) + " }");
		}
		if (type instanceof GraphQLInterfaceType && draft.chance(0.1) && draft.mayAskForMore()) {
			return twins(draft, type, depth);
		}
		return field(draft, type, field(draft, type, depth), depth);
	}

	/** Asks two types for one field in two ways, under one name. */
	private String twins(Draft draft, GraphQLNamedType type, int depth) {
		GraphQLFieldDefinition field = field(draft, type, depth);
		String name = draft.name("a");
		return draft.some(Written.possible(this.schema, type), 2)
			.stream()
			.map((it) -> "... on %s { %s: %s%s%s }".formatted(it.getName(), name, field.getName(),
					arguments(draft, it, field), selection(draft, field, depth - 1)))
			.collect(Collectors.joining(" "));
	}

	/** The types of which a thing of this type may be. */
	private List<GraphQLNamedType> overlapping(GraphQLNamedType type) {
		List<GraphQLObjectType> possible = Written.possible(this.schema, type);
		List<GraphQLNamedType> overlapping = new ArrayList<>();
		for (GraphQLObjectType each : possible) {
			overlapping.add(each);
			each.getInterfaces().forEach((it) -> overlapping.add((GraphQLNamedType) it));
		}
		return overlapping.stream().distinct().toList();
	}

	private String arguments(Draft draft, GraphQLNamedType type, GraphQLFieldDefinition field) {
		Map<String, Said> arguments = new LinkedHashMap<>();
		field.getArguments().forEach((argument) -> {
			Said value = argument(draft, field, argument, arguments);
			if (value != null) {
				arguments.put(argument.getName(), value);
			}
		});
		if (Written.isConnection(Written.holds(field)) && draft.chance(0.3)) {
			place(draft, type, field, arguments);
		}
		return arguments.isEmpty() ? ""
				: arguments.entrySet()
					.stream()
					.map((it) -> it.getKey() + ": " + it.getValue().text())
					.collect(Collectors.joining(", ", "(", ")"));
	}

	/** Begins or ends a page at an entry of an earlier answer. */
	private void place(Draft draft, GraphQLNamedType type, GraphQLFieldDefinition field, Map<String, Said> arguments) {
		boolean backwards = arguments.containsKey("last");
		List<String> known = this.cursors.of(draft, type, field, arguments);
		if (!known.isEmpty()) {
			String name = backwards ? "before" : "after";
			GraphQLArgument argument = Objects.requireNonNull(field.getArgument(name));
			arguments.put(name, draft.orVariable(argument.getType(), 0.4, () -> Said.scalar(draft.one(known))));
		}
	}

	private @Nullable Said argument(Draft draft, GraphQLFieldDefinition field, GraphQLArgument argument,
			Map<String, Said> others) {
		boolean must = GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
		double likelihood = switch (argument.getName()) {
			case "first" -> 0.8;
			case "filter", "orderBy" -> 0.35;
			case "last" -> others.containsKey("first") ? 0 : 0.6;
			case "after", "before" -> 0;
			case "id" -> 0.7;
			case "identifier" -> others.containsKey("id") ? 0 : 1;
			default -> 0.4;
		};
		if (!must && (!draft.chance(likelihood) || (draft.isBare() && !argument.getName().equals("first")))) {
			return null;
		}
		if (!must && !argument.getName().equals("identifier") && draft.chance(0.06)) {
			return draft.orVariable(argument.getType(), 0.5, () -> Said.NULL);
		}
		return draft.orVariable(argument.getType(), 0.25, () -> value(draft, field, argument));
	}

	private Said value(Draft draft, GraphQLFieldDefinition field, GraphQLArgument argument) {
		GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(argument.getType());
		return switch (argument.getName()) {
			case "filter" ->
				this.values.filter(draft, (GraphQLInputObjectType) type, Written.listed(Written.holds(field)), 3);
			case "first" -> Said.scalar(field.getName().equals("paths") ? 1 + draft.random.nextInt(20) : size(draft));
			case "last" -> Said.scalar(size(draft));
			case "id" -> this.values.id(draft, Written.label(Written.holds(field)));
			case "ids" -> this.values.ids(draft, "Entity", 5);
			case "from", "to" -> type.getName().equals("ID") ? body(draft) : Said.scalar(this.values.dateOf(draft));
			case "about" -> Said.list(List.of(body(draft), body(draft)));
			case "statedIn", "sources" -> this.values.ids(draft, "Document", 3);
			case "identifier" -> identifier(draft);
			case "text" -> Said.scalar(draft.one(List.of("Peterboro", "waiting times", "Northamptonshire Healthcare",
					"carers", "NHFT", "safeguarding adults")));
			case "maxHops" -> Said.scalar(1 + draft.random.nextInt(4));
			default -> this.values.any(draft, argument.getType());
		};
	}

	/** Of a page: few entries, so that more follow, or nearly all. */
	private static int size(Draft draft) {
		return draft.chance(0.1) ? 50 : draft.random.nextInt(5);
	}

	/** A body of which much is known, or any. */
	private Said body(Draft draft) {
		return draft.chance(0.5)
				? Said.scalar(draft.one(List.of("trust:odd", "prison:odd", "council:odd", "trust:RT1", "prison:PBI")))
				: this.values.id(draft, "Organisation");
	}

	private Said identifier(Draft draft) {
		Graph.Node identifier = draft.one(this.graph.all("Identifier").toList());
		Map<String, Said> key = new LinkedHashMap<>();
		key.put("scheme", Said.constant(String.valueOf(identifier.properties.get("scheme"))));
		key.put("value", Said.scalar(String.valueOf(identifier.properties.get("value"))));
		return Said.object(key);
	}

}
