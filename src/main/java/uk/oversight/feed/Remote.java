package uk.oversight.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A publisher's API, asked politely: no faster than it likes, again after a while where
 * it is busy or out of order, and never anybody else. A reply counts only when it is JSON
 * to its end, whatever its status says.
 */
public final class Remote {

	private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

	private static final Set<Integer> REFUSED = Set.of(401, 403);

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private final Access access;

	private final HttpClient client;

	private final Pauses pauses;

	private long next;

	private @Nullable HttpHeaders headers;

	Remote(Access access, Pauses pauses) {
		this.access = access;
		this.pauses = pauses;
		this.client = HttpClient.newBuilder()
			.connectTimeout(access.timeout())
			.followRedirects(HttpClient.Redirect.NEVER)
			.build();
	}

	/**
	 * How a publisher's API is reached.
	 *
	 * @param base its address, ending in a slash
	 * @param headers what each request says, such as a key
	 * @param pause how long to wait between two requests
	 * @param timeout how long to wait for a reply
	 * @param attempts how often to ask in all for what fails for a reason that passes
	 * @param longestWait how long to wait when the publisher says to; it is asked no more
	 * when it wants longer
	 */
	public record Access(URI base, Map<String, String> headers, Duration pause, Duration timeout, int attempts,
			Duration longestWait) {

		public Access(URI base, Map<String, String> headers, Duration pause) {
			this(base, headers, pause, Duration.ofSeconds(30), 6, Duration.ofMinutes(10));
		}

	}

	/** Waits, and in tests only notes for how long. */
	interface Pauses {

		void of(Duration time) throws InterruptedException;

	}

	/**
	 * Asks for something.
	 * @param path below the publisher's address, with its query, or a whole address there
	 * @return the reply; nothing where there is no such thing
	 * @throws UnusableFileException when the publisher does not answer as it should, also
	 * not after several attempts
	 */
	public Optional<JsonNode> get(String path) {
		URI address = this.access.base().resolve(path);
		if (!String.valueOf(this.access.base().getAuthority()).equals(address.getAuthority())) {
			throw new UnusableFileException("it leads to '%s', which is not at %s: nobody but the publisher is asked"
				.formatted(address, this.access.base()));
		}
		String problem = "";
		for (int attempt = 1; attempt <= this.access.attempts(); attempt++) {
			Reply reply = ask(address);
			if (reply.body() != null || reply.after() == null) {
				return Optional.ofNullable(reply.body());
			}
			problem = reply.problem();
			if (attempt < this.access.attempts()) {
				Duration again = reply.after().isZero() ? Duration.ofSeconds(1L << (attempt - 1)) : reply.after();
				pause(again);
			}
		}
		throw new UnusableFileException("%s: %s, %d times; run it again later, and it goes on where it stopped"
			.formatted(address, problem, this.access.attempts()));
	}

	/**
	 * Asks for a page of ids.
	 * @param list the name under which the reply holds its list
	 * @param id where each entry of the list holds its id, as {@code /value/id}
	 * @throws UnusableFileException when the reply holds no such list, so that nobody can
	 * tell what changed
	 */
	public Listed list(String path, String list, String id) {
		JsonNode reply = get(path).orElseThrow(() -> unlike(path, "there is no such list (status 404)"));
		if (!reply.path(list).isArray()) {
			throw unlike(path, "its reply holds no list '%s'".formatted(list));
		}
		List<String> ids = reply.path(list).valueStream().map((it) -> {
			JsonNode found = it.at(id);
			if (!found.isString() && !found.isIntegralNumber()) {
				throw unlike(path, "an entry of its list '%s' names no id".formatted(list));
			}
			return found.asString();
		}).toList();
		return new Listed(ids, reply);
	}

	private UnusableFileException unlike(String path, String problem) {
		return new UnusableFileException(
				"%s: %s: run it again later; if it says so again, the publisher has changed its API, and this program must follow"
					.formatted(this.access.base().resolve(path), problem));
	}

	/**
	 * A page of ids.
	 *
	 * @param reply all that it came with, such as how many pages there are
	 */
	public record Listed(List<String> ids, JsonNode reply) {
	}

	/** Returns how many there are in all, where the last reply says so in a header. */
	public long counted(String header) {
		return (this.headers != null) ? this.headers.firstValueAsLong(header).orElse(0) : 0;
	}

	/**
	 * What came back.
	 *
	 * @param body null where there is none
	 * @param after how long to wait before asking again, zero for as long as is usual;
	 * null where asking again is no use
	 */
	private record Reply(@Nullable JsonNode body, @Nullable Duration after, String problem) {
	}

	private Reply ask(URI address) {
		keepPace();
		HttpRequest.Builder request = HttpRequest.newBuilder(address)
			.timeout(this.access.timeout())
			.header("Accept", "application/json")
			.header("User-Agent", "Oversight");
		this.access.headers().forEach(request::header);
		try {
			HttpResponse<String> response = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return reply(address, response);
		}
		catch (IOException ex) {
			return new Reply(null, Duration.ZERO, "no whole reply came (%s)".formatted(ex));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UnusableFileException("it was interrupted", ex);
		}
	}

	private Reply reply(URI address, HttpResponse<String> response) {
		this.headers = response.headers();
		int status = response.statusCode();
		if (status == 404) {
			return new Reply(null, null, "");
		}
		if (REFUSED.contains(status)) {
			throw new UnusableFileException(
					"%s refuses us (status %d): set the key that the publisher gave you, as src/docs/loading.md says"
						.formatted(address.getAuthority(), status));
		}
		if (PASSING.contains(status)) {
			return new Reply(null, asked(response), "it answered with status %d".formatted(status));
		}
		if (status != 200) {
			throw new UnusableFileException("%s: it answered with status %d".formatted(address, status));
		}
		try {
			JsonNode body = JSON.readTree(response.body());
			return body.isMissingNode() ? new Reply(null, Duration.ZERO, "its reply was empty")
					: new Reply(body, Duration.ZERO, "");
		}
		catch (JacksonException ex) {
			return new Reply(null, Duration.ZERO, response.body().stripLeading().startsWith("<")
					? "it answered with a web page in place of data" : "its reply was cut short");
		}
	}

	/** How long the publisher asks us to wait; zero where it does not say. */
	private Duration asked(HttpResponse<?> response) {
		String printed = response.headers().firstValue("Retry-After").orElse("0");
		Duration asked = printed.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(printed)) : until(printed);
		if (asked.compareTo(this.access.longestWait()) > 0) {
			throw new UnusableFileException(
					"%s asks us to wait for %d minutes: run it again then, and it goes on where it stopped"
						.formatted(this.access.base().getAuthority(), asked.toMinutes()));
		}
		return asked;
	}

	private static Duration until(String printed) {
		try {
			Duration left = Duration.between(Clock.systemUTC().instant(),
					ZonedDateTime.parse(printed, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
			return left.isNegative() ? Duration.ZERO : left;
		}
		catch (DateTimeException ex) {
			return Duration.ZERO;
		}
	}

	private void keepPace() {
		long now = System.nanoTime();
		if (this.next > now) {
			pause(Duration.ofNanos(this.next - now));
		}
		this.next = System.nanoTime() + this.access.pause().toNanos();
	}

	private void pause(Duration time) {
		try {
			this.pauses.of(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UnusableFileException("it was interrupted", ex);
		}
	}

}
