package uk.oversight.feed.ods;

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

/**
 * The Organisation Data Service's API: organisations of one primary role, by the day they
 * last changed. It asks for no key, and for fewer than five requests a second.
 */
record OrdLive(String role, URI base, int page) implements Live {

	private static final URI BASE = URI.create("https://directory.spineservices.nhs.uk/ORD/2-0-0/");

	private static final int PAGE = 1000;

	OrdLive(String role) {
		this(role, BASE, PAGE);
	}

	@Override
	public String key() {
		return "ods-" + this.role;
	}

	@Override
	public Document document() {
		return Ord.DOCUMENT;
	}

	@Override
	public Remote.Access access() {
		return new Remote.Access(this.base, Map.of(), Duration.ofMillis(250));
	}

	/** Changes are known for 185 days. */
	@Override
	public LocalDate earliest(LocalDate today) {
		return today.minusDays(185);
	}

	@Override
	public Page changes(Remote remote, LocalDate since, LocalDate until, int page) {
		// It counts from 1, and refuses an offset of 0.
		List<String> ids = remote
			.list("organisations?PrimaryRoleId=%s&LastChangeDate=%s&Limit=%d&Offset=%d".formatted(this.role, since,
					this.page, (page - 1) * this.page + 1), "Organisations", "/OrgId")
			.ids();
		return new Page(ids, ids.size() < this.page, remote.counted("X-Total-Count"));
	}

	@Override
	public @Nullable Telling read(Remote remote, String id, Bodies bodies) {
		return remote.get("organisations/" + id).map((it) -> Ord.telling(new Json.Item(it), bodies)).orElse(null);
	}

}
