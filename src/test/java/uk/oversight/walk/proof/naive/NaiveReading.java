package uk.oversight.walk.proof.naive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.ResultPath;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import org.springframework.graphql.execution.ErrorType;

/**
 * Answers as GraphQL usually does: each field by itself, from what holds it, in plain
 * Java and of a graph that is held in memory. How a field is read is taken from the
 * schema's own words.
 */
public final class NaiveReading {

	private static final Pattern NON_NULL_TYPE = Pattern.compile("The non-nullable type is '([^']+)'");

	private final GraphQLSchema schema;

	private final Driver driver;

	private final Graph graph;

	private final Lists lists;

	private final FragmentRows fragments;

	private final Refusals refusals;

	private final Watching watching;

	private final GraphQL graphQl;

	public NaiveReading(GraphQLSchema schema, Driver driver, Watching watching) {
		this(schema, driver, Graph.of(driver), watching);
	}

	private NaiveReading(GraphQLSchema schema, Driver driver, Graph graph, Watching watching) {
		this.schema = schema;
		this.driver = driver;
		this.graph = graph;
		this.lists = new Lists(this.graph, new Filter(schema));
		this.fragments = new FragmentRows(driver, this.graph);
		this.refusals = new Refusals(this.lists);
		this.watching = watching;
		GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
		for (GraphQLNamedType type : schema.getAllTypesAsList()) {
			if (type instanceof GraphQLInterfaceType it) {
				code.typeResolver(it, (environment) -> type(environment.getObject(), it));
			}
			else if (type instanceof GraphQLObjectType it && !it.getName().startsWith("__")) {
				it.getFieldDefinitions()
					.forEach((field) -> code.dataFetcher(FieldCoordinates.coordinates(it, field),
							(DataFetcher<?>) this::fetch));
			}
		}
		this.graphQl = GraphQL.newGraphQL(schema.transform((it) -> it.codeRegistry(code.build())))
			.defaultDataFetcherExceptionHandler(new Refusing())
			.build();
	}

	/** The same reading, of which nobody is told. */
	public NaiveReading unwatched() {
		return new NaiveReading(this.schema, this.driver, this.graph, (type, field, tells) -> {
		});
	}

	public Graph graph() {
		return this.graph;
	}

	/** Is told what is read. */
	public interface Watching {

		/**
		 * A field was read.
		 * @param tells whether it had a value, and was no empty list
		 */
		void reach(String type, String field, boolean tells);

	}

	/** Answers an operation: the response as it is written to JSON. */
	public Map<String, Object> answer(String document, Map<String, @Nullable Object> variables) {
		ExecutionResult result = this.graphQl.execute(ExecutionInput.newExecutionInput(document).variables(variables));
		List<GraphQLError> errors = result.getErrors().stream().map(NaiveReading::told).toList();
		return result.transform((it) -> it.errors(errors)).toSpecification();
	}

	private @Nullable GraphQLObjectType type(Graph.Node node, GraphQLNamedType of) {
		return Written.possible(this.schema, of)
			.stream()
			.filter((it) -> node.labels.contains(Written.label(it)))
			.findFirst()
			.orElse(null);
	}

	/** A part of what holds it: its properties begin with this name. */
	private record Part(String prefix, Map<String, @Nullable Object> properties) {
	}

	/** An entry of a page. */
	private record Edge(Entry entry, Page page) {
	}

	/** Where a page stands. */
	private record Info(Page page) {
	}

	private @Nullable Object fetch(DataFetchingEnvironment environment) {
		Object source = environment.getSource();
		GraphQLFieldDefinition field = environment.getFieldDefinition();
		Object value = switch (source) {
			case null -> root(environment);
			case Graph.Node node -> read(node, Lists.map(node.properties), field, environment);
			case Edge edge -> edge(edge, field, environment);
			case Page page -> page(page, field, environment);
			case Info(Page page) -> page.info(field.getName());
			case Part part -> part.properties().get(Written.part(part.prefix(), Written.property(field)));
			case Map<?, ?> row -> read(null, Lists.map(row), field, environment);
			default -> throw new IllegalStateException("Not read: " + source);
		};
		this.watching.reach(((GraphQLObjectType) environment.getParentType()).getName(), field.getName(), tells(value));
		return value;
	}

