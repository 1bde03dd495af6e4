package uk.oversight.organisation;

import java.util.List;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;

/**
 * That there is a body of which another source knows more. Its name is taken only where
 * no other source gives one.
 */
public record BodyReference(String id, Organisation.Type type, String name, List<Citation> evidence) implements Fact {

	public BodyReference {
		Facts.id(id, type.prefix());
		Facts.text(name, "name");
	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "Organisation", this.type.label()).minor().with("name", this.name).cited(this.evidence);
	}

}
