package uk.oversight.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Writes the one statement that answers a root field, and the shape of its response.
 * <p>
 * Each field that leads to other nodes becomes a {@code CALL (n) { … }} of its own, with
 * its filter, order and limit inside, so that only the neighbours of what is on the page
 * are read; each returns one list of tuples in the selection's order. Names in the
 * statement are ours, patterns come from the schema, and whatever a client sent is a
 * parameter.
 */
final class Compiler {

	/**
	 * Where a page keeps its rows, whether more follow, and how many there are in all.
	 */
	static final int ROWS = 0;

	static final int MORE = 1;

	static final int TOTAL = 2;

	/** The fields of a connection that need its rows. */
	private static final Set<String> PAGED = Set.of("edges", "nodes", "pageInfo");

	private static final int DEFAULT_PAGE = 20;

	static final int LARGEST_PAGE = 100;

	private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

	private final Model model;

	private final Fragments fragments;

	private final Request request;

	private final Names names = new Names();

	private final Conditions conditions;

	private final Parameters parameters = new Parameters();

	Compiler(Model model, Fragments fragments, Request request) {
		this.model = model;
		this.fragments = fragments;
		this.request = request;
		this.conditions = new Conditions(model, this.names);
	}

	/**
	 * The parameters of a statement, and the fields whose arguments they are read from.
	 */
	final class Parameters {

		private final List<Plan.Source> sources = new ArrayList<>();

		private final List<Plan.Parameter> parameters = new ArrayList<>();

		String add(int source, Function<Map<String, @Nullable Object>, @Nullable Object> read) {
			String name = Compiler.this.names.parameter();
			this.parameters.add(new Plan.Parameter(name, source, read));
			return "$" + name;
		}

	}

	/** Part of a tuple: the expression that gives it, and its shape. */
	private record Part(String expression, Shape shape) {
	}

	/**
	 * What stands in for a value in Cypher: a node, a row, or the link that led to a
	 * node.
	 *
	 * @param route the way by which a link was reached, as an expression
	 */
	private record Site(String variable, @Nullable String route) {

		Site(String variable) {
			this(variable, null);
		}

	}

	/** Compiles a field of the root. */
	Plan compile(GraphQLFieldDefinition field, MergedField selection) {
		Text text = new Text();
		Part part = switch (this.model.source(field)) {
			case Model.Source.Find _ -> find(field, selection, text);
			case Model.Source.All _ -> page(null, field, selection, text);
			case Model.Source.Fragment fragment -> fragment(null, fragment, field, selection, text);
			case Model.Source source ->
				throw new IllegalStateException("'%s' cannot stand at the root: %s".formatted(field.getName(), source));
		};
		text.line("RETURN %s AS value".formatted(part.expression()));
		return new Plan(text.toString(), List.copyOf(this.parameters.sources), List.copyOf(this.parameters.parameters),
				part.shape(), Model.isPlural(field.getType()));
	}

	private Given given(GraphQLFieldDefinition field, MergedField selection) {
		Field ast = selection.getSingleField();
		this.parameters.sources.add(new Plan.Source(field, ast));
		return new Given(this.parameters, this.parameters.sources.size() - 1, List.of(),
				this.request.arguments(field, ast));
	}

	// One node, by its key

