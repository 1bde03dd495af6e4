package uk.oversight.linking.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.naming.Page.Found;
import uk.oversight.linking.text.Surfaces.Match;
import uk.oversight.linking.text.Words;
import uk.oversight.linking.text.Words.Gap;
import uk.oversight.organisation.Organisation;

/**
 * Hospitals that the text itself gives to a trust: "Hinchingbrooke Hospital is part of
 * North West Anglia NHS Foundation Trust", "the trust, which includes A, B and C". A
 * hospital whose trust is not said means no body.
 */
final class Hospitals implements Step {

	private static final Set<String> ENDINGS = Set.of("hospital", "infirmary");

	private static final Set<String> WITHIN = Set.of("of", "and", "the", "for", "in", "on", "upon");

	/** What may stand between a hospital and the trust to which it belongs. */
	private static final List<List<String>> BELONGS = List.of(List.of("is", "part", "of"), List.of("part", "of"),
			List.of("which", "is", "part", "of"), List.of("run", "by"), List.of("is", "run", "by"),
			List.of("which", "is", "run", "by"), List.of("managed", "by"), List.of("is", "managed", "by"),
			List.of("which", "is", "managed", "by"), List.of("operated", "by"), List.of("is", "operated", "by"),
			List.of("which", "is", "operated", "by"), List.of("belongs", "to"), List.of("are", "part", "of"),
			List.of("are", "run", "by"), List.of("are", "managed", "by"), List.of("are", "operated", "by"),
			List.of("which", "are", "part", "of"), List.of("within"), List.of("is", "owned", "by"),
			List.of("owned", "by"), List.of("which", "forms", "part", "of"), List.of("forms", "part", "of"),
			List.of("which", "is", "within"), List.of("at"), List.of("which", "falls", "under"));

	/** What may stand between a trust and a hospital that belongs to it. */
	private static final List<List<String>> HOLDS = List.of(List.of("which", "includes"), List.of("includes"),
			List.of("which", "runs"), List.of("runs"), List.of("which", "manages"), List.of("manages"),
			List.of("which", "operates"), List.of("operates"), List.of("including"), List.of("comprises"),
			List.of("which", "comprises"), List.of("which", "is", "responsible", "for"), List.of("responsible", "for"),
			List.of("is", "responsible", "for"), List.of("that", "runs"), List.of("that", "manages"),
			List.of("that", "includes"), List.of("which", "oversees"), List.of("at", "its"),
			List.of("which", "provides", "services", "at"), List.of("sites", "including"));

	private record Hospital(int part, int from, int to, String key) {
	}

	@Override
	public void read(Page page) {
		List<Hospital> hospitals = new ArrayList<>();
		for (int part = 0; part < page.parts(); part++) {
			hospitals(page, part, hospitals);
		}
		if (hospitals.isEmpty()) {
			return;
		}
		Map<String, Body> trusts = new HashMap<>();
		Set<String> doubtful = new HashSet<>();
		for (Hospital hospital : hospitals) {
			Body trust = trust(page, hospital, hospitals);
			if (trust != null) {
				Body other = trusts.putIfAbsent(hospital.key(), trust);
				if (other != null && !other.equals(trust)) {
					doubtful.add(hospital.key());
				}
			}
		}
		for (Hospital hospital : hospitals) {
			Body trust = doubtful.contains(hospital.key()) ? null : trusts.get(hospital.key());
			if (trust != null) {
				page.link(hospital.part(), hospital.from(), hospital.to(), trust, Rule.HOSPITAL_OF);
			}
			else {
				page.unresolved(hospital.part(), hospital.from(), hospital.to(), Organisation.Type.OTHER_ORGANISATION);
			}
		}
		shortNames(page, trusts, doubtful);
	}

	/** Names that end in Hospital or Infirmary and of which nothing is decided yet. */
	private static void hospitals(Page page, int part, List<Hospital> hospitals) {
		Words words = page.words(part);
		for (int at = 1; at < words.size(); at++) {
			if (!ENDINGS.contains(words.bareForm(at)) || !words.capital(at) || !page.free(part, at, at + 1)) {
				continue;
			}
			int from = at;
			while (from > 0 && continues(words, from) && page.free(part, from - 1, from)) {
				from--;
			}
			while (from < at && (WITHIN.contains(words.form(from)) || words.is(from, "nhs") || words.opens(from))) {
				from++;
			}
			if (from < at) {
				hospitals.add(new Hospital(part, from, at + 1, key(words, from, at + 1)));
			}
		}
	}

