package uk.oversight.graphql.http;

import java.util.List;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.oversight.graphql.ErrorCode;

/**
 * What is told beside the endpoint: in the form of its errors, and as little of the
 * inside.
 */
@RestController
@ConditionalOnWebApplication
class ErrorPage implements ErrorController {

	/**
	 * Tells of a request that failed; nothing where its answer had begun, which is cut
	 * and not added to.
	 */
	@RequestMapping("/error")
	@Nullable ResponseEntity<Map<String, Object>> tell(HttpServletRequest request, HttpServletResponse response) {
		if (response.isCommitted()) {
			return null;
		}
		HttpStatus status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)
				? HttpStatus.valueOf(code) : HttpStatus.NOT_FOUND;
		Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body(status, (path != null) ? path.toString() : request.getRequestURI()));
	}

	/** Returns a response that tells nothing but an error. */
	static Map<String, Object> body(HttpStatus status, String path) {
		ErrorCode code = status.is4xxClientError() ? ErrorCode.BAD_USER_INPUT : ErrorCode.INTERNAL;
		String message = switch (status) {
			case NOT_FOUND -> "There is nothing at '%s': questions are answered at /graphql".formatted(path);
			case METHOD_NOT_ALLOWED ->
				"'%s' cannot be asked by this method: the header Allow names those it can".formatted(path);
			case HttpStatus it when it.is4xxClientError() ->
				"The request cannot be read (%s): ask at /graphql, by POST with a JSON object"
					.formatted(it.getReasonPhrase());
			default -> code.words();
		};
		return Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code.name()))));
	}

}
