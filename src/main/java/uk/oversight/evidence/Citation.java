package uk.oversight.evidence;

import java.util.Map;

/**
 * That something is said in a place. Facts read from the same place in the same way share
 * one citation.
 *
 * @param statedBy who says it there
 * @param certainty how sure that makes it
 * @param origin how it came into the graph
 */
public record Citation(Place place, Speaker statedBy, Certainty certainty, Origin origin) {

	String id() {
		return "citation:%s/%s/%s/%s".formatted(this.place.id().substring("passage:".length()), this.statedBy,
				this.certainty, this.origin);
	}

	Map<String, Object> properties() {
		return Map.of("sortKey", sortKey(), "locator", this.place.locator(), "statedBy", this.statedBy.name(),
				"certainty", this.certainty.name(), "origin", this.origin.name());
	}

	/** Puts citations in the order of their documents' lines. */
	String sortKey() {
		return "%s %07d %s".formatted(this.place.document(), this.place.ordinal(), id());
	}

}
