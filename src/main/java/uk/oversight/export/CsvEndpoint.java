package uk.oversight.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import graphql.schema.GraphQLSchema;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Answers an operation with a file of CSV (RFC 4180, UTF-8), written while its pages are
 * read. Whether it can be made is known, and told, before its first byte; when a later
 * page fails, the connection is cut, so that no half of a file passes for the whole.
 */
final class CsvEndpoint {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final WebGraphQlHandler graphQl;

	private final GraphQLSchema schema;

	private final JsonMapper json;

	private final int mostRows;

	CsvEndpoint(WebGraphQlHandler graphQl, GraphQLSchema schema, JsonMapper json, int mostRows) {
		this.graphQl = graphQl;
		this.schema = schema;
		this.json = json;
		this.mostRows = mostRows;
	}

	/**
	 * Whether these headers ask for CSV by its name; those that take anything get JSON.
	 */
	static boolean isWantedBy(ServerRequest.Headers headers) {
		return headers.accept().stream().anyMatch(CSV::equalsTypeAndSubtype);
	}

	ServerResponse answer(ServerRequest request) throws IOException {
		try {
			Asked asked = asked(request);
			ListOperation operation = ListOperation.of(asked.query(), asked.operationName(), asked.variables(),
					this.schema);
			Columns columns = operation.columns();
			Page first = read(request, operation, operation.beginning(), true);
			if (first.total() > this.mostRows) {
				throw RefusedExportException.tooLong(first.total(), this.mostRows);
			}
			return ServerResponse.ok()
				.contentType(CSV)
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename(operation.name() + ".csv").build().toString())
				.build((_, response) -> {
					try (Writer writer = new BufferedWriter(
							new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
						write(request, operation, columns, first, writer);
					}
					return null;
				});
		}
		catch (RefusedExportException ex) {
			return ServerResponse.status(ex.status())
				.contentType(MediaType.APPLICATION_JSON)
				.body(Map.of("errors", ex.errors()));
		}
	}

	private void write(ServerRequest request, ListOperation operation, Columns columns, Page first, Writer writer)
			throws IOException {
		CSVFormat.RFC4180.printRecord(writer, columns.names().toArray());
		Page page = first;
		long rows = 0;
		while (true) {
			for (Object entry : page.entries()) {
				CSVFormat.RFC4180.printRecord(writer, columns.cells(entry).toArray());
			}
			rows += page.entries().size();
			if (!page.hasNext() || rows >= this.mostRows) {
				return;
			}
			writer.flush();
			page = read(request, operation, page.end(), false);
		}
	}

	private Page read(ServerRequest request, ListOperation operation, @Nullable String after, boolean isFirst) {
		DefaultGraphQlRequest page = new DefaultGraphQlRequest(operation.page(isFirst), null,
				operation.variables(after), Map.of());
		WebGraphQlResponse response = this.graphQl
			.handleRequest(new WebGraphQlRequest(request.uri(), request.headers().asHttpHeaders(),
					new LinkedMultiValueMap<>(), request.remoteAddress().orElse(null), request.attributes(), page,
					UUID.randomUUID().toString(), Locale.UK))
			.block();
		if (response == null) {
			throw new IllegalStateException("GraphQL gave no response");
		}
		if (!response.getErrors().isEmpty()) {
			throw RefusedExportException.of(response.getErrors());
		}
		return Page.of(Objects.requireNonNull(response.<Map<String, ?>>getData()), operation);
	}

	private Asked asked(ServerRequest request) throws IOException {
		if (request.method().equals(HttpMethod.GET)) {
			return Asked.of(request.param("query").orElse(null), request.param("operationName").orElse(null),
					parsed(request.param("variables").orElse("{}")));
		}
		if (request.method().equals(HttpMethod.POST)) {
			Object body = parsed(
					new String(request.servletRequest().getInputStream().readAllBytes(), StandardCharsets.UTF_8));
			if (body instanceof Map<?, ?> map) {
				return Asked.of(map.get("query"), map.get("operationName"), map.get("variables"));
			}
			throw RefusedExportException.malformed("The body is no JSON object: send {\"query\": \"…\"}");
		}
		throw RefusedExportException.malformed("'%s' asks nothing: ask by POST, or by GET".formatted(request.method()));
	}

	private @Nullable Object parsed(String text) {
		try {
			return this.json.readValue(text, Object.class);
		}
		catch (JacksonException ex) {
			throw RefusedExportException.malformed("'%.100s' is no JSON".formatted(text));
		}
	}

	/** What a request asks, checked for its form. */
	private record Asked(String query, @Nullable String operationName, Map<String, ?> variables) {

		@SuppressWarnings("unchecked")
		static Asked of(@Nullable Object query, @Nullable Object operationName, @Nullable Object variables) {
			if (!(query instanceof String text) || text.isBlank()) {
				throw RefusedExportException.malformed(
						"'query' is missing: it holds the operation, such as { findings { nodes { summary } } }");
			}
			if (operationName != null && !(operationName instanceof String)) {
				throw RefusedExportException.malformed("'operationName' must be a text");
			}
			if (variables != null && !(variables instanceof Map)) {
				throw RefusedExportException.malformed("'variables' must be a JSON object");
			}
			return new Asked(text, (String) operationName, (variables != null) ? (Map<String, ?>) variables : Map.of());
		}

	}

	/** One page of the list, as it was answered. */
	private record Page(List<?> entries, long total, boolean hasNext, @Nullable String end) {

		static Page of(Map<String, ?> data, ListOperation operation) {
			Map<?, ?> list = part(data, operation.name());
			Map<?, ?> page = part(list, ListOperation.PAGE);
			List<?> entries = (List<?>) Objects.requireNonNull(list.get(operation.readsEdges() ? "edges" : "nodes"));
			return new Page(entries,
					(list.get(ListOperation.TOTAL) instanceof Number total) ? total.longValue() : entries.size(),
					Boolean.TRUE.equals(page.get("hasNextPage")), (String) page.get("endCursor"));
		}

		private static Map<?, ?> part(Map<?, ?> whole, String name) {
			return (Map<?, ?>) Objects.requireNonNull(whole.get(name));
		}

	}

}
