package uk.oversight.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * An operation whose one root field is a list, and how its pages are asked for one after
 * the other.
 */
final class ListOperation {

	/** The names that are added to the operation; no client would choose them. */
	static final String PAGE = "export_page";

	static final String TOTAL = "export_total";

	private static final String AFTER = "export_after";

	/** As many as a page of the endpoint may have. */
	private static final IntValue PAGE_SIZE = IntValue.of(100);

	private static final String RIGHT_FORM = "a file is made of one list, such as { findings { nodes { summary } } }";

	private final Document document;

	private final OperationDefinition operation;

	private final Field list;

	private final Map<String, ?> variables;

	private ListOperation(Document document, OperationDefinition operation, Field list, Map<String, ?> variables) {
		this.document = document;
		this.operation = operation;
		this.list = list;
		this.variables = variables;
	}

	/**
	 * @throws RefusedExportException when the operation is not of the form that a file
	 * can be made of
	 */
	static ListOperation of(String query, @Nullable String name, Map<String, ?> variables, GraphQLSchema schema) {
		Document document = parse(query);
		OperationDefinition operation = operation(document, name);
		List<Selection<?>> roots = operation.getSelectionSet()
			.getSelections()
			.stream()
			.<Selection<?>>map((it) -> it)
			.toList();
		if (roots.size() != 1 || !(roots.getFirst() instanceof Field list)) {
			throw RefusedExportException
				.malformed("The operation asks for %d things at its root; %s".formatted(roots.size(), RIGHT_FORM));
		}
		refuseOtherThanList(list, schema);
		return new ListOperation(document, operation, list, variables);
	}

	private static Document parse(String query) {
		try {
			return new Parser().parseDocument(query);
		}
		catch (InvalidSyntaxException ex) {
			throw RefusedExportException.malformed(String.valueOf(ex.getMessage()));
		}
	}

	private static OperationDefinition operation(Document document, @Nullable String name) {
		List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.filter((it) -> name == null || name.equals(it.getName()))
			.toList();
		if (operations.size() != 1) {
			throw RefusedExportException
				.malformed("The document has %d operations%s: say with 'operationName' which one is meant"
					.formatted(operations.size(), (name != null) ? " of the name '%s'".formatted(name) : ""));
		}
		return operations.getFirst();
	}

	private static void refuseOtherThanList(Field field, GraphQLSchema schema) {
		var definition = schema.getQueryType().getFieldDefinition(field.getName());
		boolean isList = definition != null
				&& GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType type
				&& type.getFieldDefinition("pageInfo") != null;
		if (!isList) {
			throw RefusedExportException
				.malformed("'%s' is no list that comes in pages; %s".formatted(field.getName(), RIGHT_FORM));
		}
		if (field.getSelectionSet() == null) {
			throw withoutRows(field);
		}
		for (String backward : List.of("last", "before")) {
			if (argument(field, backward) != null) {
				throw RefusedExportException.malformed(
						"'%s' reads a list from its end, and a file is written from its beginning: leave it out, and turn the order round with 'orderBy'"
							.formatted(backward));
			}
		}
	}

	/**
	 * {@return the name under which the answer has the list}
	 */
	String name() {
		return this.list.getResultKey();
	}

	/**
	 * {@return whether the entries are edges, and else nodes}
	 */
	boolean readsEdges() {
		return rows().containsKey("edges");
	}

	/**
	 * {@return the columns of the file} Only of an operation that was answered: one that
	 * was not may unfold without end.
	 */
	Columns columns() {
		Columns.Selection rows = rows();
		Columns.Selection entry = rows.containsKey("edges") ? rows.get("edges") : rows.get("nodes");
		if (entry == null || entry.isEmpty()) {
			throw withoutRows(this.list);
		}
		return new Columns(entry);
	}

	private static RefusedExportException withoutRows(Field list) {
		return RefusedExportException.malformed("'%s' selects no 'nodes' and no 'edges', so there are no rows; %s"
			.formatted(list.getResultKey(), RIGHT_FORM));
	}

	private Columns.Selection rows() {
		Columns.Selection selection = new Columns.Selection();
		collect(this.list.getSelectionSet(), selection);
		return selection;
	}

