package uk.oversight.linking.naming;

import java.util.List;
import java.util.Set;

import uk.oversight.linking.text.Surfaces.Match;
import uk.oversight.linking.text.Words;
import uk.oversight.linking.text.Words.Gap;

/**
 * The bare name of a prison or trust that the text names in full: a row of a table that
 * says Bristol for HMP Bristol, "Surrey and Borders" for the partnership trust. Where the
 * name is a place too, only what stands around it can tell.
 */
final class ShortForms implements Step {

	/** Behind these, a name is a place. */
	private static final Set<String> PLACING = Set.of("in", "across", "within", "throughout", "near", "around",
			"outside", "from", "to", "of", "between", "serving", "for", "including");

	/** Before "of", these say that a body is meant. */
	private static final Set<String> HEADS = Set.of("executive", "chair", "chairman", "leadership", "board", "director",
			"management", "governor", "governors", "performance", "staff");

	@Override
	public void read(Page page) {
		Set<Body> named = page.linked();
		if (named.isEmpty()) {
			return;
		}
		for (int part = 0; part < page.parts(); part++) {
			for (Match<Sense> match : page.matches(part)) {
				if (page.free(part, match.from(), match.to())) {
					read(page, part, match, named);
				}
			}
		}
	}

	private static void read(Page page, int part, Match<Sense> match, Set<Body> named) {
		Words words = page.words(part);
		List<Body> meant = match.meanings()
			.stream()
			.filter((it) -> it.standing() == Sense.Standing.BARE && named.contains(it.body()))
			.map(Sense::body)
			.distinct()
			.toList();
		if (meant.size() != 1 || !isName(words, match)) {
			return;
		}
		Body body = meant.getFirst();
		boolean shared = match.meanings().stream().anyMatch((it) -> it.body().type() != body.type());
		boolean says = switch (body.type()) {
			case PRISON -> isInTable(words, match) || words.is(match.from() - 1, "at") && isPossiblyPrison(words, match)
					|| !shared && !isPlaced(words, match);
			case TRUST ->
				match.to() - match.from() > 1 && !isPlaced(words, match) && (!shared || !words.is(match.to(), "and"));
			case COUNCIL, INSPECTORATE, DEPARTMENT, INTEGRATED_CARE_BOARD, AGENCY, CARE_PROVIDER, PARTNERSHIP,
					OTHER_ORGANISATION ->
				false;
		};
		if (says) {
			page.link(part, match.from(), match.to(), body, Rule.SHORT_FORM);
		}
		else {
			page.reject(part, match.from(), match.to(), body, Rule.BARE_NAME);
		}
	}

	private static boolean isPossiblyPrison(Words words, Match<Sense> match) {
		return !(words.gap(match.to()) == Gap.SPACE && words.capital(match.to()));
	}

	private static boolean isName(Words words, Match<Sense> match) {
		for (int at = match.from(); at < match.to(); at++) {
			if (!words.capital(at) && !Set.of("of", "and", "the").contains(words.form(at))) {
				return false;
			}
		}
		boolean goesOn = words.gap(match.to()) == Gap.SPACE && words.capital(match.to()) && !words.number(match.to())
				&& !words.possessive(match.to() - 1);
		boolean follows = words.gap(match.from()) == Gap.SPACE && words.capital(match.from() - 1)
				&& !words.number(match.from() - 1) && match.from() > 1 && !isTableWord(words, match.from() - 1);
		return !goesOn && !follows || isInTable(words, match);
	}

	private static boolean isTableWord(Words words, int word) {
		return words.is(word, "prison") || words.is(word, "prisons") || words.is(word, "establishment");
	}

	private static boolean isPlaced(Words words, Match<Sense> match) {
		int before = words.is(match.from() - 1, "the") ? match.from() - 2 : match.from() - 1;
		if (before > 0 && words.is(before, "of") && HEADS.contains(words.form(before - 1))) {
			return false;
		}
		return before >= 0 && words.gap(match.from()) == Gap.SPACE && PLACING.contains(words.form(before));
	}

	/** Whether figures stand behind or before the name, as in the row of a table. */
	private static boolean isInTable(Words words, Match<Sense> match) {
		int to = match.to();
		boolean figures = words.number(to) && (words.number(to + 1) || words.number(match.from() - 1));
		return figures && (words.gap(to) == Gap.SPACE || words.gap(to) == Gap.BREAK);
	}

}
