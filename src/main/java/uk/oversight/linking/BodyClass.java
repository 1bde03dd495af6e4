package uk.oversight.linking;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;
import uk.oversight.organisation.Organisation;

/**
 * A class of bodies that texts speak of as one.
 *
 * @param name what texts call it
 * @param rule the rule for its members, in words
 * @param members the same rule, as a test; null where no body is known that it could fit
 */
public record BodyClass(String id, String name, String rule, @Nullable Members members,
		List<Citation> evidence) implements Fact {

	public BodyClass {
		Facts.id(id, "class");
		Facts.text(name, "name");
		Facts.text(rule, "rule");
	}

	/**
	 * Which bodies belong to a class.
	 *
	 * @param holdsWomen whether only prisons that hold women do; likewise the next
	 */
	public record Members(Organisation.Type type, @Nullable Boolean holdsWomen, @Nullable Boolean holdsMen) {

		boolean include(Organisation body) {
			return body.type() == this.type && (this.holdsWomen == null || this.holdsWomen.equals(body.holdsWomen()))
					&& (this.holdsMen == null || this.holdsMen.equals(body.holdsMen()));
		}

	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "BodyClass").with("name", this.name).with("rule", this.rule).cited(this.evidence);
	}

}
