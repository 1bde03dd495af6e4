package uk.oversight.inspection;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;

/**
 * One thing that an inspection found.
 *
 * @param inspection the id of the inspection
 * @param subject the id of what it is about
 * @param topic the subject it treats
 * @param summary what was found, in our words
 * @param regulation the regulation broken: a breach has one, nothing else has
 * @param resolves the ids of the breaches that it ends
 * @param date the inspection's date, for order; empty where it has none
 */
public record Finding(String id, String inspection, String subject, Polarity polarity, Topic topic, String summary,
		@Nullable String regulation, List<String> resolves, String date, List<Citation> evidence) implements Fact {

	public Finding {
		Facts.id(id, "finding");
		Facts.id(inspection, "inspection");
		Facts.id(subject);
		Facts.text(summary, "summary");
		resolves.forEach((it) -> Facts.id(it, "finding"));
		if ((polarity == Polarity.BREACH) != (regulation != null)) {
			throw new BadFactException(
					"'%s' is a %s with the regulation '%s': a breach names its regulation, and nothing else does"
						.formatted(id, polarity, regulation));
		}
	}

	/** Whether a finding is good or bad. */
	public enum Polarity {

		STRENGTH, SHORTFALL, IMPROVEMENT, BREACH

	}

	@Override
	public void enter(Account account) {
		Account.Node node = (this.polarity == Polarity.BREACH) ? account.node(this.id, "Finding", "Breach")
				: account.node(this.id, "Finding");
		node.with("polarity", this.polarity)
			.with("summary", this.summary)
			.with("theme", this.topic.name())
			.with("regulation", this.regulation)
			.with("date", this.date)
			.cited(this.evidence);
		account.tie(this.inspection, "FOUND", this.id).cited(this.evidence);
		account.tie(this.id, "ABOUT", this.subject).cited(this.evidence);
		account.tie(this.id, "TREATS", this.topic.id()).cited(this.evidence);
		this.resolves.forEach((it) -> account.tie(this.id, "RESOLVES", it).cited(this.evidence));
	}

}
