package uk.oversight.graphql.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
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
 * Reads what is asked, and has it answered within the limits, in whatever form the answer
 * then goes out.
 */
@Component
@ConditionalOnWebApplication
public class Requests {

	private static final Logger logger = LoggerFactory.getLogger(Requests.class);

	private final WebGraphQlHandler graphQl;

	private final JsonMapper json;

	private final LimitsProperties limits;

	private final ClientRates rates;

	private final RunningRequests running;

	private final Documents documents;

	private final RequestMetrics metrics;

	Requests(WebGraphQlHandler graphQl, JsonMapper json, LimitsProperties limits, ClientRates rates,
			RunningRequests running, Documents documents, RequestMetrics metrics) {
		this.graphQl = graphQl;
		this.json = json;
		this.limits = limits;
		this.rates = rates;
		this.running = running;
		this.documents = documents;
		this.metrics = metrics;
	}

	/**
	 * Returns what a request asks, by GET, HEAD or POST.
	 * @throws RefusedRequestException when it is malformed, or its client has to wait
	 * @throws LimitExceededException when it is too large
	 * @throws IOException when it cannot be read to its end
	 */
	public GraphQlRequest read(ServerRequest request) throws IOException {
		Duration wait = this.rates.waitFor(request.servletRequest());
		if (wait != null) {
			throw RefusedRequestException.exceeded(this.rates.exceeded(),
					Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1)));
		}
		Parameters parameters = parameters(request);
		return parameters.with(this.documents.find(parameters));
	}

	/**
	 * {@return how many entries one page may have}
	 */
	public int largestPage() {
		return this.limits.pageSize();
	}

	/** Whether a request asks by its address alone; HEAD does so without an answer. */
	static boolean isByAddress(ServerRequest request) {
		return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
	}

	private Parameters parameters(ServerRequest request) throws IOException {
		if (isByAddress(request)) {
			return inAddress(request);
		}
		if (request.method().equals(HttpMethod.POST)) {
			refuseOtherThanJson(request.servletRequest());
			return Parameters.ofBody(body(request.servletRequest()), this.json);
		}
		throw new RefusedRequestException(HttpStatus.METHOD_NOT_ALLOWED, ErrorCode.BAD_USER_INPUT,
				"'%s' asks nothing: ask by POST, or by GET".formatted(request.method()),
				Map.of(HttpHeaders.ALLOW, "GET, HEAD, POST"));
	}

	private Parameters inAddress(ServerRequest request) {
		try {
			return Parameters.ofUrl(request.params(), this.json);
		}
		catch (IllegalStateException ex) {
			// So the server says that it cannot decode them, or that they are too many.
			throw RefusedRequestException.malformed(
					"The parameters in the address cannot be read: encode each as UTF-8 with %, such as ?query=%7B__typename%7D");
		}
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

	/**
	 * Answers a question when it is its turn, within the time that one may take. It can
	 * be stopped by the id of the request.
	 * @throws LimitExceededException when too many are being answered
	 */
	public WebGraphQlResponse answer(ServerRequest request, GraphQlRequest question) {
		Allowance allowance = Allowance.lasting(this.limits.runningTime());
		try (RunningRequests.Running _ = this.running.begin(ResponseHeaders.idOf(request.servletRequest()),
				allowance)) {
			long began = System.nanoTime();
			WebGraphQlResponse response = allowance.call(() -> execute(request, question));
			this.metrics.record(response, allowance, System.nanoTime() - began);
			return response;
		}
	}

	private WebGraphQlResponse execute(ServerRequest request, GraphQlRequest question) {
		WebGraphQlRequest asked = new WebGraphQlRequest(request.uri(), request.headers().asHttpHeaders(),
				new LinkedMultiValueMap<>(), request.remoteAddress().orElse(null), request.attributes(), question,
				UUID.randomUUID().toString(), Locale.UK);
		WebGraphQlResponse response = this.graphQl.handleRequest(asked).block();
		if (response == null) {
			throw new IllegalStateException("GraphQL gave no response");
		}
		return response;
	}

	/** Tells the client why its request got no answer, and nobody else what is ours. */
	public ServerResponse refuse(Exception why, MediaType type) {
		RefusedRequestException refusal = switch (why) {
			case RefusedRequestException refused -> refused;
			case LimitExceededException exceeded -> RefusedRequestException.exceeded(exceeded, Map.of());
			default -> {
				logger.error("A request failed", why);
				yield new RefusedRequestException(HttpStatus.INTERNAL_SERVER_ERROR, ErrorCode.INTERNAL,
						ErrorCode.INTERNAL.words(), Map.of());
			}
		};
		Map<String, Object> error = Map.of("message", String.valueOf(refusal.getMessage()), "extensions",
				refusal.extensions());
		HttpHeaders headers = new HttpHeaders();
		refusal.headers().forEach(headers::set);
		return write(refusal.status(), headers, this.json.writeValueAsBytes(Map.of("errors", List.of(error))), type);
	}

	/** Writes a body as it is, and lets nobody keep it whose headers do not say so. */
	static ServerResponse write(HttpStatus status, HttpHeaders headers, byte[] body, MediaType type) {
		if (headers.getCacheControl() == null) {
			headers.setCacheControl(CacheControl.noStore());
		}
		return ServerResponse.status(status)
			.headers((it) -> it.putAll(headers))
			.contentType(type)
			.contentLength(body.length)
			.build((_, response) -> {
				response.getOutputStream().write(body);
				return null;
			});
	}

	/**
	 * Stops the requests with this id: what they still read is ended in the database. One
	 * that has ended already is stopped too.
	 */
	ServerResponse stop(ServerRequest request) {
		this.running.stop(request.pathVariable("id"));
		return ServerResponse.noContent().build();
	}

}
