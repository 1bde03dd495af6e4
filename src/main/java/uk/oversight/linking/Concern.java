package uk.oversight.linking;

import java.util.List;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;

/**
 * That a document, question or answer speaks of a class of bodies.
 *
 * @param from the id of the document, question or answer
 * @param of the class's id
 * @param as the words it uses
 */
public record Concern(String from, String of, String as, List<Citation> evidence) implements Fact {

	public Concern {
		Facts.id(from);
		Facts.id(of, "class");
		Facts.text(as, "as");
	}

	@Override
	public void enter(Account account) {
		account.tie(this.from, "CONCERNS", this.of, this.as).with("surface", this.as).cited(this.evidence);
	}

}