	private Part find(GraphQLFieldDefinition field, MergedField selection, Text text) {
		Given given = given(field, selection);
		GraphQLNamedOutputType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
		String node = this.names.node();
		String label = Model.label(type);
		if (Model.isPlural(field.getType())) {
			String ids = given.get("ids").parameter((it) -> few("ids", it));
			text.line("UNWIND range(0, size(%s) - 1) AS place".formatted(ids));
			text.line("OPTIONAL MATCH (%s:%s {id: %s[place]})".formatted(node, label, ids));
			Part item = object(new Site(node), type, selection, text);
			text.line("WITH CASE WHEN %s IS NULL THEN null ELSE %s END AS item ORDER BY place".formatted(node,
					item.expression()));
			return new Part("collect([item])",
					new Shape.Many(new Shape.At(0, item.shape()), false, false, type.getName()));
		}
		List<GraphQLArgument> present = field.getArguments()
			.stream()
			.filter((it) -> !given.get(it.getName()).isAbsent())
			.toList();
		if (present.size() != 1) {
			throw new BadInputException("'%s' takes exactly one of %s; it was given %s".formatted(field.getName(),
					field.getArguments()
						.stream()
						.map((it) -> "'" + it.getName() + "'")
						.collect(Collectors.joining(" and ")),
					present.isEmpty() ? "none" : "both"));
		}
		GraphQLArgument argument = present.getFirst();
		Given value = given.get(argument.getName());
		List<Model.Way> ways = Model.walks(argument);
		if (ways.isEmpty()) {
			text.line("MATCH (%s:%s {id: %s})".formatted(node, label, value.parameter()));
		}
		else {
			String key = value.keys()
				.stream()
				.map((it) -> it + ": " + value.get(it).parameter())
				.collect(Collectors.joining(", ", " {", "})"));
			text.line("MATCH (%s:%s)%s".formatted(node, label,
					ways.getFirst().path().replaceFirst("\\)$", Matcher.quoteReplacement(key))));
			text.line("WITH %s LIMIT 1".formatted(node));
		}
		return object(new Site(node), type, selection, text);
	}

	private static Object few(String argument, @Nullable Object ids) {
		if (ids instanceof List<?> list && list.size() <= LARGEST_PAGE) {
			return list;
		}
		throw new BadInputException("'%s' holds %d ids and may hold at most %d: ask for the others in another request"
			.formatted(argument, (ids instanceof List<?> list) ? list.size() : 0, LARGEST_PAGE));
	}

	// Objects

	/** Compiles what is selected of one node or row. */
	private Part object(Site site, GraphQLNamedOutputType type, MergedField selection, Text text) {
		Map<GraphQLObjectType, Map<String, MergedField>> selected = new LinkedHashMap<>();
		for (GraphQLObjectType possible : this.model.possibleTypes(type)) {
			selected.put(possible, this.request.fields(possible, selection));
		}
		Slots slots = new Slots(site, text);
		boolean alike = selected.values().stream().map(Compiler::signature).distinct().count() == 1 && selected.values()
			.iterator()
			.next()
			.values()
			.stream()
			.noneMatch((it) -> it.getName().equals("__typename"));
		if (alike || selected.size() == 1) {
			var first = selected.entrySet().iterator().next();
			Shape.Tuple tuple = slots.tuple(first.getKey(), first.getValue());
			return new Part(slots.expression(), tuple);
		}
		int labels = slots.add("labels(" + site.variable() + ")");
		Map<String, Shape.Tuple> byLabel = new LinkedHashMap<>();
		selected.forEach((possible, fields) -> byLabel.put(Model.label(possible), slots.tuple(possible, fields)));
		return new Part(slots.expression(), new Shape.OneOf(labels, byLabel));
	}

	private static List<List<Field>> signature(Map<String, MergedField> fields) {
		return fields.values().stream().map(MergedField::getFields).toList();
	}

	/** The tuple of one node or row, as it grows field by field. */
	private final class Slots {

		private final Site site;

		private final Text text;

		private final List<String> expressions = new ArrayList<>();

		/** What is compiled already: types of one interface share their fields. */
		private final Map<List<Object>, Shape.Entry> known = new LinkedHashMap<>();

		Slots(Site site, Text text) {
			this.site = site;
			this.text = text;
		}

		int add(String expression) {
			int known = this.expressions.indexOf(expression);
			if (known >= 0) {
				return known;
			}
			this.expressions.add(expression);
			return this.expressions.size() - 1;
		}

		String expression() {
			return this.expressions.stream().collect(Collectors.joining(", ", "[", "]"));
		}

		Shape.Tuple tuple(GraphQLObjectType type, Map<String, MergedField> fields) {
			List<Shape.Entry> entries = new ArrayList<>();
			fields.forEach((key, selection) -> entries.add(entry(type, key, selection)));
			return new Shape.Tuple(List.copyOf(entries));
		}

