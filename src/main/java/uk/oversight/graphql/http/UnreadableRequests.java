package uk.oversight.graphql.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Tells of requests that are no HTTP, or too long for it, which the server turns away
 * before anything of ours sees them. It would tell so in HTML.
 */
final class UnreadableRequests extends ErrorReportValve {

	private final JsonMapper json;

	UnreadableRequests(JsonMapper json) {
		this.json = json;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			byte[] body = this.json.writeValueAsBytes(ErrorPage.body(status, "this address"));
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			response.getOutputStream().write(body);
			response.finishResponse();
		}
		catch (IOException ex) {
			// The client is gone, and nobody else is to be told.
		}
	}

}
