package uk.oversight.walk;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A search text, as the fragment of the search asks the indexes for it. */
public final class SearchWords {

	private SearchWords() {
	}

	/**
	 * Returns the fragment's parameters, by their names. Of what texts mean the graph of
	 * the tests holds nothing.
	 */
	public static Map<String, @Nullable Object> of(String text) {
		SearchText search = SearchText.of(text);
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("text__names", search.as("names"),
				"text__words", search.as("words"), "text__terms", search.as("terms")));
		parameters.put("text__meaning", null);
		return parameters;
	}

}
