package uk.oversight.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;

/**
 * Someone who acts in a public post.
 *
 * @param name null until a source gives it
 */
public record Person(String id, @Nullable String name, List<Citation> evidence) implements Fact {

	public Person {
		Facts.id(id, "person");
	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "Person")
			.with("name", this.name)
			// Whoever has no name yet stands after all who have one.
			.with("sortName", (this.name != null) ? this.name : "~" + this.id)
			.cited(this.evidence);
	}

}
