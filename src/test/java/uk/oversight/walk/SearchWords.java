package uk.oversight.walk;

import java.util.Map;

/** A search text, as the fragment of the search asks the indexes for it. */
public final class SearchWords {

	private SearchWords() {
	}

	/** Returns the fragment's parameters, by their names. */
	public static Map<String, Object> of(String text) {
		SearchText search = SearchText.of(text);
		return Map.of("text__names", search.as("names"), "text__words", search.as("words"), "text__terms",
				search.as("terms"));
	}

}
