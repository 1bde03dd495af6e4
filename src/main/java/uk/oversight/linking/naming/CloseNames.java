package uk.oversight.linking.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.text.Words;
import uk.oversight.linking.text.Words.Gap;
import uk.oversight.organisation.Name;
import uk.oversight.organisation.Organisation;

/**
 * Names with the ending of a sort of bodies that no form of a known name fits: "the
 * Cheshire and Mersey ICB". Where their words fit one body only, they mean that one;
 * otherwise the name is kept as one that no register knows.
 */
final class CloseNames implements Step {

	/** The words by which a name is recognised: those that do not only say what it is. */
	record Core(Body body, Set<String> telling, Set<String> sorting) {
	}

	/**
	 * How a name of one sort ends, or begins, and how much of a body's name it must have.
	 */
	private record Ending(Organisation.Type type, List<String> words, double share) {
	}

	private static final List<Ending> ENDINGS = List.of(
			new Ending(Organisation.Type.TRUST, List.of("nhs", "foundation", "trust"), 0.7),
			new Ending(Organisation.Type.TRUST, List.of("foundation", "nhs", "trust"), 0.7),
			new Ending(Organisation.Type.TRUST, List.of("nhs", "trust"), 0.7),
			new Ending(Organisation.Type.TRUST, List.of("nhs", "ft"), 0.7),
			new Ending(Organisation.Type.TRUST, List.of("nhs", "healthcare", "foundation", "trust"), 0.7),
			new Ending(Organisation.Type.TRUST, List.of("foundation", "trust"), 0.7),
			new Ending(Organisation.Type.TRUST, List.of("hospital", "trust"), 0.7),
			new Ending(Organisation.Type.TRUST, List.of("hospitals", "trust"), 0.7),
			new Ending(Organisation.Type.TRUST, List.of("ambulance", "service"), 0.8),
			new Ending(Organisation.Type.TRUST, List.of("ambulance", "trust"), 0.8),
			new Ending(Organisation.Type.INTEGRATED_CARE_BOARD, List.of("integrated", "care", "board"), 0.5),
			new Ending(Organisation.Type.INTEGRATED_CARE_BOARD, List.of("icb"), 0.5),
			new Ending(Organisation.Type.COUNCIL, List.of("county", "council"), 1),
			new Ending(Organisation.Type.COUNCIL, List.of("city", "council"), 1),
			new Ending(Organisation.Type.COUNCIL, List.of("borough", "council"), 1),
			new Ending(Organisation.Type.COUNCIL, List.of("district", "council"), 1));

	private static final Map<String, List<Ending>> BEGUN = ENDINGS.stream()
		.collect(Collectors.groupingBy((it) -> it.words().getFirst()));

	private static final Set<String> WITHIN = Set.of("of", "and", "the", "for", "in", "on", "upon");

	private static final Set<String> SORTING = Set.of("nhs", "foundation", "trust", "hospital", "hospitals",
			"university", "teaching", "healthcare", "health", "care", "services", "service", "partnership",
			"integrated", "board", "icb", "community", "ambulance", "acute", "general", "ft", "mental");

	private static final Set<String> QUARTERS = Set.of("north", "south", "east", "west");

	/** Kinds of trusts that are never each other. */
	private static final Set<String> KINDS = Set.of("partnership", "community", "ambulance", "mental");

	/** Words before an ending that make no name of it. */
	private static final Set<String> NO_NAMES = Set.of("every", "each", "model", "sub", "pan", "ics", "any", "mayor",
			"local", "gps", "ccg", "all", "an", "a", "new", "their", "my", "our", "national", "acute", "other",
			"another", "individual", "non", "teaching");

	private static final Set<String> PRISONS = Set.of("hmp", "hmyoi", "hmpyoi");