	private void collect(@Nullable SelectionSet selected, Columns.Selection into) {
		if (selected == null) {
			return;
		}
		for (Selection<?> selection : selected.getSelections()) {
			if (isLeftOut((DirectivesContainer<?>) selection)) {
				continue;
			}
			switch (selection) {
				case Field field when field.getResultKey().equals("cursor") -> {
				}
				case Field field -> collect(field.getSelectionSet(), into.within(field.getResultKey()));
				case InlineFragment fragment -> collect(fragment.getSelectionSet(), into);
				case FragmentSpread spread -> this.document.getDefinitionsOfType(FragmentDefinition.class)
					.stream()
					.filter((it) -> it.getName().equals(spread.getName()))
					.forEach((it) -> collect(it.getSelectionSet(), into));
				default -> throw new IllegalStateException("No such selection: " + selection);
			}
		}
	}

	private boolean isLeftOut(DirectivesContainer<?> selection) {
		return selection.getDirectives("skip").stream().anyMatch(this::condition)
				|| selection.getDirectives("include").stream().anyMatch((it) -> !condition(it));
	}

	private boolean condition(Directive directive) {
		return switch (directive.getArgument("if").getValue()) {
			case BooleanValue value -> value.isValue();
			case VariableReference variable -> Boolean.TRUE.equals(variable(variable.getName()));
			default -> false;
		};
	}

	private @Nullable Object variable(String name) {
		if (this.variables.containsKey(name)) {
			return this.variables.get(name);
		}
		return this.operation.getVariableDefinitions()
			.stream()
			.filter((it) -> it.getName().equals(name))
			.map(VariableDefinition::getDefaultValue)
			.filter(Objects::nonNull)
			.map(ListOperation::literal)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable Object literal(Value<?> value) {
		return switch (value) {
			case StringValue text -> text.getValue();
			case BooleanValue truth -> truth.isValue();
			default -> null;
		};
	}

	/**
	 * {@return where the file begins: what the operation itself gives as {@code after}}
	 */
	@Nullable String beginning() {
		Argument after = argument(this.list, "after");
		return switch ((after != null) ? after.getValue() : NullValue.of()) {
			case VariableReference variable -> (String) variable(variable.getName());
			case StringValue text -> text.getValue();
			default -> null;
		};
	}

	/**
	 * The document that asks for one page; for the first one, also how many entries there
	 * are.
	 */
	String page(boolean isFirst) {
		List<Argument> arguments = new ArrayList<>(
				this.list.getArguments().stream().filter((it) -> !it.getName().equals("after")).toList());
		if (argument(this.list, "first") == null) {
			arguments.add(new Argument("first", PAGE_SIZE));
		}
		arguments.add(new Argument("after", new VariableReference(AFTER)));
		SelectionSet selected = this.list.getSelectionSet().transform((it) -> {
			it.selection(Field.newField("pageInfo", selection("hasNextPage", "endCursor")).alias(PAGE).build());
			if (isFirst) {
				it.selection(Field.newField("totalCount").alias(TOTAL).build());
			}
		});
		Field page = this.list.transform((it) -> it.arguments(arguments).selectionSet(selected));
		VariableDefinition after = VariableDefinition.newVariableDefinition(AFTER, new TypeName("String")).build();
		Document.Builder asked = Document.newDocument()
			.definition(this.operation
				.transform((it) -> it.selectionSet(SelectionSet.newSelectionSet().selection(page).build())
					.variableDefinition(after)));
		this.document.getDefinitionsOfType(FragmentDefinition.class).forEach(asked::definition);
		return AstPrinter.printAst(asked.build());
	}

	/** The values of the variables for the page that begins after this cursor. */
	Map<String, @Nullable Object> variables(@Nullable String after) {
		Map<String, @Nullable Object> values = new HashMap<>(this.variables);
		values.put(AFTER, after);
		return values;
	}

	private static SelectionSet selection(String... names) {
		SelectionSet.Builder selected = SelectionSet.newSelectionSet();
		Stream.of(names).forEach((it) -> selected.selection(Field.newField(it).build()));
		return selected.build();
	}

	private static @Nullable Argument argument(Field field, String name) {
		return field.getArguments().stream().filter((it) -> it.getName().equals(name)).findFirst().orElse(null);
	}

}
