package uk.oversight.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;
import uk.oversight.evidence.PartialDate;

/**
 * That a person holds or held a post.
 *
 * @param of the id of the body
 */
public record Post(String person, String title, String of, @Nullable PartialDate from, @Nullable PartialDate to,
		List<Citation> evidence) implements Fact {

	public Post {
		Facts.id(person, "person");
		Facts.id(of);
		Facts.text(title, "title");
	}

	@Override
	public void enter(Account account) {
		account.tie(this.person, "HOLDS", this.of, this.title)
			.with("title", this.title)
			.with("from", this.from)
			.with("to", this.to)
			.cited(this.evidence);
	}

}
