package uk.oversight.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;

/**
 * An operation whose one root field is a list, and how its pages are asked for one after
 * the other.
 */
final class ListOperation {

	/** The names that are added to the operation; no client would choose them. */
	static final String PAGE = "export_page";

	static final String TOTAL = "export_total";

	private static final String AFTER = "export_after";

	private static final String RIGHT_FORM = "a file is made of one list, such as { findings { nodes { summary } } }";

	/** What the entries of a list are asked by. */
	private static final Set<String> ENTRIES = Set.of("edges", "nodes");

	private final OperationDefinition operation;

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private final Field list;

	private final Map<String, ?> variables;

	private final int pageSize;

	private ListOperation(Document document, OperationDefinition operation, Field list, Map<String, ?> variables,
			int pageSize) {
		document.getDefinitionsOfType(FragmentDefinition.class).forEach((it) -> this.fragments.put(it.getName(), it));
		this.operation = operation;
		this.list = list;
		this.variables = variables;
		this.pageSize = pageSize;
	}

	/**
	 * @param pageSize how many entries a page has where the operation does not say
	 * @throws RefusedExportException when the operation is not of the form that a file
	 * can be made of
	 */
	static ListOperation of(String query, @Nullable String name, Map<String, ?> variables, GraphQLSchema schema,
			int pageSize) {
		Document document = parse(query);
		OperationDefinition operation = operation(document, name);
		List<Selection<?>> roots = operation.getSelectionSet()
			.getSelections()
			.stream()
			.<Selection<?>>map((it) -> it)
			.toList();
		if (roots.size() != 1 || !(roots.getFirst() instanceof Field list)) {
			throw RefusedExportException.malformed("The operation asks for %s at its root; %s"
				.formatted((roots.size() != 1) ? roots.size() + " things" : "a fragment", RIGHT_FORM));
		}
		refuseOtherThanList(list, schema);
		return new ListOperation(document, operation, list, variables, pageSize);
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
			.filter((it) -> name == null || name.isEmpty() || name.equals(it.getName()))
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
		if (!field.getDirectives().isEmpty()) {
			throw RefusedExportException
				.malformed("'@%s' stands at '%s', the list that the file is made of: leave it out"
					.formatted(field.getDirectives().getFirst().getName(), field.getName()));
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

	/** Entries under another name are none, nor is anything else under theirs. */
	private Columns.Selection rows() {
		Columns.Selection rows = new Columns.Selection();
		for (Field field : fields(this.list.getSelectionSet())) {
			if (ENTRIES.contains(field.getName()) && field.getResultKey().equals(field.getName())) {
				collect(field, rows.within(field.getName()));
			}
		}
		return rows;
	}

	private void collect(Field parent, Columns.Selection into) {
		for (Field field : fields(parent.getSelectionSet())) {
			if (!field.getName().equals("cursor")) {
				collect(field, into.within(field.getResultKey()));
			}
		}
	}

	private List<Field> fields(@Nullable SelectionSet selected) {
		List<Field> fields = new ArrayList<>();
		unfold(selected, fields);
		return fields;
	}

	private void unfold(@Nullable SelectionSet selected, List<Field> into) {
		if (selected == null) {
			return;
		}
		for (Selection<?> selection : selected.getSelections()) {
			if (isLeftOut((DirectivesContainer<?>) selection)) {
				continue;
			}
			switch (selection) {
				case Field field -> into.add(field);
				case InlineFragment fragment -> unfold(fragment.getSelectionSet(), into);
				case FragmentSpread spread ->
					unfold(Objects.requireNonNull(this.fragments.get(spread.getName())).getSelectionSet(), into);
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
			case VariableReference variable -> isTrue(variable.getName());
			default -> false;
		};
	}

	private boolean isTrue(String variable) {
		if (this.variables.containsKey(variable)) {
			return Boolean.TRUE.equals(this.variables.get(variable));
		}
		return this.operation.getVariableDefinitions()
			.stream()
			.filter((it) -> it.getName().equals(variable))
			.map(VariableDefinition::getDefaultValue)
			.anyMatch((it) -> it instanceof BooleanValue value && value.isValue());
	}

	/**
	 * Asks for one page, and with the first one for how many entries there are.
	 * @param after the cursor after which it begins; null for the first page, which
	 * begins where the operation itself says
	 */
	GraphQlRequest page(@Nullable String after) {
		List<Argument> arguments = new ArrayList<>(this.list.getArguments());
		if (argument(this.list, "first") == null) {
			arguments.add(new Argument("first", IntValue.of(this.pageSize)));
		}
		Map<String, @Nullable Object> values = new HashMap<>(this.variables);
		if (after != null) {
			arguments.removeIf((it) -> it.getName().equals("after"));
			arguments.add(new Argument("after", new VariableReference(AFTER)));
			values.put(AFTER, after);
		}
		SelectionSet selected = this.list.getSelectionSet().transform((it) -> {
			it.selection(Field.newField("pageInfo", selection("hasNextPage", "endCursor")).alias(PAGE).build());
			if (after == null) {
				it.selection(Field.newField("totalCount").alias(TOTAL).build());
			}
		});
		Field page = this.list.transform((it) -> it.arguments(arguments).selectionSet(selected));
		return new DefaultGraphQlRequest(AstPrinter.printAst(document(page, after == null)), null, values, Map.of());
	}

	/**
	 * The operation with this page in place of its list, and with what the page uses:
	 * what is used nowhere would be refused.
	 */
	private Document document(Field page, boolean isFirst) {
		Set<Node<?>> used = used(page);
		Set<String> noMore = variables(used(this.list));
		noMore.removeAll(variables(used));
		List<VariableDefinition> definitions = new ArrayList<>(this.operation.getVariableDefinitions());
		definitions.removeIf((it) -> noMore.contains(it.getName()));
		if (!isFirst) {
			definitions.add(VariableDefinition.newVariableDefinition(AFTER, new TypeName("String")).build());
		}
		Document.Builder asked = Document.newDocument()
			.definition(this.operation
				.transform((it) -> it.selectionSet(SelectionSet.newSelectionSet().selection(page).build())
					.variableDefinitions(definitions)));
		this.fragments.values().stream().filter(used::contains).forEach(asked::definition);
		return asked.build();
	}

	/** What lies below a field and in the fragments spread there, each of them once. */
	private Set<Node<?>> used(Field page) {
		Set<Node<?>> used = new HashSet<>();
		Deque<Node<?>> left = new ArrayDeque<>(List.of(page));
		while (!left.isEmpty()) {
			Node<?> node = left.pop();
			if (used.add(node)) {
				node.getChildren().forEach(left::push);
				if (node instanceof FragmentSpread spread && this.fragments.containsKey(spread.getName())) {
					left.push(this.fragments.get(spread.getName()));
				}
			}
		}
		return used;
	}

	private static Set<String> variables(Set<Node<?>> nodes) {
		Set<String> names = new HashSet<>();
		nodes.forEach((it) -> {
			if (it instanceof VariableReference variable) {
				names.add(variable.getName());
			}
		});
		return names;
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
