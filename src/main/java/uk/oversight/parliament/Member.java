package uk.oversight.parliament;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;
import uk.oversight.evidence.PartialDate;

/**
 * A member of either House.
 *
 * @param number Parliament's number of the member
 * @param name as Parliament displays it, without titles
 * @param party the one the member sits for, or sat for last
 * @param seat the constituency, or for a peer the kind of peerage
 * @param from since when the member sits in the House; null where not stated
 * @param to until when; null where the membership goes on
 */
public record Member(int number, String name, @Nullable String party, Question.@Nullable House house,
		@Nullable String seat, @Nullable PartialDate from, @Nullable PartialDate to,
		List<Citation> evidence) implements Fact {

	public Member {
		id(number);
		Facts.text(name, "name");
	}

	/** Returns the id of the person who has this number. */
	public static String id(int number) {
		if (number <= 0) {
			throw new BadFactException("'%d' is no member's number: it is greater than 0".formatted(number));
		}
		return "person:" + number;
	}

	/** Tells of a member of whom only the number is known: it makes up no name. */
	public static Fact numbered(int number) {
		String id = id(number);
		return (account) -> account.node(id, "Person")
			.minor()
			.with("parliamentId", number)
			// Whoever has no name yet stands after all who have one.
			.with("sortName", "~" + id);
	}

	@Override
	public void enter(Account account) {
		account.node(id(this.number), "Person")
			.with("parliamentId", this.number)
			.with("name", this.name)
			.with("sortName", this.name)
			.with("party", this.party)
			.with("house", this.house)
			.with("seat", this.seat)
			.with("memberFrom", this.from)
			.with("memberTo", this.to)
			.cited(this.evidence);
	}

}
