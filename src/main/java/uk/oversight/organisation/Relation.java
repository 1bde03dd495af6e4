package uk.oversight.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;
import uk.oversight.evidence.PartialDate;

/**
 * How one body or place stands to another.
 *
 * @param on since when, or for a succession the day of it; null where not stated
 */
public record Relation(String from, Kind kind, String to, @Nullable PartialDate on,
		List<Citation> evidence) implements Fact {

	public Relation {
		Facts.id(from);
		Facts.id(to);
	}

	/** How it stands. */
	public enum Kind {

		PART_OF, MEMBER_OF, SUCCEEDED_BY, LOCATED_IN, WORKS_WITH

	}

	@Override
	public void enter(Account account) {
		account.tie(this.from, this.kind.name(), this.to).with("from", this.on).cited(this.evidence);
	}

}
