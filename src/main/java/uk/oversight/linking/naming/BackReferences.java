package uk.oversight.linking.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.oversight.linking.naming.Page.Found;
import uk.oversight.linking.text.Words;
import uk.oversight.organisation.Organisation;

/**
 * The trust, this prison, the council, the ICB: the one body of that sort that was named
 * before. Her Department, the Department: the one that the question is put to.
 */
final class BackReferences implements Step {

	private static final Map<String, Organisation.Type> NOUNS = Map.of("trust", Organisation.Type.TRUST, "prison",
			Organisation.Type.PRISON, "council", Organisation.Type.COUNCIL, "icb",
			Organisation.Type.INTEGRATED_CARE_BOARD, "inspectorate", Organisation.Type.INSPECTORATE);

	private static final Set<String> POINTING = Set.of("the", "this", "that", "said", "local");

	private static final Set<String> OWNING = Set.of("her", "his", "their", "my", "the", "your", "our", "this");

	/** What may stand between the and the noun. */
	private static final Set<String> SORTING = Set.of("nhs", "foundation", "hospital", "ambulance", "local", "health");

	/** Before these, "that" is no conjunction. */
	private static final Set<String> LEADING = Set.of("at", "of", "in", "for", "to", "by", "with", "from", "within",
			"on");

	private static final Set<String> OTHER_THINGS = Set.of("service", "services", "estate", "tax", "population",
			"system", "sector", "fund", "funds", "officer", "officers", "capacity", "regime", "places", "housing",
			"house", "houses", "homes", "deed", "deeds", "school", "schools", "level", "levels", "education",
			"operator", "operators", "sentence", "sentences", "gate", "workforce", "inspectorate", "chamber",
			"chambers", "areas", "area", "run", "owned", "programme", "governors", "port", "based", "building",
			"buildings", "network", "corporation", "law", "status", "taxpayers");

	@Override
	public void read(Page page) {
		for (int part = 0; part < page.parts(); part++) {
			Words words = page.words(part);
			for (int at = 0; at < words.size(); at++) {
				String form = words.bareForm(at);
				Organisation.Type type = NOUNS.get(form);
				if (type != null && page.free(part, at, at + 1)) {
					int from = pointed(words, at);
					if (from >= 0 || form.equals("icb") && words.between(at).endsWith("(")) {
						refer(page, part, Math.max(from, 0) == 0 ? at : from, at + 1, type);
					}
				}
				else if (form.equals("board") && words.is(at - 1, "care") && words.is(at - 2, "integrated")
						&& page.free(part, at - 2, at + 1) && pointed(words, at - 2) >= 0) {
					refer(page, part, at - 2, at + 1, Organisation.Type.INTEGRATED_CARE_BOARD);
				}
				else if (form.equals("ombudsman") && page.free(part, at, at + 1) && pointed(words, at) >= 0) {
					ombudsman(page, part, at);
				}
				else if (form.equals("department") && OWNING.contains(at > 0 ? words.form(at - 1) : "")
						&& page.free(part, at, at + 1)) {
					department(page, part, at);
				}
			}
		}
	}

	/**
	 * Where the phrase begins whose noun stands here, if a pointing word leads it; less
	 * than 0 otherwise.
	 */
	private static int pointed(Words words, int at) {
		int before = at - 1;
		if (before >= 0 && SORTING.contains(words.form(before)) && before > 0
				&& POINTING.contains(words.form(before - 1))) {
			return at;
		}
		boolean points = before >= 0 && POINTING.contains(words.form(before)) && words.gap(at) == Words.Gap.SPACE;
		if (points && words.is(before, "that")) {
			points = words.capital(at) || before > 0 && LEADING.contains(words.form(before - 1));
		}
		return points ? at : -1;
	}

	private static void refer(Page page, int part, int from, int to, Organisation.Type type) {
		if (isFollowedByName(page.words(part), to)) {
			return;
		}
		List<Body> before = before(page, part, from, type);
		if (before.size() == 1) {
			page.link(part, from, to, before.getFirst(), Rule.BACK_REFERENCE);
		}
		else if (before.isEmpty()) {
			page.reject(part, from, to, null, Rule.NOTHING_BEFORE);
		}
		else {
			page.unsure(part, from, to, before, Rule.SEVERAL_BEFORE);
		}
	}

	/** The prison service, the trust deed, the council tax: other things. */
	private static boolean isFollowedByName(Words words, int to) {
		boolean name = words.capital(to - 1) && words.gap(to) == Words.Gap.SPACE && !words.possessive(to - 1)
				&& (words.capital(to) && !words.number(to) || words.is(to, "for") && words.capital(to + 1)
						|| words.is(to, "of") && words.capital(to + 1));
		return name || to < words.size() && words.gap(to).ordinal() <= Words.Gap.HYPHEN.ordinal()
				&& !words.possessive(to - 1) && OTHER_THINGS.contains(words.form(to));
	}

	/**
	 * The bodies of a sort named before a word: those of the same part, or where there is
	 * none, those of the parts before. A name of that sort that no register knows counts
	 * as another body.
	 */
	private static List<Body> before(Page page, int part, int word, Organisation.Type type) {
		List<Body> here = named(page, part, part, word, type);
		if (here.isEmpty()) {
			here = named(page, 0, part, word, type);
		}
		return here;
	}

	private static List<Body> named(Page page, int first, int last, int word, Organisation.Type type) {
		Set<Body> bodies = new LinkedHashSet<>();
		boolean unknown = false;
		for (Found each : page.found()) {
			if (each.part() >= first && each.before(last, word)) {
				Body body = each.body();
				if (body != null && body.type() == type) {
					bodies.add(body);
				}
				unknown |= each.decision() instanceof Decision.Unresolved unresolved && unresolved.type() == type;
			}
		}
		return (unknown && bodies.size() == 1) ? List.of() : new ArrayList<>(bodies);
	}

	private static void ombudsman(Page page, int part, int at) {
		Set<Body> before = new LinkedHashSet<>();
		for (Found each : page.found()) {
			Body body = each.body();
			if (body != null && each.before(part, at) && body.name().contains("Ombudsman")) {
				before.add(body);
			}
		}
		if (before.size() == 1 && !isFollowedByName(page.words(part), at + 1)) {
			page.link(part, at, at + 1, before.iterator().next(), Rule.BACK_REFERENCE);
		}
	}

	private static void department(Page page, int part, int at) {
		Body addressed = page.gazetteer().body(page.addressed());
		if (addressed == null) {
			addressed = page.linked()
				.stream()
				.filter((it) -> it.type() == Organisation.Type.DEPARTMENT)
				.findFirst()
				.orElse(null);
		}
		if (addressed != null) {
			page.link(part, at, at + 1, addressed, Rule.ADDRESSED);
		}
	}

}
