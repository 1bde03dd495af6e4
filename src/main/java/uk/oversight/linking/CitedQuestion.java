package uk.oversight.linking;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.references.CrossReference;
import uk.oversight.linking.references.References;
import uk.oversight.linking.text.Text;

/**
 * A question that a text cites by its number.
 *
 * @param date the day that the text gives, of its tabling or of its answer, as
 * 2025-03-03; null where it gives none
 * @param followsUp whether the text follows up its answer, and does not only point to it
 * @param end where in the text the number ends
 */
public record CitedQuestion(String uin, @Nullable String date, boolean followsUp, int end) {

	/**
	 * Returns the questions that a text cites, in its order. Those that it only names as
	 * answered together with it are left out.
	 */
	public static List<CitedQuestion> in(String text) {
		return References.read(new Text.Part("text", text))
			.stream()
			.filter((it) -> it.how() != CrossReference.How.GROUPED)
			.map((it) -> new CitedQuestion(it.uin(), it.date(), it.how() == CrossReference.How.PURSUANT_TO,
					it.span().end()))
			.toList();
	}

}