		private Shape.Entry entry(GraphQLObjectType type, String key, MergedField selection) {
			if (selection.getName().equals("__typename")) {
				return new Shape.Entry(key, Shape.Entry.WHOLE, new Shape.Fixed(type.getName()), false, "String");
			}
			return entry(key, selection, type.getFieldDefinition(selection.getName()));
		}

		private Shape.Entry entry(String key, MergedField selection, GraphQLFieldDefinition field) {
			Model.Source source = Compiler.this.model.source(field);
			return this.known.computeIfAbsent(List.of(selection.getFields(), source, String.valueOf(field.getType())),
					(it) -> compiled(key, field, source, selection));
		}

		private Shape.Entry compiled(String key, GraphQLFieldDefinition field, Model.Source source,
				MergedField selection) {
			String variable = this.site.variable();
			String type = GraphQLTypeUtil.simplePrint(field.getType());
			boolean nonNull = GraphQLTypeUtil.isNonNull(field.getType());
			return switch (source) {
				case Model.Source.Property it ->
					new Shape.Entry(key, add(variable + "." + it.name()), new Shape.Scalar(), nonNull, type);
				case Model.Source.Relation _ ->
					new Shape.Entry(key, add("type(" + variable + ")"), new Shape.Scalar(), nonNull, type);
				case Model.Source.Route _ ->
					new Shape.Entry(key, add((this.site.route() != null) ? this.site.route() : "null"),
							new Shape.Scalar(), nonNull, type);
				case Model.Source.Embedded it ->
					new Shape.Entry(key, Shape.Entry.WHOLE, embedded(it.prefix(), field, selection), nonNull, type);
				case Model.Source.Walk it ->
					entry(key, walk(variable, it.ways(), field, selection, this.text), nonNull, type);
				case Model.Source.Refer it ->
					entry(key, refer(variable, it, field, selection, this.text), nonNull, type);
				case Model.Source.Rows it -> entry(key, rows(variable, it, field, selection, this.text), nonNull, type);
				case Model.Source.Fragment it ->
					entry(key, fragment(variable, it, field, selection, this.text), nonNull, type);
				case Model.Source.Find _, Model.Source.All _ -> throw new IllegalStateException(
						"'%s' can stand only at the root: give it @walk".formatted(field.getName()));
			};
		}

		private Shape.Entry entry(String key, Part part, boolean nonNull, String type) {
			return new Shape.Entry(key, add(part.expression()), part.shape(), nonNull, type);
		}

		private Shape embedded(String prefix, GraphQLFieldDefinition field, MergedField selection) {
			GraphQLObjectType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
			int presence = add(this.site.variable() + "." + Model.embeddedProperty(prefix, "value"));
			List<Shape.Entry> entries = new ArrayList<>();
			Compiler.this.request.fields(type, selection).forEach((key, value) -> {
				if (value.getName().equals("__typename")) {
					entries
						.add(new Shape.Entry(key, Shape.Entry.WHOLE, new Shape.Fixed(type.getName()), false, "String"));
					return;
				}
				GraphQLFieldDefinition part = type.getFieldDefinition(value.getName());
				int slot = add(this.site.variable() + "." + Model.embeddedProperty(prefix, Model.property(part)));
				entries.add(new Shape.Entry(key, slot, new Shape.Scalar(), GraphQLTypeUtil.isNonNull(part.getType()),
						GraphQLTypeUtil.simplePrint(part.getType())));
			});
			return new Shape.Embedded(presence, new Shape.Tuple(List.copyOf(entries)));
		}

	}

	// Walks

	private Part walk(String from, List<Model.Way> ways, GraphQLFieldDefinition field, MergedField selection,
			Text text) {
		GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
		if (Model.isConnection(type)) {
			return page(from, field, selection, text);
		}
		GraphQLNamedOutputType target = (GraphQLNamedOutputType) type;
		boolean plural = Model.isPlural(field.getType());
		String node = this.names.node();
		String result = this.names.result();
		text.open("CALL (%s) {".formatted(from));
		match(from, ways, node, Model.label(type), text);
		String order = new Ordering(natural(node, target)).clause(false);
		text.line(plural ? "WITH DISTINCT %s ORDER BY %s".formatted(node, order) : "WITH %s LIMIT 1".formatted(node));
		Part part = object(new Site(node), target, selection, text);
		text.line((plural ? "RETURN collect(%s) AS %s" : "RETURN head(collect(%s)) AS %s").formatted(part.expression(),
				result));
		text.close();
		return new Part(result, plural ? many(part.shape(), field.getType()) : part.shape());
	}

