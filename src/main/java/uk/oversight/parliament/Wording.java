package uk.oversight.parliament;

import uk.oversight.evidence.Facts;

/**
 * The words of a question or an answer.
 *
 * @param text plain text: paragraphs apart by an empty line, the cells of a table by
 * bars, an address in brackets behind what it is linked to
 * @param isWhole whether that is all of it; Parliament's lists cut what is longer than
 * 255 characters
 */
public record Wording(String text, boolean isWhole) {

	public Wording {
		Facts.text(text, "text");
	}

}
