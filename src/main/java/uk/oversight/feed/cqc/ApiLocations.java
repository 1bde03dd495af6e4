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
import uk.oversight.organisation.Identifier;

/** Locations as the API returns them. The people it names are not read. */
final class ApiLocations implements Format {

	static final Document DOCUMENT = new Document("document:cqc-api-locations", "CQC locations (API)",
			Document.Kind.DATA_FILE, "inspectorate:cqc", null, "https://api.service.cqc.org.uk/public/v1/locations",
			"Open Government Licence v3.0", null);

	private record Location(String locationId, String providerId, String name, @Nullable String localAuthority,
			@Nullable Integer numberOfBeds, @Nullable String brandId, @Nullable String brandName,
			@Nullable String odsCode, @Nullable List<Category> inspectionCategories,
			Ratings.@Nullable Rated currentRatings, @Nullable List<Ratings.Rated> historicRatings,
			@Nullable List<Ratings.Report> reports, @Nullable List<Ratings.Assessment> assessment,
			@Nullable List<Related> relationships) {

		CareLocation place() {
			String category = (this.inspectionCategories == null || this.inspectionCategories.isEmpty()) ? null
					: this.inspectionCategories.getFirst().name();
			return new CareLocation(this.locationId, this.name, category, this.localAuthority, this.numberOfBeds,
					this.providerId, null, null, this.brandId, this.brandName);
		}

		/** The visit that a report is of: not one that came after the report. */
		@Nullable PartialDate visited(PartialDate published) {
			if (this.reports == null) {
				return null;
			}
			return this.reports.stream()
				.filter((it) -> published.value().equals(it.reportDate()) && it.firstVisitDate() != null
						&& it.firstVisitDate().compareTo(published.value()) <= 0)
				.map((it) -> new PartialDate(String.valueOf(it.firstVisitDate())))
				.findFirst()
				.orElse(null);
		}

	}

	private record Category(String name) {
	}

	@Override
	public String form() {
		return "locations as the API returns them: JSON with locationId, one a file or one a line";
	}

	@Override
	public boolean fits(Input input) {
		return Json.names(input, "locationId", "providerId");
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
		return Json.of(input, Set.of("locations"), (item) -> telling(item, bodies));
	}

	static Telling telling(Json.Item item, Bodies bodies) {
		return telling(item.as(Location.class), item.number(), bodies);
	}

	private static Telling telling(Location location, int line, Bodies bodies) {
		Telling telling = new Telling(DOCUMENT.id(), location.locationId(), line);
		CareLocation place = location.place();
		place.tell(telling, bodies);
		if (location.odsCode() != null) {
			telling.tell(new Identifier(place.id(), Identifier.Scheme.ODS, location.odsCode(), telling.evidence()));
		}
		tellRatings(telling, location, place, location.currentRatings());
		if (location.historicRatings() != null) {
			location.historicRatings().forEach((it) -> tellRatings(telling, location, place, it));
		}
		if (location.assessment() != null) {
			location.assessment().forEach((it) -> it.tell(telling, place.locationId(), place.id(), place.name()));
		}
		if (location.relationships() != null) {
			location.relationships().forEach((it) -> it.tellLocation(telling, place.id(), bodies));
		}
		return telling;
	}

	private static void tellRatings(Telling telling, Location location, CareLocation place,
			Ratings.@Nullable Rated rated) {
		PartialDate published = (rated != null) ? rated.published() : null;
		if (rated != null && published != null && !rated.ratings().isEmpty()) {
			CareLocation.tellRatings(telling, place.locationId(), place.id(), place.name(), null,
					location.visited(published), published, rated.ratings());
		}
	}

}
