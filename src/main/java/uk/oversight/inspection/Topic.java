package uk.oversight.inspection;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;

/** A subject that findings share. */
public record Topic(String id, String name) implements Fact {

	public Topic {
		Facts.id(id, "topic");
		Facts.text(name, "name");
	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "Topic").hub().with("name", this.name);
	}

}
