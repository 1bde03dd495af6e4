package uk.oversight.graphql.limits;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Refuses what asks for too much, each time as soon as it can be told: by the text before
 * it is parsed, by the document before it is validated, by the variables before anything
 * is read. What it reckoned is told in the answer as {@code extensions.cost}.
 */
@Component
class LimitsInstrumentation extends SimplePerformantInstrumentation {

	/** Brackets in brackets, of which an operation needs several for each level. */
	private static final int BRACKETS_A_LEVEL = 4;

	private final LimitsProperties limits;

	/** Of operations that are kept elsewhere, and forgotten with them. */
	private final Cache<OperationDefinition, DocumentSize.Size> sizes = Caffeine.newBuilder().weakKeys().build();

	private final Cache<OperationDefinition, CostFormula> formulas = Caffeine.newBuilder().weakKeys().build();

	LimitsInstrumentation(LimitsProperties limits) {
		this.limits = limits;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		Limit.CHARACTERS.check(parameters.getQuery().length(), this.limits.characters());
		parameters.getVariables().values().forEach((it) -> checkVariable(it, 1));
		return super.beginExecution(parameters, state);
	}

	private void checkVariable(@Nullable Object value, int depth) {
		switch (value) {
			case String text -> Limit.TEXT_LENGTH.check(text.length(), this.limits.textLength());
			case List<?> list -> {
				Limit.DEPTH.check(depth, this.limits.depth());
				Limit.LIST_ITEMS.check(list.size(), this.limits.listItems());
				list.forEach((it) -> checkVariable(it, depth + 1));
			}
			case Map<?, ?> map -> {
				Limit.DEPTH.check(depth, this.limits.depth());
				Limit.LIST_ITEMS.check(map.size(), this.limits.listItems());
				map.values().forEach((it) -> checkVariable(it, depth + 1));
			}
			case null, default -> {
			}
		}
	}

	/** Comes only for documents that are not known yet. */
	@Override
	public @Nullable InstrumentationContext<Document> beginParse(InstrumentationExecutionParameters parameters,
			InstrumentationState state) {
		Tokens tokens = Tokens.of(parameters.getQuery());
		Limit.TOKENS.check(tokens.count(), this.limits.tokens());
		Limit.DEPTH.check(tokens.nesting() / BRACKETS_A_LEVEL, this.limits.depth());
		return SimpleInstrumentationContext.whenCompleted((document, _) -> {
			if (document != null) {
				this.sizes.putAll(DocumentSize.check(document, this.limits));
			}
		});
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		OperationDefinition operation = context.getOperationDefinition();
		CostFormula formula = this.formulas.get(operation, (_) -> CostFormula.of(context));
		long nodes = formula.nodes(context.getCoercedVariables().toMap(), this.limits.pageSize());
		DocumentSize.Size size = this.sizes.get(operation, (_) -> sizeOf(context));
		context.getGraphQLContext()
			.put(Cost.class, new Cost(operation.getName(), nodes, this.limits.nodes(), size.depth(), size.fields(),
					size.aliases()));
		Limit.NODES.check(nodes, this.limits.nodes());
		return super.beginExecuteOperation(parameters, state);
	}

	private DocumentSize.Size sizeOf(ExecutionContext context) {
		return Objects.requireNonNull(
				DocumentSize.check(context.getDocument(), this.limits).get(context.getOperationDefinition()),
				"An operation of the document");
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		Cost cost = parameters.getGraphQLContext().get(Cost.class);
		return CompletableFuture
			.completedFuture((cost != null) ? result.transform((it) -> it.addExtension("cost", cost.toMap())) : result);
	}

}
