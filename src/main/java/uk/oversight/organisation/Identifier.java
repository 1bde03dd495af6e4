package uk.oversight.organisation;

import java.util.List;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;

/**
 * A code by which a register knows a body.
 *
 * @param of the body's id
 * @param former whether it is a code that the body used to have
 */
public record Identifier(String of, Scheme scheme, String value, boolean former,
		List<Citation> evidence) implements Fact {

	public Identifier(String of, Scheme scheme, String value, List<Citation> evidence) {
		this(of, scheme, value, false, evidence);
	}

	public Identifier {
		Facts.id(of);
		if (!value.matches("[A-Za-z0-9-]+")) {
			throw new BadFactException("'%s' is no code: it has letters, digits and hyphens only".formatted(value));
		}
	}

	/** Who gives out the code. */
	public enum Scheme {

		ODS, GSS, LOCAL_AUTHORITY, NOMIS, CQC, OFSTED_URN, PARLIAMENT

	}

	@Override
	public void enter(Account account) {
		String id = "identifier:%s-%s".formatted(this.scheme, this.value);
		account.node(id, "Identifier")
			.with("scheme", this.scheme)
			.with("value", this.value)
			.with("former", this.former)
			.cited(this.evidence);
		account.tie(this.of, "IDENTIFIED_BY", id).cited(this.evidence);
	}

}
