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
 * A question put to a minister.
 *
 * @param uin its number, which is used again in each session; null where not stated
 * @param heading null until it is answered
 * @param wording null where only its parts are known
 * @param department the id of the department it was put to
 * @param listing how Parliament lists it; null where it was read elsewhere
 * @param page the id of the page or file it was read in
 * @param parts what it asks, part by part, in our words
 */
public record Question(String id, @Nullable String uin, @Nullable House house, @Nullable String heading,
		@Nullable Wording wording, PartialDate tabled, String department, @Nullable Listing listing,
		@Nullable String page, List<String> parts, List<Citation> evidence) implements Fact {

	public Question {
		Facts.id(id, "question");
		Facts.id(department, "department");
		if (listing != null && uin == null) {
			throw new BadFactException("'%s' has no uin: Parliament lists no question without one".formatted(id));
		}
	}

	/** A House of Parliament. */
	public enum House {

		COMMONS, LORDS

	}

	/**
	 * What Parliament's own list says of a question.
	 *
	 * @param askedBy the number of the member who asked it
	 * @param due the day an answer was due; null where none was set
	 * @param isNamedDay whether the asker named that day
	 * @param isWithdrawn whether it was taken back
	 * @param hasInterest whether the asker declared an interest
	 */
	public record Listing(int askedBy, @Nullable PartialDate due, boolean isNamedDay, boolean isWithdrawn,
			boolean hasInterest) {

		public Listing {
			Member.id(askedBy);
		}

	}

	/** Returns the same question in other words. */
	public Question in(Wording words) {
		return new Question(this.id, this.uin, this.house, this.heading, words, this.tabled, this.department,
				this.listing, this.page, this.parts, this.evidence);
	}

	/** Its address on the web. */
	private @Nullable String url() {
		return (this.listing == null) ? null
				: "https://questions-statements.parliament.uk/written-questions/detail/%s/%s"
					.formatted(this.tabled.value(), this.uin);
	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "Question")
			.with("uin", this.uin)
			.with("house", this.house)
			.with("heading", this.heading)
			.with("text", (this.wording != null) ? this.wording.text() : null)
			.with("textIsWhole", this.wording != null && this.wording.isWhole())
			.with("parts", this.parts.isEmpty() ? null : this.parts)
			.with("tabledOn", this.tabled)
			.with("url", url())
			.with("date", this.tabled.value())
			.cited(this.evidence);
		account.tie(this.id, "ADDRESSED_TO", this.department).cited(this.evidence);
		if (this.listing != null) {
			account.node(this.id)
				.with("dueOn", this.listing.due())
				.with("isNamedDay", this.listing.isNamedDay())
				.with("isWithdrawn", this.listing.isWithdrawn())
				.with("askerHasInterest", this.listing.hasInterest());
			account.node(Member.id(this.listing.askedBy())).hub();
			account.tie(this.id, "ASKED_BY", Member.id(this.listing.askedBy())).cited(this.evidence);
		}
		if (this.page != null) {
			account.tie(this.id, "PRINTED_IN", this.page).cited(this.evidence);
		}
	}

}
