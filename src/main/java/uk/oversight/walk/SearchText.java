package uk.oversight.walk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as the full-text indexes are asked for it. Only letters and
 * digits of the text get that far, so none of it can be taken for an operator of theirs.
 */
record SearchText(List<String> terms) {

	private static final int MOST_TERMS = 20;

	/**
	 * Words that the index of texts leaves out. As beginnings of others they would be
	 * looked for all the same: "in" in "information".
	 */
	private static final Set<String> COMMON = Set.of("a", "an", "and", "are", "as", "at", "be", "but", "by", "for",
			"if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then",
			"there", "these", "they", "this", "to", "was", "will", "with");

	/** From this length on a word may have a letter wrong. */
	private static final int LONG = 5;

	static SearchText of(@Nullable Object text) {
		List<String> terms = Arrays.stream(String.valueOf(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
			.filter((it) -> !it.isEmpty())
			.distinct()
			.toList();
		if (text == null || terms.isEmpty()) {
			throw new BadInputException("'text: \"%s\"' has no letter or digit to look for".formatted(text));
		}
		if (terms.size() > MOST_TERMS) {
			throw new BadInputException(
					"'text' has %d different words and may have at most %d: look for the telling ones"
						.formatted(terms.size(), MOST_TERMS));
		}
		return new SearchText(terms);
	}

	/** Returns the text as a fragment asks for it. */
	Object as(String form) {
		return switch (form) {
			case "names" -> names();
			case "words" -> words();
			case "terms" -> stems();
			default -> throw new IllegalStateException("No such form of a search text: " + form);
		};
	}

	/**
	 * Every word has to be in the name: as it is, as a beginning, or with a letter wrong.
	 */
	private String names() {
		return this.terms.stream()
			.map((it) -> "+(%1$s^4 %1$s*^2%2$s)".formatted(it, (it.length() >= LONG) ? " " + it + "~1" : ""))
			.collect(Collectors.joining(" "));
	}

	/** The more words are in the text, the better. */
	private String words() {
		return telling().stream().map((it) -> "%1$s^3 %1$s*".formatted(it)).collect(Collectors.joining(" "));
	}

	/**
	 * What to mark: long words by their beginnings, so that their other forms are marked
	 * too.
	 */
	private List<String> stems() {
		return telling().stream().map((it) -> (it.length() > LONG) ? it.substring(0, it.length() - 2) : it).toList();
	}

	/** The words that tell something; all of them, where none does. */
	private List<String> telling() {
		List<String> telling = this.terms.stream().filter((it) -> !COMMON.contains(it)).toList();
		return telling.isEmpty() ? this.terms : telling;
	}

}
