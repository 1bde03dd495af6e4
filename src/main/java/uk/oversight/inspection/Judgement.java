package uk.oversight.inspection;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;

/**
 * One grade, given by one inspection on one aspect of one subject.
 *
 * @param inspection the id of the inspection that gave it
 * @param subject the id of what was judged
 * @param aspect what was graded: {@code Overall}, a key question, a quality statement
 * @param value the grade as printed
 * @param rank its place on the scale, 4 the best and 1 the worst; null where nothing was
 * rated
 * @param previous the id of the grade it took the place of; null where there is none
 * @param date the inspection's date, for order; empty where it has none
 */
public record Judgement(String id, String inspection, String subject, String aspect, Scale scale, String value,
		@Nullable Integer rank, @Nullable String previous, String date, List<Citation> evidence) implements Fact {

	public Judgement {
		Facts.id(id, "judgement");
		Facts.id(inspection, "inspection");
		Facts.id(subject);
		Facts.text(aspect, "aspect");
		Facts.text(value, "value");
		if (rank != null && (rank < 1 || rank > 4)) {
			throw new BadFactException(
					"'%s' has the rank %d: it is 4 for the best to 1 for the worst".formatted(id, rank));
		}
	}

	/** The scale a grade is given on. */
	public enum Scale {

		CQC_RATING, CQC_SCORE, OFSTED_GRADE, HEALTHY_PRISON

	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "Judgement")
			.with("aspect", this.aspect)
			.with("scale", this.scale)
			.with("value", this.value)
			.with("rank", this.rank)
			.with("date", this.date)
			.cited(this.evidence);
		account.tie(this.inspection, "JUDGED", this.id).cited(this.evidence);
		account.tie(this.id, "ABOUT", this.subject).cited(this.evidence);
		if (this.previous != null) {
			account.tie(this.id, "REPLACES", this.previous).cited(this.evidence);
		}
	}

}
