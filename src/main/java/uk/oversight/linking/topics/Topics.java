package uk.oversight.linking.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.text.Span;
import uk.oversight.linking.text.Surfaces;
import uk.oversight.linking.text.Surfaces.Match;
import uk.oversight.linking.text.Text.Part;
import uk.oversight.linking.text.Words;

/**
 * The words of a vocabulary of topics, ready to be found. Of words of one topic that lie
 * within each other the longest count.
 */
public final class Topics {

	/** For those who do not ask what a text treats. */
	public static final Topics NONE = new Topics(List.of());

	/** How many words may lie between a hint and what makes it count. */
	private static final int NEAR = 12;

	/** A question begins with whom it is put to, and then with one of these. */
	private static final Set<String> ASKING = Set.of("what", "whether", "if", "how", "when", "which", "why", "who",
			"where", "pursuant", "further", "with", "for");

	private final List<KnownTopic> topics;

	private final Surfaces<Sense> surfaces = new Surfaces<>(Stems::of);

	/** By which rule a text treats a topic. */
	public enum Rule {

		/** Words that stand for the topic. */
		PHRASE(0.9),

		/** Two words near each other, neither of which would stand for it alone. */
		NEARBY(0.7);

		private final double score;

		Rule(double score) {
			this.score = score;
		}

		public double score() {
			return this.score;
		}

	}

	private enum Kind {

		PHRASE, HINT, WITH, UNLESS

	}

	/** What words are to a topic. */
	private record Sense(KnownTopic of, Kind kind) {
	}

	/** Words of one topic in a text: from a word up to, but not with, another. */
	private record Found(int from, int to, Kind kind) {

		boolean isWithin(Found other) {
			return other.from <= this.from && this.to <= other.to && other.to - other.from > this.to - this.from;
		}

	}

	public Topics(List<KnownTopic> topics) {
		this.topics = List.copyOf(topics);
		for (KnownTopic each : topics) {
			each.phrases().forEach((it) -> this.surfaces.add(it, new Sense(each, Kind.PHRASE)));
			each.hints().forEach((it) -> this.surfaces.add(it, new Sense(each, Kind.HINT)));
			each.with().forEach((it) -> this.surfaces.add(it, new Sense(each, Kind.WITH)));
			each.unless().forEach((it) -> this.surfaces.add(it, new Sense(each, Kind.UNLESS)));
		}
	}

	/** That a text treats a topic. */
	public record Treated(Span span, KnownTopic of, Rule rule, String because) {

		public double score() {
			return this.rule.score();
		}

	}

	/**
	 * Returns the topics that a part of a text treats, each once, in the order of the
	 * vocabulary. Whom a question is put to and the names of bodies tell of none.
	 * @param names where it names bodies
	 * @param department the id of the department it is put to; null where there is none
	 */
	public List<Treated> read(Part part, Words words, List<Span> names, @Nullable String department) {
		int begin = begin(words);
		Map<KnownTopic, List<Found>> found = new LinkedHashMap<>();
		for (Match<Sense> match : this.surfaces.scanAll(words)) {
			if (match.from() >= begin && !isNamed(part, words, match, names)) {
				for (Sense sense : match.meanings()) {
					found.computeIfAbsent(sense.of(), (it) -> new ArrayList<>())
						.add(new Found(match.from(), match.to(), sense.kind()));
				}
			}
		}
		List<Treated> treated = new ArrayList<>();
		for (KnownTopic topic : this.topics) {
			List<Found> all = found.getOrDefault(topic, List.of());
			if (!all.isEmpty() && topic.isFor(department)) {
				Treated one = treated(topic, part, words,
						all.stream().filter((it) -> all.stream().noneMatch(it::isWithin)).toList());
				if (one != null) {
					treated.add(one);
				}
			}
		}
		return treated;
	}

	private static int begin(Words words) {
		if (words.is(0, "to") && words.is(1, "ask")) {
			for (int at = 2; at < words.size(); at++) {
				if (ASKING.contains(words.form(at)) && words.gap(at) == Words.Gap.COMMA) {
					return at;
				}
			}
		}
		return 0;
	}

	private static boolean isNamed(Part part, Words words, Match<Sense> match, List<Span> names) {
		int start = words.start(match.from());
		int stop = words.bareEnd(match.to() - 1);
		return names.stream().anyMatch((it) -> it.part().equals(part.name()) && it.start() < stop && start < it.end());
	}

	private static @Nullable Treated treated(KnownTopic topic, Part part, Words words, List<Found> found) {
		for (Found each : found) {
			if (each.kind() == Kind.PHRASE) {
				Span span = span(part, words, each.from(), each.to());
				return new Treated(span, topic, Rule.PHRASE,
						"'%s' stands for %s: %s".formatted(span.surface(), topic.name(), topic.scope()));
			}
		}
		Kind other = topic.with().isEmpty() ? Kind.HINT : Kind.WITH;
		for (Found hint : found) {
			if (hint.kind() == Kind.HINT) {
				for (Found near : found) {
					if (near.kind() == other && areNear(words, hint, near) && !areOneWord(words, hint, near)) {
						return nearby(topic, part, words, hint, near);
					}
				}
			}
		}
		return null;
	}

	private static Treated nearby(KnownTopic topic, Part part, Words words, Found hint, Found near) {
		Found first = (hint.from() < near.from()) ? hint : near;
		Found last = (first == hint) ? near : hint;
		String one = span(part, words, first.from(), first.to()).surface();
		String two = span(part, words, last.from(), last.to()).surface();
		return new Treated(span(part, words, first.from(), last.to()), topic, Rule.NEARBY,
				"'%s' and '%s' near each other stand for %s: %s".formatted(one, two, topic.name(), topic.scope()));
	}

	private static boolean areNear(Words words, Found one, Found other) {
		int from = Math.min(one.from(), other.from());
		int to = Math.max(one.from(), other.from());
		if (to - from > NEAR) {
			return false;
		}
		for (int at = from + 1; at <= to; at++) {
			if (words.gap(at) == Words.Gap.BREAK) {
				return false;
			}
		}
		return true;
	}

	private static boolean areOneWord(Words words, Found one, Found other) {
		return Stems.of(words.bareForm(one.from())).equals(Stems.of(words.bareForm(other.from())))
				&& one.to() - one.from() == other.to() - other.from();
	}

	private static Span span(Part part, Words words, int from, int to) {
		int start = words.start(from);
		int stop = words.bareEnd(to - 1);
		return new Span(part.name(), start, stop, words.text().substring(start, stop));
	}

	/** Returns the vocabulary, in the order of its file. */
	public List<KnownTopic> all() {
		return this.topics;
	}

}
