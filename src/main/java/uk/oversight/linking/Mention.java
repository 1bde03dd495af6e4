package uk.oversight.linking;

import java.util.List;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;

/**
 * That a document, question or answer names something.
 *
 * @param in the id of the document, question or answer
 * @param of the id of what is named
 * @param as the words it uses
 */
public record Mention(String in, String of, String as, List<Citation> evidence) implements Fact {

	public Mention {
		Facts.id(in);
		Facts.id(of);
		Facts.text(as, "as");
	}

	@Override
	public void enter(Account account) {
		account.tie(this.in, "MENTIONS", this.of, this.as).with("surface", this.as).cited(this.evidence);
	}

}
