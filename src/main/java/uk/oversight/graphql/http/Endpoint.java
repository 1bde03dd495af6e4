package uk.oversight.graphql.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import graphql.ErrorType;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import uk.oversight.graph.Allowance;
import uk.oversight.graphql.ErrorCode;
import uk.oversight.graphql.limits.ClientRates;
import uk.oversight.graphql.limits.Limit;
import uk.oversight.graphql.limits.LimitExceededException;
import uk.oversight.graphql.limits.LimitsProperties;

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

	private static final Logger logger = LoggerFactory.getLogger(Endpoint.class);

	private final WebGraphQlHandler graphQl;

	private final JsonMapper json;

	private final LimitsProperties limits;

	private final ClientRates rates;

	private final RunningRequests running;

	private final Documents documents;

	private final RequestMetrics metrics;

	private final Duration maxAge;

	Endpoint(WebGraphQlHandler graphQl, JsonMapper json, LimitsProperties limits, ClientRates rates,
			RunningRequests running, Documents documents, RequestMetrics metrics, HttpProperties properties) {
		this.graphQl = graphQl;
		this.json = json;
		this.limits = limits;
		this.rates = rates;
		this.running = running;
		this.documents = documents;
		this.metrics = metrics;
		this.maxAge = properties.maxAge();
	}

	ServerResponse answer(ServerRequest request) {
		ResponseFormat format = ResponseFormat.JSON;
		try {
			format = ResponseFormat.of(request.headers().header(HttpHeaders.ACCEPT));
			refuseImpatience(request);
			Allowance allowance = Allowance.lasting(this.limits.runningTime());
			try (RunningRequests.Running _ = this.running.begin(allowance)) {
				Parameters parameters = parameters(request);
				long began = System.nanoTime();
				WebGraphQlResponse response = allowance.call(() -> execute(request, parameters));
				this.metrics.record(response, allowance, System.nanoTime() - began);
				return respond(request, response, format);
			}
		}
		catch (RefusedRequestException ex) {
			return refuse(ex, format);
		}
		catch (LimitExceededException ex) {
			return refuse(RefusedRequestException.exceeded(ex, Map.of()), format);
		}
		catch (IOException | RuntimeException ex) {
			logger.error("A request failed", ex);
			return refuse(new RefusedRequestException(HttpStatus.INTERNAL_SERVER_ERROR, ErrorCode.INTERNAL,
					ErrorCode.INTERNAL.words(), Map.of()), format);
		}
	}

	private void refuseImpatience(ServerRequest request) {
		Duration wait = this.rates.waitFor(request.servletRequest());
		if (wait != null) {
			throw RefusedRequestException.exceeded(this.rates.exceeded(),
					Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1)));
		}
	}

	private Parameters parameters(ServerRequest request) throws IOException {
		if (request.method().equals(HttpMethod.GET)) {
			return Parameters.ofUrl(request.params(), this.json);
		}
		if (request.method().equals(HttpMethod.POST)) {
			refuseOtherThanJson(request.servletRequest());
			return Parameters.ofBody(body(request.servletRequest()), this.json);
		}
		throw new RefusedRequestException(HttpStatus.METHOD_NOT_ALLOWED, ErrorCode.BAD_USER_INPUT,
				"'%s' asks nothing: ask by POST, or by GET".formatted(request.method()),
				Map.of(HttpHeaders.ALLOW, "GET, POST"));
	}

	private static void refuseOtherThanJson(HttpServletRequest request) {
		String given = request.getContentType();
		try {
			MediaType type = MediaType.parseMediaType((given != null) ? given : "");
			if (MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
					&& (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8))) {
				return;
			}
		}
		catch (InvalidMediaTypeException ex) {
			// Told below, like a type that is none of ours.
		}
		throw new RefusedRequestException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, ErrorCode.BAD_USER_INPUT,
				"%s: send the question as JSON in UTF-8, with Content-Type: application/json".formatted((given != null)
						? "'Content-Type: %s' is not read here".formatted(given) : "The request has no Content-Type"),
				Map.of("Accept-Post", MediaType.APPLICATION_JSON_VALUE));
	}

	private byte[] body(HttpServletRequest request) throws IOException {
		int most = Math.toIntExact(this.limits.bodySize().toBytes());
		Limit.BODY_SIZE.check(request.getContentLengthLong(), most);
		try (InputStream body = request.getInputStream()) {
			byte[] read = body.readNBytes(most + 1);
			Limit.BODY_SIZE.check(read.length, most);
			return read;
		}
	}

	private WebGraphQlResponse execute(ServerRequest request, Parameters parameters) {
		WebGraphQlRequest asked = new WebGraphQlRequest(request.uri(), request.headers().asHttpHeaders(),
				new LinkedMultiValueMap<>(), request.remoteAddress().orElse(null), request.attributes(),
				parameters.with(this.documents.find(parameters)), UUID.randomUUID().toString(), Locale.UK);
		WebGraphQlResponse response = this.graphQl.handleRequest(asked).block();
		if (response == null) {
			throw new IllegalStateException("GraphQL gave no response");
		}
		return response;
	}

	private ServerResponse respond(ServerRequest request, WebGraphQlResponse response, ResponseFormat format) {
		HttpStatus status = status(request, response, format);
		boolean isKept = request.method().equals(HttpMethod.GET) && response.getExecutionResult().getErrors().isEmpty();
		byte[] body = this.json.writeValueAsBytes(response.toMap());
		HttpHeaders headers = response.getResponseHeaders();
		if (!isKept) {
			return write(status, headers, body, format);
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
				: write(status, headers, body, format);
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
		if (isChange && request.method().equals(HttpMethod.GET)) {
			return HttpStatus.METHOD_NOT_ALLOWED;
		}
		return switch (format) {
			case JSON -> HttpStatus.OK;
			case GRAPHQL_RESPONSE -> HttpStatus.BAD_REQUEST;
		};
	}

	private ServerResponse refuse(RefusedRequestException refusal, ResponseFormat format) {
		HttpHeaders headers = new HttpHeaders();
		refusal.headers().forEach(headers::set);
		Map<String, Object> error = Map.of("message", String.valueOf(refusal.getMessage()), "extensions",
				refusal.extensions());
		return write(refusal.status(), headers, this.json.writeValueAsBytes(Map.of("errors", List.of(error))), format);
	}

	private static ServerResponse write(HttpStatus status, HttpHeaders headers, byte[] body, ResponseFormat format) {
		if (headers.getCacheControl() == null) {
			headers.setCacheControl(CacheControl.noStore());
		}
		return ServerResponse.status(status)
			.headers((it) -> it.putAll(headers))
			.contentType(format.type())
			.contentLength(body.length)
			.build((_, response) -> {
				response.getOutputStream().write(body);
				return null;
			});
	}

}
