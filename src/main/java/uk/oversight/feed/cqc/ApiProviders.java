package uk.oversight.feed.cqc;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Document;
import uk.oversight.evidence.PartialDate;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Format;
import uk.oversight.feed.Input;
import uk.oversight.feed.Json;
import uk.oversight.feed.Rows;
import uk.oversight.feed.Telling;

/**
 * Providers as the API returns them. Their contacts and nominated individuals are not
 * read.
 */
final class ApiProviders implements Format {

	static final Document DOCUMENT = new Document("document:cqc-api-providers", "CQC providers (API)",
			Document.Kind.DATA_FILE, "inspectorate:cqc", null, "https://api.service.cqc.org.uk/public/v1/providers",
			"Open Government Licence v3.0", null);

	private record Provider(String providerId, String name, @Nullable String ownershipType,
			@Nullable String registrationDate, @Nullable String deregistrationDate,
			Ratings.@Nullable Rated currentRatings, @Nullable List<Ratings.Rated> historicRatings,
			@Nullable List<Related> relationships) {
	}

	@Override
	public String form() {
		return "providers as the API returns them: JSON with providerId and locationIds, one a file or one a line";
	}

	@Override
	public boolean fits(Input input) {
		return Json.names(input, "providerId") && !Json.names(input, "locationId");
	}

	@Override
	public Document document() {
		return DOCUMENT;
	}

	@Override
	public boolean tellsLater() {
		return true;
	}

	@Override
	public Rows open(Input input, Bodies bodies) throws IOException {
		return Json.of(input, Set.of("providers"), (item) -> telling(item, bodies));
	}

	static Telling telling(Json.Item item, Bodies bodies) {
		return telling(item.as(Provider.class), item.number(), bodies);
	}

	private static Telling telling(Provider provider, int line, Bodies bodies) {
		Telling telling = new Telling(DOCUMENT.id(), provider.providerId(), line);
		String id = CareLocation.tellProvider(telling, provider.providerId(), provider.name(),
				provider.ownershipType());
		if (id.startsWith("provider:")) {
			telling.tell((account) -> account.node(id)
				.with("openedOn", date(provider.registrationDate()))
				.with("closedOn", date(provider.deregistrationDate())));
		}
		tellRatings(telling, provider, id, provider.currentRatings());
		if (provider.historicRatings() != null) {
			provider.historicRatings().forEach((it) -> tellRatings(telling, provider, id, it));
		}
		if (provider.relationships() != null) {
			provider.relationships().forEach((it) -> it.tellProvider(telling, id, bodies));
		}
		return telling;
	}

	private static void tellRatings(Telling telling, Provider provider, String id, Ratings.@Nullable Rated rated) {
		PartialDate published = (rated != null) ? rated.published() : null;
		if (rated != null && published != null && !rated.ratings().isEmpty()) {
			CareLocation.tellRatings(telling, provider.providerId(), id, provider.name(), null, null, published,
					rated.ratings());
		}
	}

	private static @Nullable PartialDate date(@Nullable String printed) {
		return (printed != null) ? new PartialDate(printed) : null;
	}

}