	private static boolean tells(@Nullable Object value) {
		return switch (value) {
			case null -> false;
			case List<?> list -> !list.isEmpty();
			case Page page -> !page.all().isEmpty();
			default -> true;
		};
	}

	private @Nullable Object root(DataFetchingEnvironment environment) {
		GraphQLFieldDefinition field = environment.getFieldDefinition();
		this.refusals.check(environment);
		if (field.hasAppliedDirective("find")) {
			return find(field, Lists.map(environment.getArguments()));
		}
		return read(null, Map.of(), field, environment);
	}

	private @Nullable Object find(GraphQLFieldDefinition field, Map<String, @Nullable Object> arguments) {
		String label = Written.label(Written.holds(field));
		if (arguments.get("ids") instanceof List<?> ids) {
			List<Graph.@Nullable Node> found = new ArrayList<>();
			ids.forEach((id) -> found.add(this.graph.byId(id, label)));
			return found;
		}
		if (arguments.get("id") != null) {
			return this.graph.byId(arguments.get("id"), label);
		}
		GraphQLArgument argument = field.getArgument("identifier");
		Map<String, @Nullable Object> key = Lists.map(arguments.get("identifier"));
		return this.graph.all(label)
			.filter((it) -> Way.of(argument)
				.stream()
				.flatMap((way) -> way.from(it, "Identifier").stream())
				.anyMatch((trace) -> key.entrySet()
					.stream()
					.allMatch((part) -> Objects.equals(part.getValue(), trace.end().properties.get(part.getKey())))))
			.findFirst()
			.orElse(null);
	}

	/** Reads a field of a node, of a row or of what is known of a tie. */
	private @Nullable Object read(Graph.@Nullable Node node, Map<String, @Nullable Object> properties,
			GraphQLFieldDefinition field, DataFetchingEnvironment environment) {
		GraphQLNamedType type = Written.holds(field);
		Map<String, @Nullable Object> arguments = Lists.map(environment.getArguments());
		if (field.hasAppliedDirective("fragment")) {
			List<Map<String, @Nullable Object>> rows = this.fragments.of(node, field, arguments);
			return Written.isConnection(type)
					? page(rows.stream().map((it) -> new Entry(it, null)).toList(), field, arguments) : rows;
		}
		if (Written.isConnection(type)) {
			return page(this.lists.entries(node, field, arguments), field, arguments);
		}
		if (field.hasAppliedDirective("walk")) {
			Graph.Node from = Objects.requireNonNull(node);
			return held(field,
					Way.of(field)
						.stream()
						.flatMap((way) -> way.from(from, Written.label(type)).stream())
						.map(Way.Trace::end));
		}
		GraphQLAppliedDirective refer = field.getAppliedDirective("refer");
		if (refer != null) {
			Object ids = properties.get(Written.text(refer, "by"));
			return held(field,
					((ids instanceof List<?> list) ? list : (ids != null) ? List.of(ids) : List.of()).stream()
						.map((id) -> this.graph.byId(id, Written.label(type)))
						.filter(Objects::nonNull));
		}
		if (field.hasAppliedDirective("relation")) {
			return properties.get("kind");
		}
		if (field.hasAppliedDirective("route")) {
			return properties.get("via");
		}
		if (Written.is(type, "embedded")) {
			String prefix = Written.property(field);
			return (properties.get(Written.part(prefix, "value")) != null) ? new Part(prefix, properties) : null;
		}
		return properties.get(Written.property(field));
	}

