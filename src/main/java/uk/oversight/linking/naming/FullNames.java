package uk.oversight.linking.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import uk.oversight.linking.text.Surfaces.Match;
import uk.oversight.linking.text.Words;
import uk.oversight.linking.text.Words.Gap;
import uk.oversight.organisation.Organisation;

/**
 * Names that say enough by themselves. Where two overlap, the longer one counts; where
 * several bodies share one, the one that had it on the day of the text.
 */
final class FullNames implements Step {

	/** Words that texts write small within a name that is written with capitals. */
	private static final Set<String> SMALL = Set.of("of", "and", "the", "for", "in", "on", "upon", "with", "under",
			"le", "la", "by", "to", "council", "councils", "prison", "trust", "hospital", "hospitals", "integrated",
			"care", "board", "foundation", "young", "offender", "offenders", "institution", "immigration", "removal",
			"centre", "secure", "training", "city", "county", "borough", "district", "metropolitan", "open",
			"department", "state", "secretary", "service", "authority", "unitary", "minister", "inspectorate",
			"inspector", "chief", "ombudsman", "boards", "monitoring", "independent", "products");

	/** A name behind such a word is the end of another one: East Kent Council. */
	private static final Set<String> QUALIFYING = Set.of("north", "south", "east", "west", "mid", "central", "greater",
			"northern", "southern", "eastern", "western", "upper", "lower", "royal", "great", "new", "st", "old",
			"inner", "outer");

	/** A name before such a word is the beginning of another one. */
	private static final Set<String> CONTINUING = Set.of("system", "systems", "partnership", "police", "constabulary",
			"university", "college", "school", "academy", "airport", "cathedral", "united", "charity", "foundation",
			"ccg", "fire", "combined", "magistrates", "crown");

	/** Sorts of bodies whose names begin with places. */
	private static final Set<Organisation.Type> PLACED = Set.of(Organisation.Type.TRUST, Organisation.Type.COUNCIL,
			Organisation.Type.INTEGRATED_CARE_BOARD);

	/** Whom hospitals in many places are called after. */
	private static final Set<String> COMMON = Set.of("queen", "king", "princess", "prince", "st", "victoria",
			"elizabeth", "alexandra", "general", "university", "memorial", "city", "county");

	/**
	 * A name that goes on with "and" and such a word is another one: Frimley Health and
	 * Care.
	 */
	private static final Set<String> SORTS = Set.of("care", "social", "wellbeing", "community");

	private final int words;

	private final boolean last;

	/**
	 * Makes the step.
	 * @param words how many words a name must have
	 * @param last whether names of several bodies are decided on too, now that all others
	 * are
	 */
	FullNames(int words, boolean last) {
		this.words = words;
		this.last = last;
	}

	@Override
	public void read(Page page) {
		for (int part = 0; part < page.parts(); part++) {
			List<Match<Sense>> matches = new ArrayList<>();
			for (Match<Sense> match : page.matches(part)) {
				if (match.to() - match.from() >= this.words && match.meanings().stream().anyMatch(Sense::alone)) {
					matches.add(match);
				}
			}
			matches.sort(Comparator.comparingInt((Match<Sense> it) -> it.from() - it.to()));
			for (Match<Sense> match : matches) {
				if (page.free(part, match.from(), match.to())) {
					read(page, part, match);
				}
			}
		}
	}

	private void read(Page page, int part, Match<Sense> match) {
		Words words = page.words(part);
		int from = match.from();
		int to = match.to();
		List<Sense> senses = match.meanings().stream().filter((it) -> written(words, from, to, it)).toList();
		if (senses.isEmpty()) {
			return;
		}
		Sense first = senses.getFirst();
		if (isPartOfLonger(words, from, to, first)) {
			page.reject(part, from, to, first.body(), Rule.LONGER_NAME);
			return;
		}
		List<Sense> allowed = senses.stream().filter((it) -> !page.isForbidden(part, from, to, it.body())).toList();
		List<Sense> meant = choose(allowed.isEmpty() ? senses : allowed, page);
		if (meant.size() == 1) {
			Sense sense = meant.getFirst();
			page.link(part, from, to, sense.body(), sense.rule(),
					sense.rule().score() - (sense.validOn(page.date()) ? 0 : 0.05));
		}
		else if (this.last) {
			page.unsure(part, from, to, meant.stream().map(Sense::body).toList(), Rule.SEVERAL);
		}
	}

