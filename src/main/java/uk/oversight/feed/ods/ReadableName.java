package uk.oversight.feed.ods;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name that the register prints in capitals, as people write it: CAMBRIDGESHIRE AND
 * PETERBOROUGH NHS FOUNDATION TRUST is Cambridgeshire and Peterborough NHS Foundation
 * Trust.
 */
final class ReadableName {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");

	private static final Set<String> SMALL = Set.of("and", "of", "the", "for", "in", "on", "upon", "with", "at", "to");

	private static final Set<String> CAPITALS = Set.of("NHS", "CIC", "ICB", "UK", "LLP");

	private ReadableName() {
	}

	static String of(String printed) {
		if (!printed.equals(printed.toUpperCase(Locale.UK))) {
			return printed;
		}
		return WORD.matcher(printed.strip().replaceAll("\\s+", " "))
			.replaceAll((word) -> Matcher.quoteReplacement(readable(word)));
	}

	private static String readable(MatchResult word) {
		String printed = word.group();
		String small = printed.toLowerCase(Locale.UK);
		if (CAPITALS.contains(printed)) {
			return printed;
		}
		if (word.start() > 0 && SMALL.contains(small)) {
			return small;
		}
		return small.substring(0, 1).toUpperCase(Locale.UK) + small.substring(1);
	}

}
