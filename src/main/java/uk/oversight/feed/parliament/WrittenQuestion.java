package uk.oversight.feed.parliament;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.PartialDate;
import uk.oversight.feed.BadRowException;
import uk.oversight.parliament.Question;
import uk.oversight.parliament.Wording;

/**
 * A question as the API returns it.
 *
 * @param questionTextFull the whole text where {@code questionText} is clipped; in the
 * bulk archive only, likewise {@code answerTextFull}
 */
record WrittenQuestion(@Nullable Integer id, @Nullable Integer askingMemberId, @Nullable String house,
		@Nullable Boolean memberHasInterest, @Nullable String dateTabled, @Nullable String dateForAnswer,
		@Nullable String uin, @Nullable String questionText, @Nullable Integer answeringBodyId,
		@Nullable String answeringBodyName, @Nullable Boolean isWithdrawn, @Nullable Boolean isNamedDay,
		@Nullable Boolean answerIsHolding, @Nullable Integer answeringMemberId, @Nullable String dateAnswered,
		@Nullable String answerText, @Nullable String originalAnswerText, @Nullable String dateAnswerCorrected,
		@Nullable String dateHoldingAnswer, @Nullable String heading, @Nullable List<Grouped> groupedQuestionsDates,
		@Nullable String questionTextFull, @Nullable String answerTextFull) {

	/** Lists show so many characters of a text and no more. */
	private static final int CLIP = 255;

	private static final String CUT = "...";

	/** Another question that was given the same answer. */
	record Grouped(@Nullable String questionUin, @Nullable String dateTabled) {
	}

	static <T> T required(@Nullable T value, String name) {
		if (value == null || value instanceof String text && text.isBlank()) {
			throw new BadRowException("it has no %s".formatted(name));
		}
		return value;
	}

	/** Returns the day of a time such as 2023-12-08T00:00:00. */
	static @Nullable PartialDate day(@Nullable String time) {
		return (time == null) ? null : new PartialDate(time.split("T", 2)[0]);
	}

	PartialDate tabled() {
		return new PartialDate(required(this.dateTabled, "dateTabled").split("T", 2)[0]);
	}

	Question.House inHouse() {
		String house = required(this.house, "house");
		return switch (house) {
			case "Commons" -> Question.House.COMMONS;
			case "Lords" -> Question.House.LORDS;
			default -> throw new BadRowException("'%s' is no house: it is Commons or Lords".formatted(house));
		};
	}

	/** Questions are cut without a mark. */
	Wording question() {
		String text = required((this.questionTextFull != null) ? this.questionTextFull : this.questionText,
				"questionText");
		boolean isWhole = this.questionTextFull != null || isHtml(text) || text.length() != CLIP;
		return required(wording(text, isWhole), "questionText");
	}

	/** Answers are cut with three dots. Returns null where an answer shows no words. */
	@Nullable Wording answer() {
		if (this.answerTextFull != null) {
			return wording(this.answerTextFull, true);
		}
		String text = required(this.answerText, "answerText");
		boolean isCut = text.length() == CLIP + CUT.length() && text.endsWith(CUT) && !isHtml(text);
		return wording(isCut ? text.substring(0, CLIP) : text, !isCut);
	}

	private static boolean isHtml(String text) {
		return text.startsWith("<");
	}

	private static @Nullable Wording wording(String text, boolean isWhole) {
		String clean = CleanText.of(text);
		return clean.isEmpty() ? null : new Wording(clean, isWhole);
	}

}
