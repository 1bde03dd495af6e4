package uk.oversight.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
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

	private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

	final Model model;

	private final Fragments fragments;

	private final Meanings meanings;

	final Request request;

	final Names names = new Names();

	final Conditions conditions;

	private final Parameters parameters = new Parameters();

	private final Pages pages = new Pages(this);

	Compiler(Model model, Fragments fragments, Meanings meanings, Request request) {
		this.model = model;
		this.fragments = fragments;
		this.meanings = meanings;
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
	record Part(String expression, Shape shape) {
	}

	/**
	 * What stands in for a value in Cypher: a node, a row, or the link that led to a
	 * node.
	 *
	 * @param route the way by which a link was reached, as an expression
	 * @param told whether the link is a map that tells of several steps, and no
	 * relationship
	 */
	record Site(String variable, @Nullable String route, boolean told) {

		Site(String variable) {
			this(variable, null, false);
		}

		String relation() {
			return this.told ? this.variable + ".kind" : "type(" + this.variable + ")";
		}

	}

	/** Compiles a field of the root. */
	Plan compile(GraphQLFieldDefinition field, MergedField selection) {
		Text text = new Text();
		Part part = switch (this.model.source(field)) {
			case Model.Source.Find _ -> find(field, selection, text);
			case Model.Source.All _ -> this.pages.page(null, field, selection, text);
			case Model.Source.Fragment fragment -> fragment(null, fragment, field, selection, text);
			case Model.Source source ->
				throw new IllegalStateException("'%s' cannot stand at the root: %s".formatted(field.getName(), source));
		};
		text.line("RETURN %s AS value".formatted(part.expression()));
		return new Plan(text.toString(), List.copyOf(this.parameters.sources), List.copyOf(this.parameters.parameters),
				part.shape(), Model.isPlural(field.getType()));
	}

	Given given(GraphQLFieldDefinition field, MergedField selection) {
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
		String label = Model.labelsById(type);
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
			text.line("MATCH (%s:%s)%s".formatted(node, Model.label(type),
					ways.getFirst().path().replaceFirst("\\)$", Matcher.quoteReplacement(key))));
			text.line("WITH %s LIMIT 1".formatted(node));
		}
		return object(new Site(node), type, selection, text);
	}

	private static Object few(String argument, @Nullable Object ids) {
		if (ids instanceof List<?> list && list.size() <= Paging.LARGEST) {
			return list;
		}
		throw new BadInputException("'%s' holds %d ids and may hold at most %d: ask for the others in another request"
			.formatted(argument, (ids instanceof List<?> list) ? list.size() : 0, Paging.LARGEST));
	}

	// Objects

	/** Compiles what is selected of one node or row. */
	Part object(Site site, GraphQLNamedOutputType type, MergedField selection, Text text) {
		Map<GraphQLObjectType, Map<String, MergedField>> selected = new LinkedHashMap<>();
		for (GraphQLObjectType possible : this.model.possibleTypes(type)) {
			selected.put(possible, this.request.fields(possible, selection));
		}
		Slots slots = new Slots(site, text);
		boolean alike = selected.entrySet()
			.stream()
			.map((it) -> signature(it.getKey(), it.getValue()))
			.distinct()
			.count() == 1
				&& selected.values()
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

	/**
	 * What is read of a type. Types of one interface may read the same field by other
	 * ways: what sets a body against another thing may also be about its services.
	 */
	private List<List<Object>> signature(GraphQLObjectType type, Map<String, MergedField> fields) {
		return fields.values().stream().map((it) -> {
			// No type says how '__typename' is read.
			GraphQLFieldDefinition field = type.getFieldDefinition(it.getName());
			return (field != null) ? List.<Object>of(it.getFields(), this.model.source(field),
					GraphQLTypeUtil.simplePrint(field.getType())) : List.<Object>of(it.getFields());
		}).toList();
	}

	/** The tuple of one node or row, as it grows field by field. */
	final class Slots {

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

		Shape.Entry entry(GraphQLObjectType type, String key, MergedField selection) {
			if (selection.getName().equals("__typename")) {
				return new Shape.Entry(key, Shape.Entry.WHOLE, new Shape.Fixed(type.getName()), false, "String");
			}
			return entry(key, selection, type.getFieldDefinition(selection.getName()));
		}

		Shape.Entry entry(String key, MergedField selection, GraphQLFieldDefinition field) {
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
					new Shape.Entry(key, add(this.site.relation()), new Shape.Scalar(), nonNull, type);
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

		Shape.Entry entry(String key, Part part, boolean nonNull, String type) {
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
			return this.pages.page(from, field, selection, text);
		}
		GraphQLNamedOutputType target = (GraphQLNamedOutputType) type;
		boolean plural = Model.isPlural(field.getType());
		String node = this.names.node();
		String result = this.names.result();
		text.open("CALL (%s) {".formatted(from));
		match(from, ways, node, Model.label(type), text);
		String order = new Ordering(natural(node, target)).clause(false);
		text.line((plural ? "WITH DISTINCT %s ORDER BY %s" : "WITH %s ORDER BY %s LIMIT 1").formatted(node, order));
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
			text.line("MATCH (%s)%s".formatted(from, ways.getFirst().to(node, label)));
			return;
		}
		text.open("CALL (%s) {".formatted(from));
		for (int i = 0; i < ways.size(); i++) {
			text.line("%sMATCH (%s)%s".formatted((i > 0) ? "UNION " : "", from, ways.get(i).to(node, label)));
			text.line("RETURN " + node);
		}
		text.close();
	}

	static Shape many(Shape item, GraphQLType list) {
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
		text.line("MATCH (%s:%s {id: %s})".formatted(node, Model.labelsById(type), plural ? "id" : ids));
		if (plural) {
			text.line("WITH DISTINCT %s ORDER BY %s".formatted(node, new Ordering(natural(node, type)).clause(false)));
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
			return this.pages.page(from, field, selection, text);
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
	void found(@Nullable String from, Model.Source.Fragment fragment, GraphQLFieldDefinition field, Given given,
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
					// After two underscores stands what a value is turned into.
					String[] parts = parameter.split("__");
					return given.get(parts[0])
						.parameter((value) -> (parts.length > 1) ? formed(value, parts[1])
								: checked(field, parts[0], value));
				}))));
		}
		text.close();
		// Several nodes may lead to the same rows; one fragment's own rows keep the order
		// it gives them.
		text.line(((each != null) ? "WITH DISTINCT row AS " : "WITH row AS ") + row);
	}

	/** Turns an argument into the form in which the fragment asks for it. */
	private @Nullable Object formed(@Nullable Object value, String form) {
		return switch (form) {
			case "meaning" -> this.meanings.of(String.valueOf(value));
			case "alike" -> {
				this.meanings.require();
				yield value;
			}
			default -> SearchText.of(value).as(form);
		};
	}

	/** Checks an argument of a fragment, by its bounds or by its form. */
	private static @Nullable Object checked(GraphQLFieldDefinition field, String name, @Nullable Object value) {
		GraphQLArgument argument = field.getArgument(name);
		if (argument == null) {
			throw new IllegalStateException("The fragment of '%s' reads $%s, which is no argument of it: declare it"
				.formatted(field.getName(), name));
		}
		GraphQLAppliedDirective bounds = argument.getAppliedDirective("within");
		if (bounds != null) {
			// An explicit null is like none at all.
			Object bounded = (value != null) ? value : GraphQLArgument.getArgumentDefaultValue(argument);
			return Paging.within(name, bounded, bounds.getArgument("least").getValue(),
					bounds.getArgument("most").getValue());
		}
		return argument.hasAppliedDirective("partialDate") ? Conditions.partialDate(value) : value;
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
