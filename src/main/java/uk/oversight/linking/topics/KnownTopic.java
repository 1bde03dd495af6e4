package uk.oversight.linking.topics;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Facts;

/**
 * A topic of the published vocabulary, with the words by which a text is known to treat
 * it.
 *
 * @param id its id in the graph
 * @param name what the API calls it
 * @param scope what belongs to it, in a sentence
 * @param only the ids of the departments whose questions may treat it; all where there
 * are none
 * @param phrases words that stand for it
 * @param hints words that stand for it where another is near
 * @param with words that must be near a hint, where not any other hint will do
 * @param unless words within which none of these counts
 */
public record KnownTopic(String id, String name, String scope, List<String> only, List<String> phrases,
		List<String> hints, List<String> with, List<String> unless) {

	public KnownTopic {
		Facts.id(id, "topic");
		Facts.text(name, "name");
		Facts.text(scope, "scope");
		only = List.copyOf(only);
		phrases = List.copyOf(phrases);
		hints = List.copyOf(hints);
		with = List.copyOf(with);
		unless = List.copyOf(unless);
	}

	/** Whether a text put to this department may treat it. */
	boolean isFor(@Nullable String department) {
		return department == null || this.only.isEmpty() || this.only.contains(department);
	}

}
