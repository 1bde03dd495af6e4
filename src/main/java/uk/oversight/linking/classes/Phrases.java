package uk.oversight.linking.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.text.Span;
import uk.oversight.linking.text.Surfaces;
import uk.oversight.linking.text.Surfaces.Match;
import uk.oversight.linking.text.Text.Part;
import uk.oversight.linking.text.Words;

/**
 * The phrases that stand for classes of bodies, ready to be found. Where one phrase is
 * part of another, the longer one counts.
 */
public final class Phrases {

	/**
	 * How many there are: a phrase behind these speaks of some bodies, not of the class.
	 */
	private static final Set<String> COUNTING = Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine",
			"ten", "eleven", "twelve", "these", "those");

	/** Behind "of", some of them. */
	private static final Set<String> PARTS = Set.of("wave", "group", "list", "handful", "couple", "cohort", "tranche");

	private final Surfaces<Meaning> surfaces = new Surfaces<>((it) -> it);

	/** What a phrase stands for; null for a class that is none. */
	private record Meaning(@Nullable KnownClass of, boolean bare) {

		boolean holdsFor(@Nullable String department) {
			return this.of != null && !(this.bare && department != null && this.of.unless().contains(department));
		}

	}

	public Phrases(List<KnownClass> classes, List<String> not) {
		for (KnownClass each : classes) {
			each.phrases().forEach((it) -> this.surfaces.add(it, new Meaning(each, false)));
			each.bare().forEach((it) -> this.surfaces.add(it, new Meaning(each, true)));
		}
		not.forEach((it) -> this.surfaces.add(it, new Meaning(null, false)));
	}

	/** That a text speaks of a class. */
	public record Spoken(Span span, KnownClass of, String because) {
	}

	/**
	 * Returns where a part of a text speaks of a class, but for the words of names.
	 * @param names where it names bodies
	 * @param department the id of the department it is put to; null where there is none
	 */
	public List<Spoken> read(Part part, Words words, List<Span> names, @Nullable String department) {
		List<Spoken> spoken = new ArrayList<>();
		int end = 0;
		for (Match<Meaning> match : this.surfaces.scan(words)) {
			if (match.from() < end) {
				continue;
			}
			int start = words.start(match.from());
			int stop = words.bareEnd(match.to() - 1);
			Meaning meaning = match.meanings().getFirst();
			KnownClass of = meaning.of();
			boolean named = names.stream()
				.anyMatch((it) -> it.part().equals(part.name()) && it.start() < stop && start < it.end());
			if (named || isOne(words, match.to() - 1)) {
				continue;
			}
			end = match.to();
			if (of != null && meaning.holdsFor(department) && !isCounted(words, match.from())
					&& !continues(words, match.to())) {
				String surface = words.text().substring(start, stop);
				spoken.add(new Spoken(new Span(part.name(), start, stop, surface), of,
						"'%s' stands for %s: %s.".formatted(surface, of.name(), of.rule())));
			}
		}
		return spoken;
	}

	/** Whether the word is a possessive that only looks like a plural: the ICB's. */
	private static boolean isOne(Words words, int word) {
		return words.possessive(word) && !words.bareForm(word).equals(words.form(word));
	}

	/**
	 * Whether a number goes before: "all seven RAAC hospitals" are not all hospitals, nor
	 * is "the first wave of trusts".
	 */
	private static boolean isCounted(Words words, int from) {
		if (words.is(from - 1, "of") && from > 1 && (PARTS.contains(words.form(from - 2))
				|| words.is(from - 2, "number") && words.is(from - 3, "small"))) {
			return true;
		}
		for (int at = from - 1; at >= 0 && at >= from - 3; at--) {
			if (words.gap(at + 1).ordinal() > Words.Gap.HYPHEN.ordinal()) {
				return false;
			}
			if (COUNTING.contains(words.form(at))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether the phrase runs on into a name: Schools White Paper, Hospitals NHS Trust.
	 */
	private static boolean continues(Words words, int to) {
		return words.capital(to) && words.gap(to) == Words.Gap.SPACE && words.capital(to - 1)
				&& Set.of("nhs", "white", "bill", "act", "programme", "trust", "week").contains(words.form(to));
	}

}
