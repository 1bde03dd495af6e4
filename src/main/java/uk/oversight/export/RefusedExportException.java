package uk.oversight.export;

import java.util.List;
import java.util.Map;

import org.springframework.graphql.ResponseError;
import org.springframework.http.HttpStatus;

/**
 * No file can be made of what was asked. The client is told why as JSON, in the form of a
 * GraphQL response.
 */
final class RefusedExportException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private final transient List<Map<String, Object>> errors;

	private RefusedExportException(HttpStatus status, List<Map<String, Object>> errors) {
		super(String.valueOf(errors.getFirst().get("message")));
		this.status = status;
		this.errors = errors;
	}

	/** An operation or a request of the wrong form. */
	static RefusedExportException malformed(String message) {
		return of("BAD_USER_INPUT", message);
	}

	/** A list that is longer than a file may be. */
	static RefusedExportException tooLong(long rows, int most) {
		return of("LIMIT_EXCEEDED",
				"The list has %,d entries, and a file may have %,d rows: narrow the list with 'filter'".formatted(rows,
						most));
	}

	private static RefusedExportException of(String code, String message) {
		return new RefusedExportException(HttpStatus.BAD_REQUEST,
				List.of(Map.of("message", message, "extensions", Map.of("code", code))));
	}

	/** What GraphQL itself refuses, in its own words. */
	static RefusedExportException of(List<ResponseError> errors) {
		boolean isOurs = errors.stream()
			.map((it) -> String.valueOf(it.getExtensions().get("code")))
			.anyMatch((code) -> code.equals("INTERNAL") || code.equals("TIMEOUT") || code.equals("UNAVAILABLE"));
		return new RefusedExportException(isOurs ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_REQUEST,
				errors.stream().map(RefusedExportException::told).toList());
	}

	private static Map<String, Object> told(ResponseError error) {
		return Map.of("message", String.valueOf(error.getMessage()), "extensions", error.getExtensions());
	}

	HttpStatus status() {
		return this.status;
	}

	List<Map<String, Object>> errors() {
		return this.errors;
	}

}
