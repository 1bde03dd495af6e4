package uk.oversight.linking.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.naming.Page.Found;
import uk.oversight.linking.text.Surfaces.Match;
import uk.oversight.linking.text.Words;
import uk.oversight.linking.text.Words.Gap;
import uk.oversight.organisation.Organisation;

/**
 * Bare names in a list: "councils including Kent, Slough and Thurrock", "HMPs Five Wells
 * and Fosse Way", "Kent and Essex County Councils". A word before the list or behind it
 * says what its items are; for prisons, one item written in full does.
 */
final class Lists implements Step {

	private static final Map<Organisation.Type, Set<String>> HEADS = new EnumMap<>(Map.of(Organisation.Type.PRISON,
			Set.of("hmps", "prisons", "hmp", "prison", "jails", "establishments", "yoi", "yois", "hmyoi", "hmyois",
					"institutions", "institution"),
			Organisation.Type.COUNCIL, Set.of("councils", "authorities", "boroughs"), Organisation.Type.TRUST,
			Set.of("trusts", "hospitals"), Organisation.Type.INTEGRATED_CARE_BOARD, Set.of("icbs", "boards")));

	/** Words between the head of a list and its first item. */
	private static final Set<String> LEADING = Set.of("including", "such", "as", "like", "namely", "are", "were",
			"include", "includes", "included", "eg", "example", "for", "following", "the", "both", "of");

	/** Words of which one at least must lead to a list of names that are places too. */
	private static final Set<String> TELLING = Set.of("including", "such", "like", "namely", "are", "were", "include",
			"includes", "included");

	private static final Set<String> BETWEEN = Set.of("and", "or", "a", "b", "c", "d", "e", "f", "g", "h", "i", "ii",
			"iii", "iv", "v", "vi", "vii", "viii", "the", "both", "then", "well", "as", "also", "j", "k", "l", "in",
			"to", "from");

	/** Words between the last item and the word that says what the items are. */
	private static final Set<String> TRAILING = Set.of("county", "city", "borough", "district", "metropolitan",
			"unitary", "nhs", "foundation", "local", "any", "other", "integrated", "care", "hospital", "and", "c", "d",
			"e", "ii", "iii", "the", "young", "offender", "hospitals", "institutions", "teaching", "university");

	/** A borough of these is the council, not the place. */
	private static final Set<String> TITLES = Set.of("london", "royal", "metropolitan");

	/** Authorities of other sorts. */
	private static final Set<String> OTHERS = Set.of("rescue", "combined", "police", "strategic", "mayoral",
			"transport", "port", "harbour", "planning");

	/** An item of a list: a bare name not yet decided on, or a body named in full. */
	private record Item(int from, int to, @Nullable Match<Sense> bare, @Nullable Found found) {
	}

	@Override
	public void read(Page page) {
		for (int part = 0; part < page.parts(); part++) {
			for (Organisation.Type type : HEADS.keySet()) {
				read(page, part, type);
			}
		}
	}

	private static void read(Page page, int part, Organisation.Type type) {
		List<Item> items = items(page, part, type);
		Words words = page.words(part);
		int first = 0;
		for (int at = 1; at <= items.size(); at++) {
			if (at == items.size() || !areCoordinate(words, items.get(at - 1).to(), items.get(at).from())) {
				decide(page, part, type, items.subList(first, at));
				first = at;
			}
		}
	}

	private static List<Item> items(Page page, int part, Organisation.Type type) {
		Words words = page.words(part);
		List<Item> items = new ArrayList<>();
		for (Match<Sense> match : page.matches(part)) {
			if (page.free(part, match.from(), match.to()) && words.capital(match.from())
					&& match.meanings().stream().anyMatch((it) -> isBare(it, type)) && !goesOn(words, match)) {
				items.add(new Item(match.from(), match.to(), match, null));
			}
		}
		for (Found found : page.found()) {
			if (found.part() == part && isOf(found, type)) {
				items.add(new Item(found.from(), found.to(), null, found));
			}
		}
		items.sort(Comparator.comparingInt(Item::from));
		List<Item> apart = new ArrayList<>();
		for (Item item : items) {
			if (apart.isEmpty() || apart.getLast().to() <= item.from()) {
				apart.add(item);
			}
		}
		return apart;
	}

	private static boolean isOf(Found found, Organisation.Type type) {
		Body body = found.body();
		return body != null && body.type() == type
				|| found.decision() instanceof Decision.Unresolved unresolved && unresolved.type() == type;
	}

	private static boolean isBare(Sense sense, Organisation.Type type) {
		return sense.standing() == Sense.Standing.BARE && sense.body().type() == type;
	}

	/** Whether the name runs on into a longer one that is none of a list's own words. */
	private static boolean goesOn(Words words, Match<Sense> match) {
		int to = match.to();
		boolean behind = words.gap(to) == Gap.SPACE && words.capital(to) && !words.number(to)
				&& !TRAILING.contains(words.form(to)) && !words.form(to).endsWith("s");
		int from = match.from();
		boolean before = words.gap(from) == Gap.SPACE && words.capital(from - 1) && !words.number(from - 1)
				&& Set.of("north", "south", "east", "west", "mid", "central", "greater").contains(words.form(from - 1));
		return behind || before;
	}

