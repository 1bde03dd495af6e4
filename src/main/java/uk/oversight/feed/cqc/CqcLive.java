package uk.oversight.feed.cqc;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Document;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Json;
import uk.oversight.feed.Live;
import uk.oversight.feed.Remote;
import uk.oversight.feed.Telling;

/**
 * CQC's API: the ids of what changed in a time, and each provider and location. It asks
 * for a key, which is free, and for no more than two thousand requests a minute.
 */
record CqcLive(Kind kind, URI base) implements Live {

	static final URI BASE = URI.create("https://api.service.cqc.org.uk/public/v1/");

	/** The environment holds the key under this name. */
	private static final String KEY = "OVERSIGHT_CQC_KEY";

	private static final int PAGE = 500;

	/** What is asked for. */
	enum Kind {

		PROVIDER, LOCATION

	}

	@Override
	public String key() {
		return "cqc-" + path();
	}

	private String path() {
		return switch (this.kind) {
			case PROVIDER -> "provider";
			case LOCATION -> "location";
		};
	}

	@Override
	public Document document() {
		return switch (this.kind) {
			case PROVIDER -> ApiProviders.DOCUMENT;
			case LOCATION -> ApiLocations.DOCUMENT;
		};
	}

	@Override
	public String keyVariable() {
		return KEY;
	}

	@Override
	public Remote.Access access() {
		String key = System.getenv(KEY);
		return new Remote.Access(this.base, (key != null) ? Map.of("Ocp-Apim-Subscription-Key", key) : Map.of(),
				Duration.ofMillis(40));
	}

	@Override
	public LocalDate earliest(LocalDate today) {
		return today.minusDays(30);
	}

	@Override
	public Page changes(Remote remote, LocalDate since, LocalDate until, int page) {
		Remote.Listed listed = remote
			.list("changes/%s?startTimestamp=%sT00:00:00Z&endTimestamp=%sT23:59:59Z&page=%d&perPage=%d"
				.formatted(path(), since, until, page, PAGE), "changes", "");
		return new Page(listed.ids(), page >= listed.reply().path("totalPages").asInt(1),
				listed.reply().path("total").asLong(0));
	}

	@Override
	public @Nullable Telling read(Remote remote, String id, Bodies bodies) {
		return remote.get(path() + "s/" + id).map(Json.Item::new).map((item) -> switch (this.kind) {
			case PROVIDER -> ApiProviders.telling(item, bodies);
			case LOCATION -> ApiLocations.telling(item, bodies);
		}).orElse(null);
	}

}
