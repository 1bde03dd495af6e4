package uk.oversight.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;
import uk.oversight.evidence.PartialDate;

/**
 * What a body does for a service, programme, place or another body. No kind implies
 * another: who provides is not thereby the one who operates or commissions.
 *
 * @param of the id of what it is done for
 */
public record Role(String body, Kind kind, String of, @Nullable PartialDate from, @Nullable PartialDate to,
		List<Citation> evidence) implements Fact {

	public Role {
		Facts.id(body);
		Facts.id(of);
	}

	/** What the body does. */
	public enum Kind {

		PROVIDES, COMMISSIONS, OPERATES, OVERSEES, FUNDS, OWNS, FACILITATES

	}

	@Override
	public void enter(Account account) {
		account.tie(this.body, this.kind.name(), this.of)
			.with("from", this.from)
			.with("to", this.to)
			.cited(this.evidence);
	}

}
