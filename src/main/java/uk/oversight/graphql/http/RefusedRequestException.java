package uk.oversight.graphql.http;

import java.util.Map;

import org.springframework.http.HttpStatus;

import uk.oversight.graphql.ErrorCode;

/**
 * A request that is answered before any of GraphQL sees it. The message names the value,
 * the rule and the right form, and is shown to the client as it is.
 */
final class RefusedRequestException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private final ErrorCode code;

	private final transient Map<String, String> headers;

	RefusedRequestException(HttpStatus status, ErrorCode code, String message, Map<String, String> headers) {
		super(message);
		this.status = status;
		this.code = code;
		this.headers = headers;
	}

	/** A request that is malformed. */
	static RefusedRequestException malformed(String message) {
		return new RefusedRequestException(HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, message, Map.of());
	}

	HttpStatus status() {
		return this.status;
	}

	ErrorCode code() {
		return this.code;
	}

	/** What the response says beside its body, such as which methods are allowed. */
	Map<String, String> headers() {
		return this.headers;
	}

}
