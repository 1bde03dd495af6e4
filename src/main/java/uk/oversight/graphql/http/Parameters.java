package uk.oversight.graphql.http;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.util.MultiValueMap;

/**
 * What one request asks: the parameters that GraphQL over HTTP gives names to.
 *
 * @param query the document; null where it is known by its id or its hash
 * @param documentId the id of a document that the service keeps
 * @param operationName which of the document's operations, where it has several
 * @param variables the values of the operation's variables
 * @param extensions what a client adds by agreement
 */
record Parameters(@Nullable String query, @Nullable String documentId, @Nullable String operationName,
		Map<String, @Nullable Object> variables, Map<String, Object> extensions) {

	private static final String EXAMPLE = "{\"query\": \"{ organisations { totalCount } }\"}";

	/**
	 * Reads the parameters from the body of a POST request.
	 * @throws RefusedRequestException when it is no JSON object of the right members
	 */
	static Parameters ofBody(byte[] body, JsonMapper json) {
		if (body.length == 0) {
			throw RefusedRequestException.malformed("The body is empty: send a JSON object such as " + EXAMPLE);
		}
		return switch (read(body, json)) {
			case Map<?, ?> map -> of(map);
			case List<?> _ -> throw RefusedRequestException
				.malformed("The body is a list: send one request at a time, as a JSON object such as " + EXAMPLE);
			case Object other -> throw RefusedRequestException
				.malformed("The body is %s: send a JSON object such as %s".formatted(kind(other), EXAMPLE));
			case null ->
				throw RefusedRequestException.malformed("The body is null: send a JSON object such as " + EXAMPLE);
		};
	}

	/**
	 * Reads the parameters from the query string of a GET request, where variables and
	 * extensions are JSON in a text.
	 * @throws RefusedRequestException when one of them is of another form
	 */
	static Parameters ofUrl(MultiValueMap<String, String> parameters, JsonMapper json) {
		return new Parameters(parameters.getFirst("query"), parameters.getFirst("documentId"),
				parameters.getFirst("operationName"), map("variables", embedded("variables", parameters, json)),
				map("extensions", embedded("extensions", parameters, json)));
	}

	private static Parameters of(Map<?, ?> map) {
		return new Parameters(text("query", map.get("query")), text("documentId", map.get("documentId")),
				text("operationName", map.get("operationName")), map("variables", map.get("variables")),
				map("extensions", map.get("extensions")));
	}

	private static @Nullable Object read(byte[] body, JsonMapper json) {
		try {
			return json.readValue(body, Object.class);
		}
		catch (JacksonException ex) {
			throw RefusedRequestException.malformed(
					"The body is no JSON in UTF-8%s: send a JSON object such as %s".formatted(place(ex), EXAMPLE));
		}
	}

	private static @Nullable Object embedded(String name, MultiValueMap<String, String> parameters, JsonMapper json) {
		String text = parameters.getFirst(name);
		if (text == null || text.isEmpty()) {
			return null;
		}
		try {
			return json.readValue(text, Object.class);
		}
		catch (JacksonException ex) {
			throw RefusedRequestException.malformed(
					"'%s' is no JSON%s: give it as a JSON object in the address, such as %s={\"id\":\"trust:RT1\"}"
						.formatted(name, place(ex), name));
		}
	}

	private static String place(JacksonException failure) {
		TokenStreamLocation place = failure.getLocation();
		return (place == null) ? "" : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr());
	}

	private static @Nullable String text(String name, @Nullable Object value) {
		return switch (value) {
			case null -> null;
			case String text -> text;
			default ->
				throw RefusedRequestException.malformed("'%s' is %s: it must be a text".formatted(name, kind(value)));
		};
	}

	@SuppressWarnings("unchecked")
	private static <T extends @Nullable Object> Map<String, T> map(String name, @Nullable Object value) {
		return switch (value) {
			case null -> Map.of();
			case Map<?, ?> map -> (Map<String, T>) map;
			default -> throw RefusedRequestException
				.malformed("'%s' is %s: it must be a JSON object".formatted(name, kind(value)));
		};
	}

	private static String kind(Object value) {
		return switch (value) {
			case String _ -> "a text";
			case Number _ -> "a number";
			case Boolean _ -> "true or false";
			case List<?> _ -> "a list";
			case Map<?, ?> _ -> "an object";
			default -> "something else";
		};
	}

	/** The same with this document, as Spring for GraphQL takes it. */
	GraphQlRequest with(String document) {
		return new DefaultGraphQlRequest(document, this.operationName, this.variables, this.extensions);
	}

}