	private List<Ordering.Key> natural(String node, GraphQLNamedOutputType type) {
		Model.NaturalOrder natural = Model.naturalOrder(type);
		Ordering.Key first = new Ordering.Key(node + "." + natural.property(), natural.descending(), false);
		return natural.property().equals("id") ? List.of(first)
				: List.of(first, new Ordering.Key(node + ".id", natural.descending(), false));
	}

	private void match(String from, List<Model.Way> ways, String node, String label, Text text) {
		if (ways.size() == 1) {
			text.line("MATCH (%s)%s(%s:%s)".formatted(from, ways.getFirst().path(), node, label));
			return;
		}
		text.open("CALL (%s) {".formatted(from));
		for (int i = 0; i < ways.size(); i++) {
			text.line(
					"%sMATCH (%s)%s(%s:%s)".formatted((i > 0) ? "UNION " : "", from, ways.get(i).path(), node, label));
			text.line("RETURN " + node);
		}
		text.close();
	}

	private static Shape many(Shape item, GraphQLType list) {
		GraphQLType itemType = GraphQLTypeUtil.unwrapOne(GraphQLTypeUtil.unwrapNonNull(list));
		return new Shape.Many(item, GraphQLTypeUtil.isNonNull(itemType), false, GraphQLTypeUtil.simplePrint(itemType));
	}

	// References by id

	private Part refer(String from, Model.Source.Refer refer, GraphQLFieldDefinition field, MergedField selection,
			Text text) {
		GraphQLNamedOutputType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
		boolean plural = Model.isPlural(field.getType());
		String node = this.names.node();
		String result = this.names.result();
		String ids = "%s.%s".formatted(from, refer.by());
		text.open("CALL (%s) {".formatted(from));
		if (plural) {
			text.line("UNWIND %s AS id".formatted(ids));
		}
		text.line("MATCH (%s:%s {id: %s})".formatted(node, Model.label(type), plural ? "id" : ids));
		if (plural) {
			text.line("WITH %s ORDER BY %s".formatted(node, new Ordering(natural(node, type)).clause(false)));
		}
		Part part = object(new Site(node), type, selection, text);
		text.line((plural ? "RETURN collect(%s) AS %s" : "RETURN head(collect(%s)) AS %s").formatted(part.expression(),
				result));
		text.close();
		return new Part(result, plural ? many(part.shape(), field.getType()) : part.shape());
	}

	// Rows

	private Part rows(String from, Model.Source.Rows rows, GraphQLFieldDefinition field, MergedField selection,
			Text text) {
		GraphQLNamedOutputType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
		String row = this.names.node();
		String result = this.names.result();
		text.open("CALL (%s) {".formatted(from));
		text.line("UNWIND %s.%s AS %s".formatted(from, rows.property(), row));
		Part part = object(new Site(row), type, selection, text);
		text.line("RETURN collect(%s) AS %s".formatted(part.expression(), result));
		text.close();
		return new Part(result, many(part.shape(), field.getType()));
	}

	private Part fragment(@Nullable String from, Model.Source.Fragment fragment, GraphQLFieldDefinition field,
			MergedField selection, Text text) {
		GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
		if (Model.isConnection(type)) {
			return page(from, field, selection, text);
		}
		Given given = given(field, selection);
		String row = this.names.node();
		String result = this.names.result();
		text.open("CALL (%s) {".formatted((from != null) ? from : ""));
		found(from, fragment, field, given, row, text);
		Part part = object(new Site(row), (GraphQLNamedOutputType) type, selection, text);
		text.line("RETURN collect(%s) AS %s".formatted(part.expression(), result));
		text.close();
		return new Part(result, many(part.shape(), field.getType()));
	}

