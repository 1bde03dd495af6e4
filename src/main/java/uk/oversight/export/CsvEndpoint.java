package uk.oversight.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.schema.GraphQLSchema;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import uk.oversight.graphql.http.Requests;

/**
 * Answers an operation with a file of CSV (RFC 4180, UTF-8), written while its pages are
 * read. Whether it can be made is known, and told, before its first byte; when a later
 * page fails, the connection is cut, so that no half of a file passes for the whole.
 */
final class CsvEndpoint {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON,
			MediaType.APPLICATION_GRAPHQL_RESPONSE);

	private final Requests requests;

	private final GraphQLSchema schema;

	private final int mostRows;

	CsvEndpoint(Requests requests, GraphQLSchema schema, int mostRows) {
		this.requests = requests;
		this.schema = schema;
		this.mostRows = mostRows;
	}

	/**
	 * Whether these headers ask for CSV by its name, and like nothing of ours better;
	 * those that take anything get JSON.
	 */
	static boolean isWantedBy(ServerRequest.Headers headers) {
		try {
			List<MediaType> accepted = headers.accept();
			double wish = accepted.stream()
				.filter(CSV::equalsTypeAndSubtype)
				.mapToDouble(MediaType::getQualityValue)
				.max()
				.orElse(0);
			return wish > 0 && accepted.stream()
				.noneMatch((it) -> it.getQualityValue() > wish && JSON.stream().anyMatch(it::includes));
		}
		catch (InvalidMediaTypeException ex) {
			// Told by the endpoint, like all that it cannot answer.
			return false;
		}
	}

	ServerResponse answer(ServerRequest request) {
		try {
			GraphQlRequest asked = this.requests.read(request);
			ListOperation operation = ListOperation.of(asked.getDocument(), asked.getOperationName(),
					asked.getVariables(), this.schema, this.requests.largestPage());
			// What has been answered is valid, and no larger than it may be: only then
			// are its columns looked for.
			Map<String, ?> answered = read(request, operation, null);
			Columns columns = operation.columns();
			Page first = Page.of(answered, operation);
			if (first.end() == null && first.hasNext()) {
				throw RefusedExportException
					.malformed("'first' is 0, so that no page would have an entry: give 1 to %d, or leave it out"
						.formatted(this.requests.largestPage()));
			}
			if (first.total() > this.mostRows) {
				throw RefusedExportException.tooLong(first.total(), this.mostRows);
			}
			return ServerResponse.ok()
				.contentType(CSV)
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename(operation.name() + ".csv").build().toString())
				.cacheControl(CacheControl.noStore())
				.varyBy(HttpHeaders.ACCEPT)
				.build((_, response) -> {
					if (!request.method().equals(HttpMethod.HEAD)) {
						write(request, operation, columns, first, response.getOutputStream());
					}
					return null;
				});
		}
		catch (RefusedExportException ex) {
			return ServerResponse.status(ex.status())
				.contentType(MediaType.APPLICATION_JSON)
				.cacheControl(CacheControl.noStore())
				.varyBy(HttpHeaders.ACCEPT)
				.body(Map.of("errors", ex.errors()));
		}
		catch (IOException | RuntimeException ex) {
			return this.requests.refuse(ex, MediaType.APPLICATION_JSON);
		}
	}

	/**
	 * Writes a whole file, or leaves its end out: the server writes it once the stream is
	 * closed, and closes it when nothing has failed.
	 */
	private void write(ServerRequest request, ListOperation operation, Columns columns, Page first, OutputStream file)
			throws IOException {
		Writer writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
		CSVFormat.RFC4180.printRecord(writer, columns.names().toArray());
		Page page = first;
		long rows = 0;
		while (true) {
			for (Object entry : page.entries()) {
				CSVFormat.RFC4180.printRecord(writer, columns.cells(entry).toArray());
			}
			writer.flush();
			rows += page.entries().size();
			if (page.end() == null || !page.hasNext()) {
				return;
			}
			if (rows >= this.mostRows) {
				// It has grown meanwhile.
				throw RefusedExportException.tooLong(rows + 1, this.mostRows);
			}
			page = Page.of(read(request, operation, page.end()), operation);
		}
	}

	private Map<String, ?> read(ServerRequest request, ListOperation operation, @Nullable String after) {
		WebGraphQlResponse response = this.requests.answer(request, operation.page(after));
		if (!response.getErrors().isEmpty()) {
			throw RefusedExportException.of(response.getErrors());
		}
		return Objects.requireNonNull(response.<Map<String, ?>>getData());
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
