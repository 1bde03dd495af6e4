package uk.oversight.linking.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import uk.oversight.linking.text.Words.Gap;

/**
 * An automaton over words: finds every one of many phrases in a text in one pass, the
 * longest at each place. A phrase is whole words by construction, so that no name is
 * found within another word, and each word of a text is looked up once.
 *
 * @param <T> what a phrase stands for
 */
public final class Surfaces<T> {

	private static final int NONE = -1;

	private final Map<String, Integer> vocabulary = new HashMap<>();

	private final UnaryOperator<String> fold;

	private final List<List<T>> meanings = new ArrayList<>();

	/** The widest gap within the phrases that end at a node. */
	private final List<Gap> gaps = new ArrayList<>();

	/** Open addressing: a node and a word lead to the next node. */
	private long[] keys = new long[1 << 12];

	private int[] next = new int[1 << 12];

	private int edges;

	/**
	 * Makes an automaton without phrases.
	 * @param fold brings words that may stand for each other to one form
	 */
	public Surfaces(UnaryOperator<String> fold) {
		this.fold = fold;
		Arrays.fill(this.keys, NONE);
		node();
	}

	/** Where a phrase was found: from a word up to, but not with, another. */
	public record Match<T>(int from, int to, List<T> meanings) {
	}

	public void add(String phrase, T meaning) {
		Words words = Words.of(phrase);
		if (words.size() == 0) {
			return;
		}
		int node = 0;
		Gap widest = Gap.HYPHEN;
		for (int at = 0; at < words.size(); at++) {
			int word = this.vocabulary.computeIfAbsent(this.fold.apply(words.form(at)), (it) -> this.vocabulary.size());
			int following = follow(node, word);
			if (following == NONE) {
				following = node();
				put(node, word, following);
			}
			node = following;
			widest = (at > 0) ? wider(widest, words.gap(at)) : widest;
		}
		if (this.meanings.get(node).isEmpty()) {
			this.meanings.set(node, new ArrayList<>(2));
		}
		if (!this.meanings.get(node).contains(meaning)) {
			this.meanings.get(node).add(meaning);
		}
		this.gaps.set(node, wider(this.gaps.get(node), widest));
	}

	/** Returns what a phrase stands for; nothing where it was not added. */
	public List<T> meanings(String phrase) {
		Words words = Words.of(phrase);
		return scan(words).stream()
			.filter((it) -> it.from() == 0 && it.to() == words.size())
			.findFirst()
			.map(Match::meanings)
			.orElse(List.of());
	}

	/** Returns the longest phrase that begins at each word, where there is one. */
	public List<Match<T>> scan(Words words) {
		return scan(words, false);
	}

	/** Returns every phrase that begins at each word, the shorter before the longer. */
	public List<Match<T>> scanAll(Words words) {
		return scan(words, true);
	}

	private List<Match<T>> scan(Words words, boolean all) {
		int size = words.size();
		int[] ids = new int[size];
		for (int at = 0; at < size; at++) {
			ids[at] = this.vocabulary.getOrDefault(this.fold.apply(words.form(at)), NONE);
		}
		List<Match<T>> matches = new ArrayList<>();
		for (int from = 0; from < size; from++) {
			if (ids[from] == NONE && !words.possessive(from)) {
				continue;
			}
			from(words, ids, from, all, matches);
		}
		return matches;
	}

	private void from(Words words, int[] ids, int from, boolean all, List<Match<T>> matches) {
		int node = 0;
		int best = NONE;
		int end = from;
		Gap widest = Gap.HYPHEN;
		for (int at = from; at < words.size(); at++) {
			if (at > from) {
				widest = wider(widest, words.gap(at));
				if (widest == Gap.BREAK) {
					break;
				}
			}
			int following = (ids[at] == NONE) ? NONE : follow(node, ids[at]);
			if (words.possessive(at)) {
				int bare = this.vocabulary.getOrDefault(this.fold.apply(words.bareForm(at)), NONE);
				int last = (bare == NONE) ? NONE : follow(node, bare);
				if (last != NONE && ends(last, widest)) {
					if (all && best != NONE) {
						matches.add(new Match<>(from, end, this.meanings.get(best)));
					}
					best = last;
					end = at + 1;
				}
			}
			if (following == NONE) {
				break;
			}
			node = following;
			if (ends(node, widest)) {
				if (all && best != NONE) {
					matches.add(new Match<>(from, end, this.meanings.get(best)));
				}
				best = node;
				end = at + 1;
			}
		}
		if (best != NONE) {
			matches.add(new Match<>(from, end, this.meanings.get(best)));
		}
	}

	/** A comma or a bracket may stand only in a name that has one. */
	private boolean ends(int node, Gap widest) {
		return !this.meanings.get(node).isEmpty() && widest.compareTo(this.gaps.get(node)) <= 0;
	}

	private static Gap wider(Gap one, Gap other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

	private int node() {
		this.meanings.add(List.of());
		this.gaps.add(Gap.HYPHEN);
		return this.meanings.size() - 1;
	}

	private int follow(int node, int word) {
		long key = ((long) node << 32) | word;
		int mask = this.keys.length - 1;
		int at = hash(key) & mask;
		while (this.keys[at] != NONE) {
			if (this.keys[at] == key) {
				return this.next[at];
			}
			at = (at + 1) & mask;
		}
		return NONE;
	}

	private void put(int node, int word, int following) {
		if (++this.edges * 2 > this.keys.length) {
			long[] oldKeys = this.keys;
			int[] oldNext = this.next;
			this.keys = new long[oldKeys.length * 2];
			this.next = new int[oldNext.length * 2];
			Arrays.fill(this.keys, NONE);
			for (int at = 0; at < oldKeys.length; at++) {
				if (oldKeys[at] != NONE) {
					place(oldKeys[at], oldNext[at]);
				}
			}
		}
		place(((long) node << 32) | word, following);
	}

	private void place(long key, int following) {
		int mask = this.keys.length - 1;
		int at = hash(key) & mask;
		while (this.keys[at] != NONE) {
			at = (at + 1) & mask;
		}
		this.keys[at] = key;
		this.next[at] = following;
	}

	private static int hash(long key) {
		long mixed = key * 0x9E3779B97F4A7C15L;
		return (int) (mixed >>> 32);
	}

}
