package uk.oversight.linking.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.naming.Page.Found;
import uk.oversight.linking.text.Words;
import uk.oversight.linking.text.Words.Gap;

/**
 * Initials that a text itself introduces, in brackets behind a name: "… NHS Foundation
 * Trust (CPFT)". They mean that body in the rest of the text, whatever else they may mean
 * elsewhere. Read before full names are, they keep initials that the text introduces for
 * something unknown from being taken for a body known by the same.
 */
final class Brackets implements Step {

	@Override
	public void read(Page page) {
		Map<String, Body> meant = new HashMap<>();
		for (Found each : List.copyOf(page.found())) {
			Body body = each.body();
			Words words = page.words(each.part());
			if (body != null && isInBrackets(words, each.to())) {
				meant.putIfAbsent(words.form(each.to()), body);
			}
		}
		if (meant.isEmpty()) {
			return;
		}
		for (int part = 0; part < page.parts(); part++) {
			Words words = page.words(part);
			for (int at = 0; at < words.size(); at++) {
				Body body = words.allCapitals(at) ? body(meant, words, at) : null;
				if (body != null && page.free(part, at, at + 1) && !isPlural(words, at)) {
					page.link(part, at, at + 1, body, Rule.BRACKETED);
				}
			}
		}
	}

	private static @Nullable Body body(Map<String, Body> meant, Words words, int at) {
		Body body = meant.get(words.form(at));
		return (body != null) ? body : meant.get(words.bareForm(at));
	}

	private static boolean isPlural(Words words, int at) {
		return !words.possessive(at) && words.text().charAt(words.end(at) - 1) == 's';
	}

	/** Whether the word stands alone in brackets and is initials. */
	private static boolean isInBrackets(Words words, int at) {
		return at < words.size() && words.gap(at) == Gap.BRACKET && words.between(at).endsWith("(")
				&& words.between(at + 1).startsWith(")") && words.allCapitals(at)
				&& words.end(at) - words.start(at) <= 8;
	}

}