	private static boolean areCoordinate(Words words, int from, int to) {
		if (to - from > 3) {
			return false;
		}
		for (int at = from; at < to; at++) {
			if (!BETWEEN.contains(words.form(at))) {
				return false;
			}
		}
		for (int at = from; at <= to; at++) {
			String between = words.between(at);
			if (between.contains(".") || between.contains("?") || between.contains("!")) {
				return false;
			}
		}
		return from < to || words.gap(to).ordinal() >= Gap.COMMA.ordinal() && !words.between(to).endsWith("(");
	}

	private static void decide(Page page, int part, Organisation.Type type, List<Item> items) {
		if (items.stream().allMatch((it) -> it.bare() == null)) {
			return;
		}
		Words words = page.words(part);
		int first = items.getFirst().from();
		boolean led = leads(words, type, first, items.size() > 1);
		boolean trailed = items.size() > 1 && trails(words, type, items.getLast().to());
		boolean named = type == Organisation.Type.PRISON && items.stream().anyMatch((it) -> it.found() != null);
		if (!led && !trailed && !named) {
			return;
		}
		boolean young = type == Organisation.Type.PRISON && (isYoung(words, first - 1) || isYoung(words, first - 2)
				|| isYoung(words, first) || isYoung(words, items.getLast().to()));
		for (Item item : items) {
			Match<Sense> bare = item.bare();
			if (bare != null) {
				link(page, part, type, bare, young);
			}
		}
	}

	/** Whether the word says that the list is of institutions for the young. */
	private static boolean isYoung(Words words, int at) {
		return words.is(at, "yoi") || words.is(at, "yois") || words.is(at, "hmyoi") || words.is(at, "hmyois")
				|| words.is(at, "young") || words.is(at, "institutions") || words.is(at, "institution");
	}

	private static void link(Page page, int part, Organisation.Type type, Match<Sense> bare, boolean young) {
		List<Body> all = bare.meanings()
			.stream()
			.filter((it) -> isBare(it, type))
			.sorted((one, other) -> Boolean.compare(other.validOn(page.date()), one.validOn(page.date())))
			.filter((it) -> it.validOn(page.date()))
			.map(Sense::body)
			.distinct()
			.toList();
		List<Body> lasting = all.stream().filter((it) -> it.to() == null || page.date() != null).toList();
		List<Body> bodies = lasting.isEmpty() ? all : lasting;
		if (type == Organisation.Type.PRISON && bodies.size() > 1) {
			List<Body> fitting = bodies.stream().filter((it) -> Variants.isForYoung(it) == young).toList();
			bodies = fitting.isEmpty() ? bodies : fitting;
		}
		if (bodies.size() == 1) {
			page.link(part, bare.from(), bare.to(), bodies.getFirst(), Rule.LISTED);
		}
		else if (bodies.size() > 1) {
			List<Body> named = bodies.stream().filter(page.linked()::contains).toList();
			if (named.size() == 1) {
				page.link(part, bare.from(), bare.to(), named.getFirst(), Rule.LISTED);
			}
			else {
				page.unsure(part, bare.from(), bare.to(), bodies, Rule.SEVERAL);
			}
		}
	}

	private static boolean leads(Words words, Organisation.Type type, int first, boolean several) {
		boolean telling = false;
		Set<String> heads = Objects.requireNonNull(HEADS.get(type));
		for (int at = first - 1; at >= 0 && at >= first - 5; at--) {
			if (words.between(at + 1).contains(".") || words.between(at + 1).contains("?")) {
				return false;
			}
			String form = words.form(at);
			if (heads.contains(form)) {
				boolean colon = words.between(at + 1).contains(":") || words.gap(at + 1) == Gap.COMMA;
				return !OTHERS.contains(at > 0 ? words.form(at - 1) : "") && (telling || colon && several)
						|| type == Organisation.Type.PRISON
								&& (form.startsWith("hmp") || form.endsWith("yoi") || form.endsWith("yois"));
			}
			if (type == Organisation.Type.COUNCIL && form.equals("borough") && words.is(at + 1, "of") && at > 0
					&& TITLES.contains(words.form(at - 1))) {
				return true;
			}
			if (!LEADING.contains(form) && !Set.of("a", "i").contains(form)) {
				return false;
			}
			telling |= TELLING.contains(form);
		}
		return false;
	}

	private static boolean trails(Words words, Organisation.Type type, int last) {
		Set<String> heads = Objects.requireNonNull(HEADS.get(type));
		for (int at = last; at < words.size() && at <= last + 5; at++) {
			if (words.between(at).contains(".") || words.between(at).contains("?")) {
				return false;
			}
			String form = words.form(at);
			if (words.gap(at) == Gap.COMMA && !words.is(at, "and")) {
				return false;
			}
			if (heads.contains(form)) {
				return form.endsWith("s") || form.endsWith("yoi");
			}
			if (!TRAILING.contains(form)) {
				return false;
			}
		}
		return false;
	}

}
