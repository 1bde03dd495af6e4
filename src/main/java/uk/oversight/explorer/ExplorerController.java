package uk.oversight.explorer;

import java.util.List;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives the page, and the questions that its gallery shows.
 */
@RestController
class ExplorerController {

	/**
	 * Nothing comes from another host, and no script stands in the page itself. The
	 * editor sets the style of its lines one by one, so styles may.
	 */
	private static final String POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
			"worker-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:",
			"font-src 'self' data:", "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
			"frame-ancestors 'none'");

	private static final String MISSING = """
			This service was built without its page, because Node.js was missing. Install Node.js 20.19 or later and \
			build it again. The endpoint /graphql can be asked all the same.
			""";

	private final Resource page = new ClassPathResource("static/explorer/index.html");

	private final Examples examples;

	ExplorerController(Examples examples) {
		this.examples = examples;
	}

	@GetMapping("/graphiql")
	ResponseEntity<?> page() {
		if (!this.page.exists()) {
			return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(MediaType.TEXT_PLAIN).body(MISSING);
		}
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_HTML)
			.cacheControl(CacheControl.noCache())
			.header("Content-Security-Policy", POLICY)
			.header("X-Content-Type-Options", "nosniff")
			.header("Referrer-Policy", "no-referrer")
			.header("Cross-Origin-Opener-Policy", "same-origin")
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
			.body(this.page);
	}

	@GetMapping("/explorer/examples")
	ResponseEntity<List<Example>> examples() {
		return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(this.examples.all());
	}

}
