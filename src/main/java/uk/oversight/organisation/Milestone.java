package uk.oversight.organisation;

import java.util.List;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;
import uk.oversight.evidence.PartialDate;

/**
 * Something dated that happened to bodies and is no inspection, question or post.
 *
 * @param about the ids of the bodies
 */
public record Milestone(String id, String what, List<String> about, PartialDate on,
		List<Citation> evidence) implements Fact {

	public Milestone {
		Facts.id(id, "milestone");
		Facts.text(what, "what");
		about.forEach(Facts::id);
	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "Milestone")
			.with("what", this.what)
			.with("on", this.on)
			.with("date", this.on.value())
			.cited(this.evidence);
		for (String body : this.about) {
			account.tie(this.id, "ABOUT", body).cited(this.evidence);
		}
	}

}
