package uk.oversight.linking.topics;

/**
 * Takes the endings off words, so that one phrase stands for all its forms: waits,
 * waited, waiting. What is left need be no word. Short words keep their endings.
 */
final class Stems {

	private Stems() {
	}

	static String of(String word) {
		String stem = withoutPlural(word);
		if (stem.length() > 7 && stem.endsWith("ing")) {
			stem = stem.substring(0, stem.length() - 3);
		}
		else if (stem.length() > 5 && stem.endsWith("ed")) {
			stem = stem.substring(0, stem.length() - 2);
		}
		return (stem.length() > 5 && stem.endsWith("e")) ? stem.substring(0, stem.length() - 1) : stem;
	}

	private static String withoutPlural(String word) {
		if (word.length() > 4 && word.endsWith("ies")) {
			return word.substring(0, word.length() - 3) + "y";
		}
		boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
				&& !word.endsWith("is");
		return plural ? word.substring(0, word.length() - 1) : word;
	}

}