	/** One thing or several, in the order of their type. */
	private static @Nullable Object held(GraphQLFieldDefinition field, Stream<Graph.Node> found) {
		List<Graph.Node> held = found.distinct()
			.map((it) -> new Entry(it, null))
			.sorted(Lists.comparator(Lists.natural(Written.holds(field))))
			.map(Entry::node)
			.toList();
		return Written.isList(field) ? held : held.isEmpty() ? null : held.getFirst();
	}

	private Page page(List<Entry> entries, GraphQLFieldDefinition field, Map<String, @Nullable Object> arguments) {
		return Page.of(entries, this.lists.order(field, arguments), arguments);
	}

	private @Nullable Object page(Page page, GraphQLFieldDefinition field, DataFetchingEnvironment environment) {
		return switch (field.getName()) {
			case "edges" -> page.entries().stream().map((it) -> new Edge(it, page)).toList();
			case "nodes" -> page.entries().stream().map((it) -> thing(it, field)).toList();
			case "pageInfo" -> new Info(page);
			case "totalCount" -> page.all().size();
			case "facets" -> new Counts(this.schema, this.lists, listed(environment)).of(page.all(),
					Lists.map(environment.getArguments()));
			default -> throw new IllegalStateException(field.getName());
		};
	}

	private GraphQLNamedType listed(DataFetchingEnvironment environment) {
		return Written.listed((GraphQLObjectType) environment.getParentType());
	}

	private @Nullable Object edge(Edge edge, GraphQLFieldDefinition field, DataFetchingEnvironment environment) {
		Entry entry = edge.entry();
		if (field.getName().equals("cursor")) {
			return edge.page().cursor(entry);
		}
		if (entry.thing() instanceof Map<?, ?> row && field.getName().equals("node")) {
			return field.hasAppliedDirective("refer") ? read(null, Lists.map(row), field, environment) : row;
		}
		if (entry.thing() instanceof Map<?, ?> row) {
			return read(null, Lists.map(row), field, environment);
		}
		return field.getName().equals("node") ? entry.node()
				: read(null, Entry.told(Objects.requireNonNull(entry.trace())), field, environment);
	}

	/**
	 * What is on the page, without its edge; that of a ranked list says what it holds.
	 */
	private @Nullable Object thing(Entry entry, GraphQLFieldDefinition nodes) {
		return (entry.thing() instanceof Map<?, ?> row && !Written.is(Written.holds(nodes), "row"))
				? this.graph.byId(String.valueOf(row.get("node")), Written.label(Written.holds(nodes))) : entry.thing();
	}

	/**
	 * Says of what is missing what the service says; its place is the specification's.
	 */
	private static GraphQLError told(GraphQLError error) {
		if (!(error instanceof NonNullableFieldWasNullError)) {
			return error;
		}
		Matcher type = NON_NULL_TYPE.matcher(error.getMessage());
		if (!type.find()) {
			throw new IllegalStateException(error.getMessage());
		}
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", "INTERNAL");
		extensions.put("classification", "INTERNAL");
		return GraphqlErrorBuilder.newError()
			.message(
					"'%s' is missing in the graph, though its type is %s!; its nearest optional parent is null instead",
					ResultPath.fromList(error.getPath()), type.group(1))
			.path(error.getPath())
			.extensions(extensions)
			.build();
	}

	/** Refuses a root field as the service does. */
	private static final class Refusing implements DataFetcherExceptionHandler {

		@Override
		public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
				DataFetcherExceptionHandlerParameters parameters) {
			if (!(parameters.getException() instanceof Refusals.Refusal refusal)) {
				throw new IllegalStateException(parameters.getException());
			}
			GraphQLError error = GraphqlErrorBuilder.newError(parameters.getDataFetchingEnvironment())
				.message("%s", refusal.getMessage())
				.errorType(ErrorType.BAD_REQUEST)
				.extensions(Map.of("code", "BAD_USER_INPUT"))
				.build();
			return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(error).build());
		}

	}

}
