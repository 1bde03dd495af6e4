package uk.oversight.feed.cqc;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Citation;
import uk.oversight.inspection.Inspection;
import uk.oversight.inspection.Judgement;

/** One of CQC's ratings: what was rated, and the word. */
record Rating(String aspect, String value) {

	/** Sources differ in their capitals: "Requires Improvement". */
	private static final Map<String, Integer> RANKS = Map.of("outstanding", 4, "good", 3, "requires improvement", 2,
			"inadequate", 1);

	/**
	 * Returns the place on the scale; null where nothing was rated, as "Inspected but not
	 * rated".
	 */
	@Nullable Integer rank() {
		return RANKS.get(this.value.toLowerCase(Locale.UK));
	}

	/**
	 * Returns the judgement that this is, given by an inspection of a service or body.
	 */
	Judgement judgement(Inspection inspection, String subject, List<Citation> evidence) {
		return new Judgement(
				"judgement:%s-%s".formatted(inspection.id().substring("inspection:".length()),
						this.aspect.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-")),
				inspection.id(), subject, this.aspect, Judgement.Scale.CQC_RATING, this.value, rank(), null,
				inspection.date(), evidence);
	}

}