	/** Writes the fragment, which finds rows. */
	private void found(@Nullable String from, Model.Source.Fragment fragment, GraphQLFieldDefinition field, Given given,
			String row, Text text) {
		String each = fragment.each();
		if (each != null) {
			text.line("MATCH (this:%s) WHERE this.id IN %s".formatted(Model.ENTITY,
					given.get(each).parameter((ids) -> few(each, ids))));
		}
		else if (from != null) {
			text.line("WITH %s AS this".formatted(from));
		}
		text.open("CALL (%s) {".formatted((each != null || from != null) ? "this" : ""));
		Map<String, String> known = new LinkedHashMap<>();
		for (String line : this.fragments.lines(fragment.name())) {
			text.line(PARAMETER.matcher(line)
				.replaceAll((found) -> Matcher.quoteReplacement(known.computeIfAbsent(found.group(1), (parameter) -> {
					// After two underscores stands what a search text is turned into.
					String[] parts = parameter.split("__");
					return given.get(parts[0])
						.parameter((value) -> (parts.length > 1) ? SearchText.of(value).as(parts[1])
								: checked(field, parts[0], value));
				}))));
		}
		text.close();
		// Several nodes may lead to the same rows; one fragment's own rows keep the order
		// it gives them.
		text.line(((each != null) ? "WITH DISTINCT row AS " : "WITH row AS ") + row);
	}

	/** Checks an argument of a fragment, by its bounds or by its form. */
	private static @Nullable Object checked(GraphQLFieldDefinition field, String name, @Nullable Object value) {
		GraphQLArgument argument = field.getArgument(name);
		if (argument == null) {
			throw new IllegalStateException("The fragment of '%s' reads $%s, which is no argument of it: declare it"
				.formatted(field.getName(), name));
		}
		GraphQLAppliedDirective bounds = argument.getAppliedDirective("within");
		if (bounds != null && value != null) {
			return within(name, value, bounds.getArgument("least").getValue(), bounds.getArgument("most").getValue());
		}
		return argument.hasAppliedDirective("partialDate") ? Conditions.partialDate(value) : value;
	}

	// Pages

