package uk.oversight.walk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ErrorClassification;
import graphql.GraphqlErrorBuilder;
import graphql.GraphQLError;
import graphql.execution.CoercedVariables;
import graphql.execution.DataFetcherResult;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.ResultPath;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.VariableDefinition;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.TypeUtil;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import uk.oversight.graph.Reads;

/**
 * Answers root fields: compiles each once for every form it is asked in, runs its one
 * statement, and finishes its value.
 * <p>
 * Marked as trivial so that Spring leaves it as it is: it would turn what holds a page
 * into a connection, and a finished value is one already.
 */
final class Walks implements TrivialDataFetcher<Object> {

	private static final FieldCollector COLLECTOR = new FieldCollector();

	private final Reads reads;

	private final Meanings meanings;

	private final Fragments fragments = new Fragments();

	private final Cache<Form, Plan> plans = Caffeine.newBuilder()
		.maximumSize(2_000)
		.expireAfterAccess(Duration.ofHours(1))
		.build();

	Walks(Reads reads, Meanings meanings) {
		this.reads = reads;
		this.meanings = meanings;
	}

	@Override
	public Object get(DataFetchingEnvironment environment) {
		OneRequest request = new OneRequest(environment);
		Form form = new Form(environment.getDocument(), environment.getOperationDefinition().getName(),
				environment.getMergedField().getResultKey(), form(environment));
		Plan plan = this.plans.get(form,
				(it) -> new Compiler(new Model(environment.getGraphQLSchema()), this.fragments, this.meanings, request)
					.compile(environment.getFieldDefinition(), environment.getMergedField()));
		List<Record> records = this.reads.read(plan.statement(), plan.bind(request));
		ResultPath path = environment.getExecutionStepInfo().getPath();
		return finish(plan, records.isEmpty() ? null : records.getFirst().get(0), path);
	}

	private static Object finish(Plan plan, @Nullable Value value, ResultPath path) {
		if (value == null || value.isNull()) {
			return new Finished(null, false);
		}
		if (plan.shape().isSound(value)) {
			return new Finished(plan.plural() ? new AnswerList(plan.shape(), value) : new Answer(plan.shape(), value),
					false);
		}
		List<Shape.Violation> violations = new ArrayList<>();
		Object mended = plan.shape().read(value, path, violations);
		List<GraphQLError> errors = violations.stream().map(Walks::error).toList();
		return DataFetcherResult.newResult().data(new Finished(mended, true)).errors(errors).build();
	}

	private static GraphQLError error(Shape.Violation violation) {
		return GraphqlErrorBuilder.newError()
			.message("'%s' is missing in the graph, though its type is %s; its nearest optional parent is null instead",
					violation.path(), violation.type())
			.path(violation.path())
			.errorType(ErrorClassification.errorClassification("INTERNAL"))
			.extensions(Map.of("code", "INTERNAL"))
			.build();
	}

	/**
	 * The form of a request: all that its statement's text depends on. The document
	 * stands for itself, since parsed documents are kept; of the variables only that
	 * counts which is no mere value.
	 */
	private record Form(Document document, @Nullable String operation, String key, List<Object> variables) {

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Form form && form.document == this.document && form.key.equals(this.key)
					&& Objects.equals(form.operation, this.operation) && form.variables.equals(this.variables);
		}

		@Override
		public int hashCode() {
			return 31 * (31 * System.identityHashCode(this.document) + this.key.hashCode()) + this.variables.hashCode();
		}

	}

	private static List<Object> form(DataFetchingEnvironment environment) {
		List<Object> form = new ArrayList<>();
		for (VariableDefinition variable : environment.getOperationDefinition().getVariableDefinitions()) {
			GraphQLType type = environment.getGraphQLSchema().getType(TypeUtil.unwrapAll(variable.getType()).getName());
			form.add(variable.getName());
			form.add(environment.getVariables().containsKey(variable.getName())
					? form(type, environment.getVariables().get(variable.getName())) : "absent");
		}
		return form;
	}

	private static Object form(@Nullable GraphQLType type, @Nullable Object value) {
		return switch (value) {
			case null -> "null";
			case Boolean truth -> truth;
			case List<?> list when type instanceof GraphQLInputObjectType || type instanceof GraphQLEnumType ->
				list.stream().map((it) -> form(type, it)).toList();
			case Map<?, ?> map when type instanceof GraphQLInputObjectType input -> {
				Map<String, Object> form = new TreeMap<>();
				map.forEach((key, part) -> form.put(key.toString(),
						form(GraphQLTypeUtil.unwrapAll(input.getFieldDefinition(key.toString()).getType()), part)));
				yield form;
			}
			case Object it when type instanceof GraphQLEnumType -> it.toString();
			default -> "value";
		};
	}

	/** One request, as the compiler and its plans read it. */
	private record OneRequest(DataFetchingEnvironment environment) implements Compiler.Request {

		@Override
		public Map<String, MergedField> fields(GraphQLObjectType type, MergedField selection) {
			FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
				.schema(this.environment.getGraphQLSchema())
				.objectType(type)
				.fragments(this.environment.getFragmentsByName())
				.variables(this.environment.getVariables())
				.graphQLContext(this.environment.getGraphQlContext())
				.build();
			return COLLECTOR.collectFields(parameters, selection).getSubFields();
		}

		// An argument may be null, though graphql-java's own types do not say so.
		@Override
		@SuppressWarnings("NullAway")
		public Map<String, @Nullable Object> arguments(GraphQLFieldDefinition field, Field ast) {
			return ValuesResolver.getArgumentValues(this.environment.getGraphQLSchema().getCodeRegistry(),
					field.getArguments(), ast.getArguments(), CoercedVariables.of(this.environment.getVariables()),
					this.environment.getGraphQlContext(), this.environment.getLocale());
		}

	}

}