	private static boolean continues(Words words, int from) {
		Gap gap = words.gap(from);
		if (gap != Gap.SPACE && gap != Gap.HYPHEN) {
			return false;
		}
		if (words.capital(from - 1) && !words.number(from - 1) && !words.allCapitals(from - 1)) {
			return true;
		}
		return Set.of("of", "and", "for", "on", "upon").contains(words.form(from - 1)) && from > 1
				&& words.capital(from - 2) && !words.is(from - 1, "and") && words.gap(from - 1) == Gap.SPACE;
	}

	private static String key(Words words, int from, int to) {
		StringBuilder key = new StringBuilder();
		for (int at = from; at < to; at++) {
			key.append(words.bareForm(at)).append(' ');
		}
		return key.toString();
	}

	/**
	 * The trust to which the text gives a hospital, by itself or through a list in which
	 * it stands.
	 */
	private static @Nullable Body trust(Page page, Hospital hospital, List<Hospital> all) {
		Words words = page.words(hospital.part());
		for (Found each : page.found()) {
			Body body = each.body();
			if (body == null || body.type() != Organisation.Type.TRUST || each.part() != hospital.part()) {
				continue;
			}
			int gap = (each.from() >= hospital.to()) ? each.from() - hospital.to() : hospital.from() - each.to();
			if (gap < 0 || gap > 60) {
				continue;
			}
			if (each.from() >= hospital.to()
					&& joins(words, behind(words, hospital, all, each.from()), each.from(), BELONGS)) {
				return body;
			}
			if (each.to() <= hospital.from() && (joins(words, each.to(), before(words, hospital, all, each.to()), HOLDS)
					|| words.possessive(each.to() - 1) && before(words, hospital, all, each.to()) == each.to())) {
				return body;
			}
		}
		return null;
	}

	/** The word behind the list of hospitals in which one stands. */
	private static int behind(Words words, Hospital hospital, List<Hospital> all, int limit) {
		int end = hospital.to();
		for (Hospital next : all) {
			if (next.part() == hospital.part() && next.from() >= end && next.from() < limit
					&& coordinate(words, end, next.from())) {
				end = next.to();
			}
		}
		return end;
	}

	private static int before(Words words, Hospital hospital, List<Hospital> all, int limit) {
		int start = hospital.from();
		for (Hospital previous : all.reversed()) {
			if (previous.part() == hospital.part() && previous.to() <= start && previous.from() >= limit
					&& coordinate(words, previous.to(), start)) {
				start = previous.from();
			}
		}
		return start;
	}

	private static boolean coordinate(Words words, int from, int to) {
		for (int at = from; at < to; at++) {
			if (!Set.of("and", "the", "or", "a", "b", "c", "d", "both").contains(words.form(at))) {
				return false;
			}
		}
		return to - from <= 2;
	}

	private static boolean joins(Words words, int from, int to, List<List<String>> ways) {
		List<String> between = new ArrayList<>();
		for (int at = from; at < to; at++) {
			if (words.between(at).contains(".")) {
				return false;
			}
			between.add(words.form(at));
		}
		between.removeIf((it) -> Set.of("the", "both", "hospitals", "currently", "also", "a", "i").contains(it));
		return ways.contains(between);
	}

	/** A hospital's name without its ending, once it was written with it. */
	private static void shortNames(Page page, Map<String, Body> trusts, Set<String> doubtful) {
		trusts.forEach((key, trust) -> {
			String name = key.strip().replaceAll(" (hospital|infirmary)$", "");
			if (doubtful.contains(key) || name.contains(" ")) {
				return;
			}
			for (int part = 0; part < page.parts(); part++) {
				Words words = page.words(part);
				for (int at = 0; at < words.size(); at++) {
					if (words.bareForm(at).equals(name) && words.capital(at) && page.free(part, at, at + 1)
							&& page.matches(part).stream().noneMatch(startsAt(at))) {
						page.link(part, at, at + 1, trust, Rule.HOSPITAL_OF);
					}
				}
			}
		});
	}

	private static Predicate<Match<Sense>> startsAt(int word) {
		return (it) -> it.from() == word;
	}

}
