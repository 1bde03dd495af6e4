package uk.oversight.evidence;

import java.util.List;

/**
 * What one source gives for something that sources dispute or spell differently.
 *
 * @param about the id of what it is about
 */
public record Statement(String id, String about, String property, String value,
		List<Citation> evidence) implements Fact {

	public Statement {
		Facts.id(id, "statement");
		Facts.id(about);
		Facts.text(property, "property");
		Facts.text(value, "value");
	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "Statement")
			.with("property", this.property)
			.with("value", this.value)
			.cited(this.evidence);
		account.tie(this.id, "ABOUT", this.about).cited(this.evidence);
	}

}
