package uk.oversight.graphql.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import graphql.ErrorType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Answers GraphQL over HTTP: by GET and by POST, in the form that the client accepts,
 * with the status that the
 * <a href="https://graphql.github.io/graphql-over-http/draft/">specification</a> asks
 * for.
 * <p>
 * Spring's own endpoint takes no GET, and passes on parameters of the wrong type as
 * texts.
 */
final class Endpoint {

	private final Requests requests;

	private final JsonMapper json;

	private final Duration maxAge;

	Endpoint(Requests requests, JsonMapper json, HttpProperties properties) {
		this.requests = requests;
		this.json = json;
		this.maxAge = properties.maxAge();
	}

	ServerResponse answer(ServerRequest request) {
		ResponseFormat format = ResponseFormat.JSON;
		try {
			format = ResponseFormat.of(request.headers().header(HttpHeaders.ACCEPT));
			return respond(request, this.requests.answer(request, this.requests.read(request)), format);
		}
		catch (IOException | RuntimeException ex) {
			return this.requests.refuse(ex, format.type());
		}
	}

	private ServerResponse respond(ServerRequest request, WebGraphQlResponse response, ResponseFormat format) {
		HttpStatus status = status(request, response, format);
		boolean isKept = Requests.isByAddress(request) && response.getExecutionResult().getErrors().isEmpty();
		byte[] body = this.json.writeValueAsBytes(response.toMap());
		HttpHeaders headers = response.getResponseHeaders();
		if (!isKept) {
			return Requests.write(status, headers, body, format.type());
		}
		// Weak, since it stands for the compressed body as well.
		String tag = "W/\"" + DigestUtils.md5DigestAsHex(body) + "\"";
		headers.setETag(tag);
		headers.setCacheControl(CacheControl.maxAge(this.maxAge).cachePublic());
		headers.setVary(List.of(HttpHeaders.ACCEPT));
		boolean isKnown = request.headers()
			.header(HttpHeaders.IF_NONE_MATCH)
			.stream()
			.flatMap((it) -> Stream.of(it.split(",")))
			.map(String::strip)
			.anyMatch((it) -> it.equals("*") || it.replaceFirst("^W/", "").equals(tag.substring(2)));
		return isKnown ? ServerResponse.status(HttpStatus.NOT_MODIFIED).headers((it) -> it.putAll(headers)).build()
				: Requests.write(status, headers, body, format.type());
	}

	/**
	 * Returns 200 for whatever was executed, also in part; what was not may be told by
	 * its status.
	 */
	private static HttpStatus status(ServerRequest request, WebGraphQlResponse response, ResponseFormat format) {
		if (response.getExecutionResult().isDataPresent()) {
			return HttpStatus.OK;
		}
		boolean isChange = response.getExecutionResult()
			.getErrors()
			.stream()
			.anyMatch((it) -> it.getErrorType() == ErrorType.OperationNotSupported);
		if (isChange && Requests.isByAddress(request)) {
			return HttpStatus.METHOD_NOT_ALLOWED;
		}
		return switch (format) {
			case JSON -> HttpStatus.OK;
			case GRAPHQL_RESPONSE -> HttpStatus.BAD_REQUEST;
		};
	}

}