	/** Compiles a connection: of the root, of a node, or of a fragment's rows. */
	private Part page(@Nullable String from, GraphQLFieldDefinition field, MergedField selection, Text text) {
		GraphQLObjectType connection = GraphQLTypeUtil.unwrapAllAs(field.getType());
		Given given = given(field, selection);
		Reach reach = new Reach(from, field, connection, given);
		Map<String, MergedField> selected = this.request.fields(connection, selection);
		List<String> page = new ArrayList<>(List.of("null", "null", "null"));
		Map<String, Shape.Entry> entries = new LinkedHashMap<>();
		// The parts of a root follow each other: what stands side by side, the planner
		// takes for a product.
		String scope = (from != null) ? from : "";
		Paging paging = Paging.of(given);
		if (selected.values().stream().anyMatch((it) -> PAGED.contains(it.getName()))) {
			String result = rows(scope, reach, paging, connection, selected, entries, text);
			page.set(ROWS, result + "[0]");
			page.set(MORE, result + "[1]");
			scope = (from != null) ? from : result;
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
					Part facets = facets(scope, reach, connection.getFieldDefinition("facets"), each.getValue(), text);
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
		// In the order asked, whatever was compiled first.
		List<Shape.Entry> inOrder = selected.keySet().stream().map(entries::get).toList();
		return new Part("[" + String.join(", ", page) + "]", new Shape.Tuple(inOrder));
	}

	private String rows(String scope, Reach reach, Paging paging, GraphQLObjectType connection,
			Map<String, MergedField> selected, Map<String, Shape.Entry> entries, Text text) {
		String result = this.names.result();
		String node = this.names.node();
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
		text.line("WITH %s ORDER BY %s LIMIT %s + 1".formatted(carried, ordering.clause(paging.backwards()),
				paging.size()));
		Row row = new Row(ordering, node, reach, paging, text);
		selected.forEach((key, part) -> row.entry(key, part, connection).ifPresent((entry) -> entries.put(key, entry)));
		text.line("WITH collect(%s) AS rows".formatted(row.expression()));
		text.line("RETURN [rows[..%1$s], size(rows) > %1$s] AS %2$s".formatted(paging.size(), result));
		text.close();
		return result;
	}

	private String total(String scope, Reach reach, Text text) {
		String result = this.names.result();
		String node = this.names.node();
		text.open("CALL (%s) {".formatted(scope));
		reach.match(node, text);
		reach.keep(node, Stream.of(), text);
		text.line("RETURN count(*) AS " + result);
		text.close();
		return result;
	}

	private Part facets(String scope, Reach reach, GraphQLFieldDefinition field, MergedField selection, Text text) {
		Given given = given(field, selection);
		String result = this.names.result();
		String node = this.names.node();
		text.open("CALL (%s) {".formatted(scope));
		reach.match(node, text);
		reach.keep(node, Stream.of(), text);
		String row = new Facets(this.model, this.names, reach.type).write(node, given, text);
		Part part = object(new Site(row), GraphQLTypeUtil.unwrapAllAs(field.getType()), selection, text);
		text.line("RETURN collect(%s) AS %s".formatted(part.expression(), result));
		text.close();
		return new Part(result, many(part.shape(), field.getType()));
	}

	/** Which page of a list is asked for. */
	private record Paging(boolean backwards, String size, @Nullable Given place) {

		static Paging of(Given given) {
			boolean backwards = !given.get("last").isAbsent();
			if (backwards && !given.get("first").isAbsent()) {
				throw new BadInputException(
						"'first' and 'last' were both given: ask for a page from the beginning with 'first', or from the end with 'last'");
			}
			String argument = backwards ? "last" : "first";
			String size = given.get(argument)
				.parameter((it) -> (it != null) ? within(argument, it, 0, LARGEST_PAGE) : DEFAULT_PAGE);
			Given other = given.get(backwards ? "after" : "before");
			if (!other.isAbsent()) {
				throw new BadInputException(
						backwards ? "'after' goes with 'first': a page from the end is bounded with 'before'"
								: "'before' goes with 'last': a page from the beginning is bounded with 'after'");
			}
			Given place = given.get(backwards ? "before" : "after");
			return new Paging(backwards, size, place.isAbsent() ? null : place);
		}

		/**
		 * Returns the condition that an entry lies beyond the page's bound; empty for the
		 * first page.
		 */
		String beyond(Ordering ordering) {
			if (this.place == null) {
				return "";
			}
			String argument = this.backwards ? "before" : "after";
			List<String> places = new ArrayList<>();
			for (int i = 0; i < ordering.size(); i++) {
				int key = i;
				places.add(this.place
					.parameter((it) -> Cursor.read((it != null) ? it : "", argument, ordering.size()).get(key)));
			}
			return ordering.beyond(places, this.backwards);
		}

	}

	static Object within(String name, @Nullable Object value, int least, int most) {
		if (value instanceof Number number && number.intValue() >= least && number.intValue() <= most) {
			return value;
		}
		throw new BadInputException(
				"'%s: %s' is out of bounds: it may be %d to %d".formatted(name, value, least, most));
	}

	/**
	 * How the nodes of a connection are reached: for its page, its count and its facets.
	 */
	private final class Reach {

		private final @Nullable String from;

		private final GraphQLFieldDefinition field;

		private final GraphQLNamedOutputType type;

		private final boolean link;

		private final Given given;

		private final List<Model.Way> ways;

		private @Nullable String relationship;

		private @Nullable String route;

		Reach(@Nullable String from, GraphQLFieldDefinition field, GraphQLObjectType connection, Given given) {
			this.from = from;
			this.field = field;
			this.type = Compiler.this.model.listedType(connection);
			this.link = connection.getName().endsWith("LinkConnection");
			this.given = given;
			this.ways = taken();
		}

		/** The field's ways, or those of them that its routing argument chooses. */
		private List<Model.Way> taken() {
			List<Model.Way> all = Model.walks(this.field);
			GraphQLArgument route = Model.argumentMarked(this.field, "route");
			if (route == null || this.given.get(route.getName()).isAbsent()) {
				return all;
			}
			List<String> wanted = this.given.get(route.getName()).items().stream().map(Given::text).toList();
			List<Model.Way> taken = all.stream()
				.filter((way) -> way.when().stream().anyMatch(wanted::contains))
				.toList();
			if (taken.isEmpty()) {
				throw new BadInputException(
						"'%s: []' leaves no way to go: name at least one, or leave it out".formatted(route.getName()));
			}
			return taken;
		}

		private boolean isMerged() {
			return this.ways.size() > 1 || (this.ways.size() == 1 && !this.ways.getFirst().isSingleStep());
		}

		/** Writes what brings the nodes. */
		void match(String node, Text text) {
			if (Compiler.this.model.source(this.field) instanceof Model.Source.Fragment fragment) {
				found(this.from, fragment, this.field, this.given, node, text);
			}
			else if (this.from == null) {
				text.line("MATCH (%s:%s)".formatted(node, Model.label(this.type)));
			}
			else {
				reach(this.from, node, text);
			}
		}

		/**
		 * Writes which are kept: those that the field's arguments ask for, if more holds
		 * too.
		 */
		void keep(String node, Stream<String> more, Text text) {
			List<String> conditions = new ArrayList<>();
			more.filter((it) -> !it.isEmpty()).forEach(conditions::add);
			GraphQLArgument relation = Model.argumentMarked(this.field, "relation");
			if (relation != null && this.relationship != null && !this.given.get(relation.getName()).isAbsent()) {
				conditions
					.add("type(%s) IN %s".formatted(this.relationship, this.given.get(relation.getName()).parameter()));
			}
			if (this.link && !this.given.get("statedIn").isAbsent()) {
				conditions.add(
						"EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN %s.citations AND d.id IN %s }"
							.formatted(this.relationship, this.given.get("statedIn").parameter()));
			}
			Given filter = this.given.get("filter");
			if (!filter.isAbsent()) {
				String condition = Compiler.this.conditions.of(node, this.type, filter);
				if (!condition.equals("true")) {
					conditions.add(condition);
				}
			}
			if (!conditions.isEmpty()) {
				text.line("WHERE " + conditions.stream()
					.map((it) -> (conditions.size() > 1) ? "(" + it + ")" : it)
					.collect(Collectors.joining(" AND ")));
			}
		}

		Ordering ordering(String node) {
			if (Model.isRow(this.type)) {
				Model.NaturalOrder natural = Model.naturalOrder(this.type);
				return new Ordering(
						List.of(new Ordering.Key(node + "." + natural.property(), natural.descending(), false),
								new Ordering.Key(node + ".key", false, false)));
			}
			Ordering ordering = Ordering.of(Compiler.this.model, Compiler.this.names, node, this.type,
					this.given.get("orderBy"));
			// Two ties may lead to one node: a person who held two posts there.
			return (this.link && !isMerged())
					? ordering.then("type(" + this.relationship + ")", this.relationship + ".key") : ordering;
		}

		/**
		 * Returns a condition that is always true, and tells the planner that an index
		 * holds every node in this order.
		 */
		String readInOrder(Ordering ordering, Paging paging) {
			Ordering.Key first = ordering.keys().getFirst();
			return (this.from == null && !Model.isRow(this.type) && !first.nullable() && paging.place() == null)
					? first.expression() + " IS NOT NULL" : "";
		}

		private void reach(String from, String node, Text text) {
			String label = Model.label(this.type);
			this.relationship = (this.link || Model.argumentMarked(this.field, "relation") != null)
					? Compiler.this.names.link() : null;
			this.route = null;
			if (!isMerged()) {
				Model.Way way = this.ways.getFirst();
				text.line("MATCH (%s)%s(%s:%s)".formatted(from,
						(this.relationship != null) ? way.pathNaming(this.relationship) : way.path(), node, label));
				this.route = way.when().isEmpty() ? null : "'" + way.when().getFirst() + "'";
				return;
			}
			boolean routed = this.relationship != null && this.ways.stream().anyMatch((way) -> !way.when().isEmpty());
			if (this.ways.size() == 1) {
				Model.Way way = this.ways.getFirst();
				text.line("MATCH (%s)%s(%s:%s)".formatted(from,
						(this.relationship != null) ? way.pathNaming(this.relationship) : way.path(), node, label));
			}
			else {
				text.open("CALL (%s) {".formatted(from));
				for (int i = 0; i < this.ways.size(); i++) {
					Model.Way way = this.ways.get(i);
					text.line("%sMATCH (%s)%s(%s:%s)".formatted((i > 0) ? "UNION " : "", from,
							(this.relationship != null) ? way.pathNaming(this.relationship) : way.path(), node, label));
					text.line("RETURN " + node + ((this.relationship != null) ? ", " + this.relationship : "")
							+ (routed ? ", '%s' AS route".formatted(way.when().getFirst()) : ""));
				}
				text.close();
			}
			// One node is one entry, however many ways lead to it: the first tells of the
			// link.
			if (this.relationship == null) {
				text.line("WITH DISTINCT " + node);
			}
			else {
				boolean several = routed && this.ways.size() > 1;
				text.line("WITH %s, head(collect(%2$s)) AS %2$s%3$s".formatted(node, this.relationship,
						several ? ", head(collect(route)) AS route" : ""));
				this.route = several ? "route" : routed ? "'" + this.ways.getFirst().when().getFirst() + "'" : null;
			}
		}

		String carried(String node) {
			return node + ((this.relationship != null) ? ", " + this.relationship : "")
					+ ("route".equals(this.route) ? ", route" : "");
		}

		Site link(String node) {
			return new Site((this.relationship != null) ? this.relationship : node, this.route);
		}

	}

	/**
	 * One row of a page: its place, then what is known of the link, and the node for each
	 * of the page's fields that shows it.
	 */
	private final class Row {

		private final String node;

		private final GraphQLNamedOutputType type;

		private final Paging paging;

		private final Text text;

		private final Slots slots;

		Row(Ordering ordering, String node, Reach reach, Paging paging, Text text) {
			this.node = node;
			this.type = reach.type;
			this.paging = paging;
			this.text = text;
			this.slots = new Slots(reach.link(node), text);
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
			Part part = Compiler.this.object(new Site(this.node), this.type, selection, this.text);
			return new Shape.Entry(key, this.slots.add(part.expression()), part.shape(), true, this.type.getName());
		}

		private Shape edge(GraphQLObjectType edge, MergedField selection) {
			List<Shape.Entry> entries = new ArrayList<>();
			Compiler.this.request.fields(edge, selection).forEach((key, part) -> entries.add(switch (part.getName()) {
				case "cursor" -> new Shape.Entry(key, 0, new Shape.Place(), true, "String!");
				case "node" -> Model.isRow(edge) ? this.slots.entry(edge, key, part) : node(key, part);
				default -> this.slots.entry(edge, key, part);
			}));
			return new Shape.Tuple(List.copyOf(entries));
		}

		private Shape pageInfo(GraphQLFieldDefinition field, MergedField selection) {
			List<Shape.PageInfo.Said> said = new ArrayList<>();
			Compiler.this.request.fields(GraphQLTypeUtil.unwrapAllAs(field.getType()), selection)
				.forEach((key, part) -> said.add(new Shape.PageInfo.Said(key, switch (part.getName()) {
					case "__typename" -> Shape.PageInfo.Fact.TYPE_NAME;
					default -> Shape.PageInfo.Fact
						.valueOf(part.getName().replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT));
				})));
			return new Shape.PageInfo(said, this.paging.backwards(), this.paging.place() != null);
		}

	}

	/** What a compilation needs to know of the request. */
	interface Request {

		/**
		 * The fields selected of an object of this type, fragments opened and directives
		 * applied.
		 */
		Map<String, MergedField> fields(GraphQLObjectType type, MergedField selection);

		Map<String, @Nullable Object> arguments(GraphQLFieldDefinition field, Field ast);

	}

}
