package uk.oversight.graphql;

import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ConnectionReadTimeoutException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

import uk.oversight.graph.OutOfTimeException;
import uk.oversight.walk.BadInputException;

/**
 * Tells a client what went wrong, in words that help and with nothing of the inside. What
 * is our own fault is logged, and told without detail.
 */
@Component
class Errors extends DataFetcherExceptionResolverAdapter {

	private static final Logger logger = LoggerFactory.getLogger(Errors.class);

	@Override
	protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
		ErrorCode code = code(failure);
		if (code == ErrorCode.INTERNAL) {
			logger.error("'{}' failed", environment.getExecutionStepInfo().getPath(), failure);
		}
		return GraphqlErrorBuilder.newError(environment)
			.message("%s", (code == ErrorCode.BAD_USER_INPUT) ? String.valueOf(failure.getMessage()) : code.words())
			.errorType((code == ErrorCode.BAD_USER_INPUT) ? ErrorType.BAD_REQUEST : ErrorType.INTERNAL_ERROR)
			.extensions(Map.of("code", code.name()))
			.build();
	}

	private static ErrorCode code(@Nullable Throwable failure) {
		return switch (failure) {
			case BadInputException _ -> ErrorCode.BAD_USER_INPUT;
			case OutOfTimeException _, ConnectionReadTimeoutException _ -> ErrorCode.TIMEOUT;
			case Neo4jException it when it.code() != null && it.code().contains("TransactionTimedOut") ->
				ErrorCode.TIMEOUT;
			case ServiceUnavailableException _ -> ErrorCode.UNAVAILABLE;
			case Neo4jException it when it instanceof RetryableException -> ErrorCode.UNAVAILABLE;
			// No connection became free, or none was made, in the time that the driver
			// waits.
			case ClientException it when it.getMessage() != null && it.getMessage().startsWith("Unable to acquire") ->
				ErrorCode.UNAVAILABLE;
			case null, default -> ErrorCode.INTERNAL;
		};
	}

}
