package uk.oversight.graphql.http;

import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import uk.oversight.graphql.ErrorCode;
import uk.oversight.graphql.limits.LimitExceededException;

/**
 * A request that is answered before any of GraphQL sees it. The message names the value,
 * the rule and the right form, and is shown to the client as it is.
 */
final class RefusedRequestException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private final transient Map<String, Object> extensions;

	private final transient Map<String, String> headers;

	private RefusedRequestException(HttpStatus status, Map<String, Object> extensions, String message,
			Map<String, String> headers) {
		super(message);
		this.status = status;
		this.extensions = extensions;
		this.headers = headers;
	}

	RefusedRequestException(HttpStatus status, ErrorCode code, String message, Map<String, String> headers) {
		this(status, Map.of("code", code.name()), message, headers);
	}

	/** A request that is malformed. */
	static RefusedRequestException malformed(String message) {
		return new RefusedRequestException(HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, message, Map.of());
	}

	/**
	 * A document that was named by its hash and has to be sent once more, in the words
	 * that clients wait for.
	 */
	static RefusedRequestException unknownHash() {
		return new RefusedRequestException(HttpStatus.OK, Map.of("code", "PERSISTED_QUERY_NOT_FOUND"),
				"PersistedQueryNotFound", Map.of());
	}

	/** A request that is more than may be asked for. */
	static RefusedRequestException exceeded(LimitExceededException limit, Map<String, String> headers) {
		HttpStatus status = switch (limit.limit()) {
			case BODY_SIZE -> HttpStatus.CONTENT_TOO_LARGE;
			case REQUESTS_A_MINUTE -> HttpStatus.TOO_MANY_REQUESTS;
			case CONCURRENT_REQUESTS -> HttpStatus.SERVICE_UNAVAILABLE;
			case DEPTH, NODES, FIELDS, ALIASES, DIRECTIVES, TOKENS, CHARACTERS, LIST_ITEMS, TEXT_LENGTH, PAGE_SIZE ->
				HttpStatus.BAD_REQUEST;
		};
		return new RefusedRequestException(status, limit.getExtensions(), String.valueOf(limit.getMessage()),
				(status == HttpStatus.SERVICE_UNAVAILABLE) ? Map.of(HttpHeaders.RETRY_AFTER, "1") : headers);
	}

	HttpStatus status() {
		return this.status;
	}

	/** What programs can tell it by: its code, and of a limit which one. */
	Map<String, Object> extensions() {
		return this.extensions;
	}

	/** What the response says beside its body, such as which methods are allowed. */
	Map<String, String> headers() {
		return this.headers;
	}

}