	/** Whether the name is written as a name: with capitals, initials exactly so. */
	private static boolean written(Words words, int from, int to, Sense sense) {
		return switch (sense.standing()) {
			case BARE -> false;
			case EXACT -> {
				for (int at = from; at < to; at++) {
					if (!words.capital(at)) {
						yield false;
					}
				}
				yield words.allCapitals(from) || !words.form(from).matches("[a-z]{2,}") || to - from > 1
						|| hasInnerCapital(words, from);
			}
			case ALONE -> {
				int capitals = 0;
				for (int at = from; at < to; at++) {
					if (words.capital(at)) {
						capitals++;
					}
					else if (!SMALL.contains(words.form(at)) && !SMALL.contains(words.bareForm(at))) {
						yield false;
					}
				}
				yield capitals > 0;
			}
		};
	}

	private static boolean hasInnerCapital(Words words, int word) {
		String form = words.text().substring(words.start(word), words.bareEnd(word));
		return form.chars().skip(1).anyMatch(Character::isUpperCase);
	}

	private static boolean isPartOfLonger(Words words, int from, int to, Sense sense) {
		boolean follows = from > 0 && words.gap(from).ordinal() <= Gap.HYPHEN.ordinal() && words.capital(from - 1)
				&& QUALIFYING.contains(words.form(from - 1)) && PLACED.contains(sense.body().type());
		if (follows || words.possessive(to - 1)) {
			return follows;
		}
		boolean goesOn = words.gap(to) == Gap.SPACE && words.capital(to)
				&& (CONTINUING.contains(words.form(to))
						|| hasNoEnding(sense) && !words.number(to) && !words.is(to, "and"))
				|| hasNoEnding(sense) && words.is(to, "and")
						&& SORTS.contains(to + 1 < words.size() ? words.form(to + 1) : "") && words.capital(to + 1);
		boolean elsewhere = hasNoEnding(sense) && !isOnlyOneOfItsName(words, from, to)
				&& isInAnotherPlace(words, to, sense.body());
		return follows || goesOn || elsewhere;
	}

	/**
	 * Whether none of the words is one after which hospitals in many places are called.
	 */
	private static boolean isOnlyOneOfItsName(Words words, int from, int to) {
		for (int at = from; at < to; at++) {
			if (COMMON.contains(words.bareForm(at))) {
				return false;
			}
		}
		return true;
	}

	/** Names without a last word that says their kind may go on. */
	private static boolean hasNoEnding(Sense sense) {
		return sense.rule() == Rule.TRUST_STEM || sense.rule() == Rule.HOSPITAL_NAME;
	}

	/**
	 * Whether the name is followed by a place that is not its own: Queen Elizabeth
	 * Hospital in Gateshead.
	 */
	private static boolean isInAnotherPlace(Words words, int to, Body body) {
		int place = (words.is(to, "in") || words.is(to, "at")) ? to + 1
				: (words.gap(to) == Gap.COMMA || words.gap(to) == Gap.BRACKET) ? to : -1;
		if (place < 0 || place >= words.size() || !words.capital(place) || words.number(place)
				|| !words.is(to - 1, "hospital")) {
			return false;
		}
		String name = body.name().toLowerCase(Locale.ROOT).replace("'", "");
		return words.gap(to) != Gap.BRACKET && !name.contains(words.form(place));
	}

	/**
	 * Of what a name may mean: what had the name on the day, then what has it by the
	 * surest rule, then what the text names elsewhere.
	 */
	private static List<Sense> choose(List<Sense> senses, Page page) {
		List<Sense> left = distinct(senses);
		left = narrow(left, senses.stream().filter((it) -> it.validOn(page.date())).toList());
		if (left.size() > 1) {
			double best = left.stream().mapToDouble((it) -> it.rule().score()).max().orElse(0);
			left = narrow(left, left.stream().filter((it) -> it.rule().score() >= best).toList());
		}
		if (left.size() > 1 && page.date() == null) {
			left = narrow(left, left.stream().filter((it) -> it.body().to() == null && it.to() == null).toList());
		}
		if (left.size() > 1) {
			Set<Body> named = page.linked();
			left = narrow(left, left.stream().filter((it) -> named.contains(it.body())).toList());
		}
		return left;
	}

	private static List<Sense> narrow(List<Sense> all, List<Sense> some) {
		return some.isEmpty() ? all : distinct(some);
	}

	/** One sense for each body, the surest. */
	private static List<Sense> distinct(List<Sense> senses) {
		Map<String, Sense> byBody = new LinkedHashMap<>();
		for (Sense sense : senses) {
			byBody.merge(sense.body().id(), sense,
					(one, other) -> (one.rule().score() >= other.rule().score()) ? one : other);
		}
		return List.copyOf(new LinkedHashSet<>(byBody.values()));
	}

}
