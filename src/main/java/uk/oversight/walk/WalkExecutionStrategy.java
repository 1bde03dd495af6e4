package uk.oversight.walk;

import java.util.concurrent.CompletableFuture;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.NonNullableFieldWasNullException;

/**
 * Takes the value of a compiled root field as it is. Completing it field by field would
 * cost more than reading it; nulls and other fields go the usual way.
 */
final class WalkExecutionStrategy extends AsyncExecutionStrategy {

	WalkExecutionStrategy(DataFetcherExceptionHandler exceptionHandler) {
		super(exceptionHandler);
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
		if (parameters.getSource() instanceof Finished finished) {
			if (finished.value() != null) {
				return new FieldValueInfo(CompleteValueType.OBJECT, finished.value());
			}
			if (finished.told() && parameters.getExecutionStepInfo().isNonNullType()) {
				// A null that moves up is told once, where it began.
				return new FieldValueInfo(CompleteValueType.NULL, CompletableFuture.failedFuture(
						new NonNullableFieldWasNullException(parameters.getExecutionStepInfo(), parameters.getPath())));
			}
			return super.completeValue(context, parameters.transform((it) -> it.source(null)));
		}
		return super.completeValue(context, parameters);
	}

}
