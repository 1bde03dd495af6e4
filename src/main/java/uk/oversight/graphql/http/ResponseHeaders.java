package uk.oversight.graphql.http;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, which stands in its response and in whatever is logged
 * meanwhile, and each response the headers that keep browsers safe. They are set first,
 * so that whoever answers may set others in their place.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ResponseHeaders extends OncePerRequestFilter {

	static final String REQUEST_ID = "X-Request-Id";

	/**
	 * What a client may call its request; anything else could be meant for the log's
	 * reader.
	 */
	private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	private static final Pattern API = Pattern.compile("/(graphql|actuator|error)(/.*)?");

	private final HttpProperties properties;

	ResponseHeaders(HttpProperties properties) {
		this.properties = properties;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String given = request.getHeader(REQUEST_ID);
		String id = (given != null && ID.matcher(given).matches()) ? given : UUID.randomUUID().toString();
		response.setHeader(REQUEST_ID, id);
		request.setAttribute(REQUEST_ID, id);
		set(this.properties.headers(), response);
		if (API.matcher(request.getRequestURI()).matches()) {
			set(this.properties.apiHeaders(), response);
		}
		MDC.put("requestId", id);
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove("requestId");
		}
	}

	/** Returns what this request is called. */
	static String idOf(HttpServletRequest request) {
		return String.valueOf(request.getAttribute(REQUEST_ID));
	}

	private static void set(Map<String, String> headers, HttpServletResponse response) {
		headers.forEach((name, value) -> {
			if (!value.isEmpty()) {
				response.setHeader(name, value);
			}
		});
	}

}