	@Override
	public void read(Page page) {
		for (int part = 0; part < page.parts(); part++) {
			Words words = page.words(part);
			for (int at = 0; at < words.size(); at++) {
				Ending ending = ending(words, at);
				if (ending != null && page.free(part, at, at + ending.words().size())) {
					read(page, part, at, ending);
				}
				if (PRISONS.contains(words.form(at)) && words.allCapitals(at) && page.free(part, at, at + 2)) {
					prison(page, part, at);
				}
			}
		}
	}

	static List<Core> cores(Body body) {
		List<Core> cores = new ArrayList<>();
		cores.add(core(body, body.name()));
		for (Body.Known name : body.names()) {
			if (name.kind() != Name.Kind.ABBREVIATION) {
				cores.add(core(body, name.text()));
			}
		}
		return cores;
	}

	private static Core core(Body body, String name) {
		Words words = Words.of(name);
		Set<String> telling = new LinkedHashSet<>();
		Set<String> sorting = new LinkedHashSet<>();
		sort(words, 0, words.size(), telling, sorting);
		return new Core(body, telling, sorting);
	}

	/**
	 * Quarters that stand together are one word: North West London is not the north and
	 * west of it.
	 */
	private static void sort(Words words, int from, int to, Set<String> telling, Set<String> sorting) {
		String quarters = "";
		for (int word = from; word < to; word++) {
			String form = words.bareForm(word);
			if (QUARTERS.contains(form) || QUARTERS.contains(form.replaceFirst("ern$", ""))) {
				quarters += form.replaceFirst("ern$", "");
				continue;
			}
			if (!quarters.isEmpty()) {
				telling.add(quarters);
				quarters = "";
			}
			if (!WITHIN.contains(form)) {
				(SORTING.contains(form) ? sorting : telling).add(form);
			}
		}
		if (!quarters.isEmpty()) {
			telling.add(quarters);
		}
	}

	private static @Nullable Ending ending(Words words, int at) {
		for (Ending ending : BEGUN.getOrDefault(words.bareForm(at), List.of())) {
			boolean fits = words.capital(at);
			for (int word = 0; fits && word < ending.words().size(); word++) {
				int there = at + word;
				fits = there < words.size() && words.bareForm(there).equals(ending.words().get(word))
						&& (word == 0 || words.gap(there) == Gap.SPACE);
			}
			if (fits) {
				return ending;
			}
		}
		return null;
	}

	private static void read(Page page, int part, int at, Ending ending) {
		Words words = page.words(part);
		int to = at + ending.words().size();
		int first = at;
		while (first > 0 && at - first < 10 && continues(words, first, ending) && page.free(part, first - 1, first)) {
			first--;
		}
		first = behindArticle(words, first, at);
		if (first == at) {
			return;
		}
		Body body = null;
		int from = first;
		while (from < at && (WITHIN.contains(words.form(from)) || words.opens(from))) {
			from++;
		}
		int whole = from;
		for (; from < at; from++) {
			if (!WITHIN.contains(words.form(from))) {
				body = fitting(page, words, from, to, ending, (from == whole) ? ending.share() : 0.95);
				if (body != null) {
					break;
				}
			}
		}
		if (body != null) {
			page.link(part, from, to, body, Rule.CLOSE_NAME);
			return;
		}
		if (isName(words, whole, to)) {
			page.unresolved(part, whole, to, ending.type());
		}
	}

	/** "Furthermore, the Devon ICB" names what stands behind the article. */
	private static int behindArticle(Words words, int first, int at) {
		int from = first;
		for (int word = first; word < at; word++) {
			if (words.is(word, "the") && (word == first || word + 1 == at || words.gap(word) == Gap.COMMA
					|| !words.is(word - 1, "and"))) {
				from = word + 1;
			}
		}
		return from;
	}

	private static boolean continues(Words words, int from, Ending ending) {
		Gap gap = words.gap(from);
		if (gap.ordinal() > Gap.COMMA.ordinal()
				|| gap == Gap.COMMA && ending.type() != Organisation.Type.INTEGRATED_CARE_BOARD) {
			return false;
		}
		return words.capital(from - 1) && !words.number(from - 1) || WITHIN.contains(words.form(from - 1)) && from > 1
				&& words.capital(from - 2) && words.gap(from - 1).ordinal() <= Gap.COMMA.ordinal();
	}

