package uk.oversight.feed.parliament;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Document;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Json;
import uk.oversight.feed.Live;
import uk.oversight.feed.Remote;
import uk.oversight.feed.Telling;
import uk.oversight.graph.Reads;

/**
 * Parliament's members API. It does not tell who changed, so each member is asked for who
 * asked or answered a question of the graph. It asks for no key.
 */
record MembersLive(URI base, Reads reads) implements Live {

	static final URI BASE = URI.create("https://members-api.parliament.uk/api/");

	private static final String KNOWN = """
			MATCH (p:Person) WHERE p.parliamentId IS NOT NULL
			RETURN toString(p.parliamentId) AS number ORDER BY p.parliamentId
			""";

	@Override
	public String key() {
		return "members";
	}

	@Override
	public Document document() {
		return MembersFeed.Members.DOCUMENT;
	}

	/** It is known to shut out for an hour whoever asks too fast. */
	@Override
	public Remote.Access access() {
		return new Remote.Access(this.base, Map.of(), Duration.ofSeconds(1));
	}

	@Override
	public LocalDate earliest(LocalDate today) {
		return today;
	}

	@Override
	public Page changes(Remote remote, LocalDate since, LocalDate until, int page) {
		List<String> numbers = this.reads.read(KNOWN, Map.of())
			.stream()
			.map((it) -> it.get("number").asString())
			.toList();
		return new Page(numbers, true, numbers.size());
	}

	@Override
	public @Nullable Telling read(Remote remote, String id, Bodies bodies) {
		return remote.get("Members/" + id).map((it) -> MembersFeed.Members.telling(new Json.Item(it))).orElse(null);
	}

}
