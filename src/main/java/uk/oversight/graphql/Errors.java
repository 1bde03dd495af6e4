package uk.oversight.graphql;

import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ConnectionReadTimeoutException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

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
		Code code = Code.of(failure);
		if (code == Code.INTERNAL) {
			logger.error("'{}' failed", environment.getExecutionStepInfo().getPath(), failure);
		}
		return GraphqlErrorBuilder.newError(environment)
			.message("%s", (code == Code.BAD_USER_INPUT) ? String.valueOf(failure.getMessage()) : code.words())
			.errorType((code == Code.BAD_USER_INPUT) ? ErrorType.BAD_REQUEST : ErrorType.INTERNAL_ERROR)
			.extensions(Map.of("code", code.name()))
			.build();
	}

	/** What a client can tell failures apart by. */
	enum Code {

		/** The question cannot be asked so; its message tells how it can. */
		BAD_USER_INPUT(""),

		/** The answer took longer than it may; a smaller question is answered. */
		TIMEOUT("The answer took too long and was stopped: ask for fewer things, or for fewer levels of them"),

		/** The database cannot be reached; the same question may be asked again. */
		UNAVAILABLE("The graph cannot be reached just now: ask again in a moment"),

		/** A fault of the service. */
		INTERNAL("Something went wrong here; the service's log tells what");

		private final String words;

		Code(String words) {
			this.words = words;
		}

		/** What a client is told, where the failure itself must not be. */
		String words() {
			return this.words;
		}

		static Code of(@Nullable Throwable failure) {
			return switch (failure) {
				case BadInputException _ -> BAD_USER_INPUT;
				case ConnectionReadTimeoutException _ -> TIMEOUT;
				case Neo4jException it when it.code() != null && it.code().contains("TransactionTimedOut") -> TIMEOUT;
				case ServiceUnavailableException _ -> UNAVAILABLE;
				case Neo4jException it when it instanceof RetryableException -> UNAVAILABLE;
				case null, default -> INTERNAL;
			};
		}

	}

}
