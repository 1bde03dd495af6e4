package uk.oversight.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.introspection.GoodFaithIntrospection;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Gives a code to the errors that GraphQL finds by itself, before any field is read: what
 * cannot be parsed, is not in the schema or has the wrong type.
 */
@Component
class ErrorCodes implements WebGraphQlInterceptor {

	private final Wording wording;

	ErrorCodes(Wording wording) {
		this.wording = wording;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).map((response) -> {
			List<GraphQLError> errors = response.getExecutionResult().getErrors();
			return errors.isEmpty() ? response : response.transform(
					(it) -> it.errors(errors.stream().map((error) -> coded(error, request.getDocument())).toList()));
		});
	}

	private GraphQLError coded(GraphQLError error, String document) {
		Map<String, Object> extensions = new HashMap<>();
		if (error.getExtensions() != null) {
			extensions.putAll(error.getExtensions());
		}
		if (extensions.containsKey("code")) {
			return error;
		}
		if (error instanceof ValidationError invalid
				&& invalid.getValidationErrorType() == ValidationErrorType.UnknownOperation) {
			return coded(GraphqlErrorBuilder.newError()
				.message("Nothing is changed here, and nothing is subscribed to: ask with a 'query'")
				.errorType(ErrorType.OperationNotSupported)
				.locations(error.getLocations())
				.build(), document);
		}
		if (error instanceof GoodFaithIntrospection.BadFaithIntrospectionError) {
			extensions.put("code", ErrorCode.LIMIT_EXCEEDED.name());
			return GraphqlErrorBuilder.newError()
				.message("%s Ask for the schema as GraphiQL does.", error.getMessage())
				.extensions(extensions)
				.build();
		}
		boolean asked = error.getErrorType() == ErrorType.InvalidSyntax
				|| error.getErrorType() == ErrorType.ValidationError
				|| error.getErrorType() == ErrorType.OperationNotSupported;
		ErrorCode code = asked ? ErrorCode.BAD_USER_INPUT : ErrorCode.INTERNAL;
		extensions.put("code", code.name());
		var coded = GraphqlErrorBuilder.newError()
			.message("%s", asked ? this.wording.of(error, document) : code.words())
			.errorType(error.getErrorType())
			.extensions(extensions);
		if (error.getLocations() != null) {
			coded.locations(error.getLocations());
		}
		if (error.getPath() != null) {
			coded.path(error.getPath());
		}
		return coded.build();
	}

}
