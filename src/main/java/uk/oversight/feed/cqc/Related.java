package uk.oversight.feed.cqc;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import uk.oversight.feed.BadRowException;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Telling;
import uk.oversight.organisation.Identifier;
import uk.oversight.organisation.Relation;

/** Another location or provider, as the API relates it to one. */
record Related(@Nullable String relatedLocationId, @Nullable String relatedProviderId, @Nullable String type) {

	/** Whether the other one comes first. */
	private static final Map<String, Boolean> SUCCESSIONS = Map.of("HSCA Predecessor", true, "HSCA Successor", false);

	/** Tells which location came before, or after, the one with this id. */
	void tellLocation(Telling telling, String id, Bodies bodies) {
		tell(telling, id, this.relatedLocationId, "location", bodies);
	}

	/** Likewise, which provider. */
	void tellProvider(Telling telling, String id, Bodies bodies) {
		tell(telling, id, this.relatedProviderId, "provider", bodies);
	}

	private void tell(Telling telling, String id, @Nullable String other, String kind, Bodies bodies) {
		Boolean before = (this.type != null) ? SUCCESSIONS.get(this.type) : null;
		if (before == null || other == null) {
			telling.leaveUnjoined("its relationship '%s' to '%s' is of no known sort".formatted(this.type, other));
			return;
		}
		telling.tellLater(() -> {
			String found = bodies.byCode(Identifier.Scheme.CQC, other)
				.orElseThrow(() -> new BadRowException(
						"it leads to '%s', which is not in the graph: load that %s too".formatted(other, kind)));
			return new Relation(before ? found : id, Relation.Kind.SUCCEEDED_BY, before ? id : found, null,
					telling.evidence());
		});
	}

}
