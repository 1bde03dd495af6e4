package uk.oversight.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import graphql.execution.MergedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/** Compiles connections: their rows, their number, and what they have in common. */
final class Pages {

	/**
	 * Where a page keeps its rows, whether more follow, and how many there are in all.
	 */
	static final int ROWS = 0;

	static final int MORE = 1;

	static final int TOTAL = 2;

	/** Where a row keeps its place in the list. */
	static final int PLACE = 0;

	/** The fields of an edge and of a page that need the places of rows. */
	private static final Set<String> PLACES = Set.of("cursor", "startCursor", "endCursor");

	/** The fields of a page that need to know whether there is more. */
	private static final Set<String> CONTINUATIONS = Set.of("hasNextPage", "hasPreviousPage");

	/** The fields of a connection that need its rows. */
	private static final Set<String> PAGED = Set.of("edges", "nodes", "pageInfo");

	private final Compiler compiler;

	Pages(Compiler compiler) {
		this.compiler = compiler;
	}

	/** Compiles a connection: of the root, of a node, or of a fragment's rows. */
	Compiler.Part page(@Nullable String from, GraphQLFieldDefinition field, MergedField selection, Text text) {
		GraphQLObjectType connection = GraphQLTypeUtil.unwrapAllAs(field.getType());
		Given given = this.compiler.given(field, selection);
		Reach reach = new Reach(this.compiler, from, field, connection, given);
		Map<String, MergedField> selected = this.compiler.request.fields(connection, selection);
		List<String> page = new ArrayList<>(List.of("null", "null", "null"));
		Map<String, Shape.Entry> entries = new LinkedHashMap<>();
		// The parts of a root follow each other: what stands side by side, the planner
		// takes for a product.
		String scope = (from != null) ? from : "";
		Paging paging = Paging.of(given);
		if (selected.values().stream().anyMatch((it) -> PAGED.contains(it.getName()))) {
			Asked asked = asked(connection, selected);
			String result = rows(scope, reach, paging, asked, connection, selected, entries, text);
			page.set(ROWS, asked.more() ? result + "[0]" : result);
			page.set(MORE, asked.more() ? result + "[1]" : "null");
			scope = (from != null) ? from : result;
		}
		else {
			refuseWhatIsWrong(reach, paging, selected);
		}
		for (Map.Entry<String, MergedField> each : selected.entrySet()) {
			String key = each.getKey();
			switch (each.getValue().getName()) {
				case "totalCount" -> {
					if (page.get(TOTAL).equals("null")) {
						page.set(TOTAL, total(scope, reach, text));
						scope = (from != null) ? from : page.get(TOTAL);
					}
					entries.put(key, new Shape.Entry(key, TOTAL, new Shape.Scalar(), true, "Int!"));
				}
				case "facets" -> {
					Compiler.Part facets = facets(scope, reach, connection.getFieldDefinition("facets"),
							each.getValue(), text);
					scope = (from != null) ? from : facets.expression();
					page.add(facets.expression());
					entries.put(key, new Shape.Entry(key, page.size() - 1, facets.shape(), true, "[Facet!]!"));
				}
				case "__typename" -> entries.put(key, new Shape.Entry(key, Shape.Entry.WHOLE,
						new Shape.Fixed(connection.getName()), false, "String"));
				default -> {
					// Compiled with the rows.
				}
			}
		}
		while (!page.isEmpty() && page.getLast().equals("null")) {
			page.removeLast();
		}
		// In the order asked, whatever was compiled first.
		List<Shape.Entry> inOrder = selected.keySet().stream().map(entries::get).toList();
		return new Compiler.Part("[" + String.join(", ", page) + "]", new Shape.Tuple(inOrder));
	}