	/**
	 * The one body whose name has all these words, and of whose name these are enough.
	 */
	private static @Nullable Body fitting(Page page, Words words, int from, int to, Ending ending, double enough) {
		Set<String> telling = new LinkedHashSet<>();
		Set<String> sorting = new LinkedHashSet<>();
		sort(words, from, to, telling, sorting);
		if (telling.isEmpty()) {
			return null;
		}
		double best = 0;
		Body fitting = null;
		boolean several = false;
		for (Core core : page.gazetteer().cores(ending.type())) {
			if (!core.body().existedOn(page.date())) {
				continue;
			}
			double share = share(core, telling, sorting);
			if (share > best + 0.001) {
				best = share;
				fitting = core.body();
				several = false;
			}
			else if (share > best - 0.001 && share > 0 && fitting != null && !fitting.equals(core.body())) {
				several = true;
			}
		}
		return (best >= enough && !several) ? fitting : null;
	}

	/** How much of a name these words are; nothing where one of them is not in it. */
	private static double share(Core core, Set<String> telling, Set<String> sorting) {
		double matched = 0;
		for (String word : telling) {
			if (core.telling().contains(word)) {
				matched += 1;
			}
			else if (word.length() > 4 && core.telling().stream().anyMatch((it) -> it.startsWith(word))) {
				matched += 0.8;
			}
			else {
				return 0;
			}
		}
		double whole = core.telling().size();
		boolean trust = core.body().type() == Organisation.Type.TRUST;
		if (isAnotherQuarter(core.telling(), telling)) {
			return 0;
		}
		for (String word : core.sorting()) {
			double weight = (trust && KINDS.contains(word)) ? 0.5 : 0.02;
			whole += weight;
			matched += sorting.contains(word) ? weight : 0;
		}
		if (trust && (sorting.stream().anyMatch((it) -> KINDS.contains(it) && !core.sorting().contains(it))
				|| isHospital(sorting) && !isHospital(core.sorting()) && core.sorting().contains("care"))) {
			return 0;
		}
		return matched / whole;
	}

	/**
	 * Whether a place is named without the quarter that belongs to it: Yorkshire for
	 * North Yorkshire.
	 */
	private static boolean isAnotherQuarter(Set<String> core, Set<String> telling) {
		String quarter = null;
		for (String word : core) {
			if (quarter != null && telling.contains(word)) {
				return true;
			}
			quarter = (QUARTERS.stream().anyMatch(word::startsWith) && !telling.contains(word)) ? word : null;
		}
		return false;
	}

	private static boolean isName(Words words, int from, int to) {
		Set<String> telling = new LinkedHashSet<>();
		sort(words, from, to, telling, new LinkedHashSet<>());
		telling.removeAll(NO_NAMES);
		telling.removeAll(Set.of("county", "city", "borough", "district", "council"));
		return !telling.isEmpty() && words.capital(to - 1);
	}

	private static boolean isHospital(Set<String> sorting) {
		return sorting.contains("hospital") || sorting.contains("hospitals");
	}

	/**
	 * A prison that the register does not know: HMP and the words with capitals behind
	 * it.
	 */
	private static void prison(Page page, int part, int at) {
		Words words = page.words(part);
		int to = at + 1;
		while (to < words.size() && words.gap(to).ordinal() <= Gap.HYPHEN.ordinal() && words.capital(to)
				&& !words.number(to) && to - at < 6
				&& (!words.allCapitals(to) || PRISONS.contains(words.form(to)) || words.is(to, "yoi"))) {
			to++;
		}
		if (to > at + 1) {
			page.unresolved(part, at, to, Organisation.Type.PRISON);
		}
	}

}
