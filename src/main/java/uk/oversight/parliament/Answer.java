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
 * @param programmes the ids of the programmes it speaks of
 * @param commitments what it commits to, in our words
 */
public record Answer(String id, Question to, PartialDate answered, String givenBy, @Nullable String title,
		List<String> programmes, List<String> commitments, List<Citation> evidence) implements Fact {

	public Answer {
		Facts.id(id, "answer");
		Facts.id(givenBy, "person");
		programmes.forEach((it) -> Facts.id(it, "programme"));
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
			.with("textIsWhole", false)
			.with("answeredOn", this.answered)
			.with("daysToAnswer", daysToAnswer())
			.with("commitments", this.commitments.isEmpty() ? null : this.commitments)
			.with("date", this.answered.value())
			.cited(this.evidence);
		account.node(this.givenBy).hub();
		account.tie(this.id, "ANSWERS", this.to.id()).cited(this.evidence);
		account.tie(this.id, "GIVEN_BY", this.givenBy).with("title", this.title).cited(this.evidence);
		this.programmes.forEach((it) -> account.tie(this.id, "REFERS_TO", it).cited(this.evidence));
	}

}
