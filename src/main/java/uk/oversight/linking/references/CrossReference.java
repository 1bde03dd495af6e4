package uk.oversight.linking.references;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.text.Span;

/**
 * That a text cites a question. Parliament gives out its numbers anew in each session, so
 * a number without a date may mean several questions.
 *
 * @param span the number, as printed
 * @param uin the number, as 12345 or HL9069
 * @param date the day of the answer or question, as the text gives it, as 2025-03-03;
 * null where it gives none
 * @param because the words that make it a citation
 */
public record CrossReference(Span span, String uin, @Nullable String date, How how, String because) {

	/** Returns the same, with the date that the text gives it elsewhere. */
	public CrossReference on(@Nullable String date) {
		return new CrossReference(this.span, this.uin, date, this.how, this.because);
	}

	/** In what way a text cites a question. */
	public enum How {

		/** It follows up the answer: "pursuant to the Answer of …". */
		PURSUANT_TO("pursuant-to"),

		/** It points to it: "I refer the hon. Member to the answer to …". */
		REFERS_TO("refers-to"),

		/** One answer was given to both. */
		GROUPED("grouped");

		private final String code;

		How(String code) {
			this.code = code;
		}

		/** What the command {@code link} calls it. */
		public String code() {
			return this.code;
		}

	}

}
