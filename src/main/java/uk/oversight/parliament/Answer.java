package uk.oversight.parliament;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;
import uk.oversight.evidence.PartialDate;

/**
 * What a minister answered.
 *
 * @param to the question it answers
 * @param givenBy the id of the person who gave it
 * @param title the title that person held then; null where not stated
 * @param wording null where only what it commits to is known
 * @param listing how Parliament lists it; null where it was read elsewhere
 * @param programmes the ids of the programmes it speaks of
 * @param commitments what it commits to, in our words
 */
public record Answer(String id, Question to, PartialDate answered, String givenBy, @Nullable String title,
		@Nullable Wording wording, @Nullable Listing listing, List<String> programmes, List<String> commitments,
		List<Citation> evidence) implements Fact {

	public Answer {
		Facts.id(id, "answer");
		Facts.id(givenBy, "person");
		programmes.forEach((it) -> Facts.id(it, "programme"));
	}

	/**
	 * What Parliament's own list says of an answer.
	 *
	 * @param isHolding whether it only says that an answer will follow
	 * @param held the day on which such an answer was given; null where none was
	 * @param corrected the day it was corrected; null where it was not
	 * @param before what it said before; null where it was not corrected, or that is not
	 * known
	 */
	public record Listing(boolean isHolding, @Nullable PartialDate held, @Nullable PartialDate corrected,
			@Nullable String before) {
	}

	/** Returns the same answer in other words. */
	public Answer in(Wording words) {
		return new Answer(this.id, this.to, this.answered, this.givenBy, this.title, words, this.listing,
				this.programmes, this.commitments, this.evidence);
	}

	private @Nullable Long daysToAnswer() {
		PartialDate tabled = this.to.tabled();
		if (tabled.precision() != PartialDate.Precision.DAY || this.answered.precision() != PartialDate.Precision.DAY) {
			return null;
		}
		return ChronoUnit.DAYS.between(LocalDate.parse(tabled.value()), LocalDate.parse(this.answered.value()));
	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "Answer")
			.with("text", (this.wording != null) ? this.wording.text() : null)
			.with("textIsWhole", this.wording != null && this.wording.isWhole())
			.with("answeredOn", this.answered)
			.with("daysToAnswer", daysToAnswer())
			.with("commitments", this.commitments.isEmpty() ? null : this.commitments)
			.with("date", this.answered.value())
			.cited(this.evidence);
		account.node(this.givenBy).hub();
		if (this.listing != null) {
			account.node(this.id)
				.with("isHolding", this.listing.isHolding())
				.with("heldOn", this.listing.held())
				.with("correctedOn", this.listing.corrected())
				.with("textBefore", this.listing.before());
		}
		account.tie(this.id, "ANSWERS", this.to.id()).cited(this.evidence);
		account.tie(this.id, "GIVEN_BY", this.givenBy).with("title", this.title).cited(this.evidence);
		this.programmes.forEach((it) -> account.tie(this.id, "REFERS_TO", it).cited(this.evidence));
	}

}
