package uk.oversight.linking.text;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Facts;

/**
 * What is read for the bodies it names: a question with its answer, or a document.
 *
 * @param parts in the order in which they are read; a body introduced in one may be
 * referred back to in the next
 * @param date the day of the text, as 2024-07-09; null where unknown
 * @param addressed the id of the department a question is put to; null where there is
 * none or it is not known
 */
public record Text(List<Part> parts, @Nullable String date, @Nullable String addressed) {

	public Text {
		parts = List.copyOf(parts);
	}

	/**
	 * One part of a text.
	 *
	 * @param name what it is called: heading, question, answer
	 * @param text as printed; HTML is understood
	 */
	public record Part(String name, String text) {

		public Part {
			Facts.text(name, "name");
		}

	}

}