	/**
	 * Has the arguments checked that nothing selected makes use of: a question that
	 * cannot be asked is refused, whatever is read with it.
	 */
	private void refuseWhatIsWrong(Reach reach, Paging paging, Map<String, MergedField> selected) {
		String node = this.compiler.names.node();
		if (selected.values().stream().allMatch((it) -> it.getName().equals("__typename"))) {
			Text unread = new Text();
			reach.match(node, unread);
			reach.keep(node, Stream.of(), unread);
		}
		paging.beyond(reach.ordering(node));
	}

	/**
	 * What has to be read beside the things themselves.
	 *
	 * @param places whether their places in the list are asked for
	 * @param more whether it is asked if there are more
	 */
	private record Asked(boolean places, boolean more) {
	}

	private Asked asked(GraphQLObjectType connection, Map<String, MergedField> selected) {
		Set<String> asked = new HashSet<>();
		for (MergedField each : selected.values()) {
			if (each.getName().equals("edges") || each.getName().equals("pageInfo")) {
				GraphQLObjectType type = GraphQLTypeUtil
					.unwrapAllAs(connection.getFieldDefinition(each.getName()).getType());
				this.compiler.request.fields(type, each).values().forEach((it) -> asked.add(it.getName()));
			}
		}
		return new Asked(!Collections.disjoint(asked, PLACES), !Collections.disjoint(asked, CONTINUATIONS));
	}

	private String rows(String scope, Reach reach, Paging paging, Asked asked, GraphQLObjectType connection,
			Map<String, MergedField> selected, Map<String, Shape.Entry> entries, Text text) {
		String result = this.compiler.names.result();
		String node = this.compiler.names.node();
		text.open("CALL (%s) {".formatted(scope));
		reach.match(node, text);
		Ordering ordering = reach.ordering(node);
		String beyond = paging.beyond(ordering);
		String carried = reach.carried(node);
		if (ordering.computed().isEmpty()) {
			reach.keep(node, Stream.of(reach.readInOrder(ordering, paging), beyond), text);
		}
		else {
			reach.keep(node, Stream.of(), text);
			text.line("WITH %s, %s".formatted(carried, ordering.computation()));
			if (!beyond.isEmpty()) {
				text.line("WHERE " + beyond);
			}
			carried += ", " + String.join(", ", ordering.computed().keySet());
		}
		text.line("WITH %s ORDER BY %s LIMIT %s%s".formatted(carried, ordering.clause(paging.backwards()),
				paging.size(), asked.more() ? " + 1" : ""));
		Row row = new Row(node, reach, paging, text);
		if (asked.places()) {
			row.place(ordering);
		}
		selected.forEach((key, part) -> row.entry(key, part, connection).ifPresent((entry) -> entries.put(key, entry)));
		if (asked.more()) {
			text.line("WITH collect(%s) AS rows".formatted(row.expression()));
			text.line("RETURN [rows[..%1$s], size(rows) > %1$s] AS %2$s".formatted(paging.size(), result));
		}
		else {
			text.line("RETURN collect(%s) AS %s".formatted(row.expression(), result));
		}
		text.close();
		return result;
	}

	private String total(String scope, Reach reach, Text text) {
		String result = this.compiler.names.result();
		String node = this.compiler.names.node();
		text.open("CALL (%s) {".formatted(scope));
		reach.match(node, text);
		reach.keep(node, Stream.of(), text);
		text.line("RETURN count(*) AS " + result);
		text.close();
		return result;
	}

	private Compiler.Part facets(String scope, Reach reach, GraphQLFieldDefinition field, MergedField selection,
			Text text) {
		Given given = this.compiler.given(field, selection);
		String result = this.compiler.names.result();
		String node = this.compiler.names.node();
		text.open("CALL (%s) {".formatted(scope));
		reach.match(node, text);
		reach.keep(node, Stream.of(), text);
		String row = new Facets(this.compiler.model, this.compiler.names, reach.type).write(node, given, text);
		Compiler.Part part = this.compiler.object(new Compiler.Site(row), GraphQLTypeUtil.unwrapAllAs(field.getType()),
				selection, text);
		text.line("RETURN collect(%s) AS %s".formatted(part.expression(), result));
		text.close();
		return new Compiler.Part(result, Compiler.many(part.shape(), field.getType()));
	}

	/**
	 * One row of a page: its place if that is asked for, what is known of the link, and
	 * the node for each of the page's fields that shows it.
	 */
	private final class Row {

		private final String node;

		private final GraphQLNamedOutputType type;

		private final Paging paging;

		private final Text text;

		private final Compiler.Slots slots;

		Row(String node, Reach reach, Paging paging, Text text) {
			this.node = node;
			this.type = reach.type;
			this.paging = paging;
			this.text = text;
			this.slots = Pages.this.compiler.new Slots(reach.link(node), text);
		}

		/** Puts the place first, where {@link #PLACE} has it. */
		void place(Ordering ordering) {
			this.slots.add(ordering.values());
		}

		String expression() {
			return this.slots.expression();
		}

		Optional<Shape.Entry> entry(String key, MergedField selection, GraphQLObjectType connection) {
			GraphQLFieldDefinition field = connection.getFieldDefinition(selection.getName());
			return switch (selection.getName()) {
				case "edges" ->
					Optional.of(rows(key, edge(GraphQLTypeUtil.unwrapAllAs(field.getType()), selection), field));
				case "nodes" -> {
					// A ranked list says itself what its edges hold.
					Shape.Entry it = (this.type instanceof GraphQLObjectType edge && Model.isRow(edge)
							&& connection.getFieldDefinition("facets") == null && edge.getName().endsWith("Edge"))
									? this.slots.entry(key, selection, edge.getFieldDefinition("node"))
									: node(key, selection);
					yield Optional.of(rows(key, new Shape.At(it.slot(), it.shape()), field));
				}
				case "pageInfo" -> Optional.of(new Shape.Entry(key, Shape.Entry.WHOLE, pageInfo(field, selection), true,
						GraphQLTypeUtil.simplePrint(field.getType())));
				default -> Optional.empty();
			};
		}

		private Shape.Entry rows(String key, Shape each, GraphQLFieldDefinition field) {
			return new Shape.Entry(key, ROWS, new Shape.Many(each, true, this.paging.backwards(), this.type.getName()),
					true, GraphQLTypeUtil.simplePrint(field.getType()));
		}

		private Shape.Entry node(String key, MergedField selection) {
			Compiler.Part part = Pages.this.compiler.object(new Compiler.Site(this.node), this.type, selection,
					this.text);
			return new Shape.Entry(key, this.slots.add(part.expression()), part.shape(), true, this.type.getName());
		}

		private Shape edge(GraphQLObjectType edge, MergedField selection) {
			List<Shape.Entry> entries = new ArrayList<>();
			Pages.this.compiler.request.fields(edge, selection)
				.forEach((key, part) -> entries.add(switch (part.getName()) {
					case "cursor" -> new Shape.Entry(key, PLACE, new Shape.Place(), true, "String!");
					case "node" -> Model.isRow(edge) ? this.slots.entry(edge, key, part) : node(key, part);
					default -> this.slots.entry(edge, key, part);
				}));
			return new Shape.Tuple(List.copyOf(entries));
		}

		private Shape pageInfo(GraphQLFieldDefinition field, MergedField selection) {
			List<Shape.PageInfo.Said> said = new ArrayList<>();
			Pages.this.compiler.request.fields(GraphQLTypeUtil.unwrapAllAs(field.getType()), selection)
				.forEach((key, part) -> said.add(new Shape.PageInfo.Said(key, switch (part.getName()) {
					case "__typename" -> Shape.PageInfo.Fact.TYPE_NAME;
					default -> Shape.PageInfo.Fact.valueOf(SchemaCompletion.constant(part.getName()));
				})));
			return new Shape.PageInfo(said, this.paging.backwards(), this.paging.place() != null);
		}

	}

}
