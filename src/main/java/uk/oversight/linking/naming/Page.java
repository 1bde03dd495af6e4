package uk.oversight.linking.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.naming.Decision.Linked;
import uk.oversight.linking.text.Span;
import uk.oversight.linking.text.Surfaces.Match;
import uk.oversight.linking.text.Text;
import uk.oversight.linking.text.Words;
import uk.oversight.organisation.Organisation;

/** A text while it is read: its words, and what has been decided so far. */
final class Page {

	private static final Comparator<Found> ORDER = Comparator.comparingInt(Found::part).thenComparingInt(Found::from);

	private final Gazetteer gazetteer;

	private final Text text;

	private final List<Words> parts;

	private final List<List<Match<Sense>>> matches;

	private final List<boolean[]> taken;

	private final List<Found> found = new ArrayList<>();

	private final List<Found> forbidden = new ArrayList<>();

	/** What a step rejects, a later one may still decide on. */
	private final List<Found> rejected = new ArrayList<>();

	private boolean sorted = true;

	Page(Gazetteer gazetteer, Text text, List<Words> parts) {
		this.gazetteer = gazetteer;
		this.text = text;
		this.parts = parts;
		this.matches = parts.stream().map((it) -> gazetteer.surfaces().scan(it)).toList();
		this.taken = parts.stream().map((it) -> new boolean[it.size()]).toList();
	}

	/** What was decided about the words of a part, from one up to another. */
	record Found(int part, int from, int to, Decision decision) {

		/** The body that is meant; null where none is for certain. */
		@Nullable Body body() {
			return (this.decision instanceof Linked linked) ? linked.body() : null;
		}

		boolean before(int part, int word) {
			return this.part < part || this.part == part && this.to <= word;
		}

	}

	Gazetteer gazetteer() {
		return this.gazetteer;
	}

	int parts() {
		return this.parts.size();
	}

	Words words(int part) {
		return this.parts.get(part);
	}

	List<Match<Sense>> matches(int part) {
		return this.matches.get(part);
	}

	@Nullable String date() {
		return this.text.date();
	}

	@Nullable String addressed() {
		return this.text.addressed();
	}

	boolean free(int part, int from, int to) {
		boolean[] taken = this.taken.get(part);
		for (int at = Math.max(0, from); at < Math.min(to, taken.length); at++) {
			if (taken[at]) {
				return false;
			}
		}
		return true;
	}

	/** All that was found so far, in the order of the text. */
	List<Found> found() {
		if (!this.sorted) {
			this.found.sort(ORDER);
			this.sorted = true;
		}
		return this.found;
	}

	/** The bodies linked so far, in the order in which they are first named. */
	Set<Body> linked() {
		Set<Body> bodies = new LinkedHashSet<>();
		for (Found each : found()) {
			Body body = each.body();
			if (body != null) {
				bodies.add(body);
			}
		}
		return bodies;
	}

	Span span(int part, int from, int to) {
		Words words = this.parts.get(part);
		int start = words.start(from);
		int end = words.bareEnd(to - 1);
		return new Span(this.text.parts().get(part).name(), start, end, words.text().substring(start, end));
	}

	/** Links because the operator says so. */
	void linkAsTold(int part, int from, int to, Body body, @Nullable String reason) {
		Span span = span(part, from, to);
		decide(part, from, to, new Linked(span, body, Rule.OVERRIDE, Rule.OVERRIDE.score(),
				because(Rule.OVERRIDE, span, body, reason)));
	}

	/** Keeps words from ever meaning a body, because the operator says so. */
	void forbid(int part, int from, int to, Body body, @Nullable String reason) {
		Span span = span(part, from, to);
		this.forbidden.add(new Found(part, from, to,
				new Decision.Rejected(span, body, Rule.NEVER, because(Rule.NEVER, span, body, reason))));
	}

	private static String because(Rule rule, Span span, Body body, @Nullable String reason) {
		return rule.because(span.surface(), body.name()) + ((reason == null) ? "." : ": " + reason);
	}

	private @Nullable Found forbidding(int part, int from, int to, Body body) {
		for (Found each : this.forbidden) {
			if (each.part() == part && each.from() < to && from < each.to()
					&& each.decision() instanceof Decision.Rejected rejected && body.equals(rejected.body())) {
				return each;
			}
		}
		return null;
	}

	void link(int part, int from, int to, Body body, Rule rule, double score) {
		Found forbidding = this.forbidden.isEmpty() ? null : forbidding(part, from, to, body);
		if (forbidding != null) {
			take(part, from, to, forbidding);
			return;
		}
		Span span = span(part, from, to);
		decide(part, from, to, new Linked(span, body, rule, score, rule.because(span.surface(), body.name()) + "."));
	}

	void link(int part, int from, int to, Body body, Rule rule) {
		link(part, from, to, body, rule, rule.score());
	}

	void unsure(int part, int from, int to, List<Body> candidates, Rule rule) {
		Span span = span(part, from, to);
		String names = candidates.stream().map(Body::name).collect(Collectors.joining(" or "));
		decide(part, from, to,
				new Decision.Unsure(span, candidates, rule, rule.score(), rule.because(span.surface(), names) + "."));
	}

	void reject(int part, int from, int to, @Nullable Body body, Rule rule) {
		Span span = span(part, from, to);
		String name = (body == null) ? "any body" : body.name();
		this.rejected.add(new Found(part, from, to,
				new Decision.Rejected(span, body, rule, rule.because(span.surface(), name) + ".")));
	}

	/**
	 * All decisions, in the order of the text; what was rejected only where nothing else
	 * was decided there.
	 */
	List<Decision> decisions() {
		List<Found> all = new ArrayList<>(found());
		for (Found each : this.rejected) {
			if (free(each.part(), each.from(), each.to())) {
				all.add(each);
			}
		}
		all.sort(ORDER);
		return all.stream().map(Found::decision).distinct().toList();
	}

	void unresolved(int part, int from, int to, Organisation.Type type) {
		Span span = span(part, from, to);
		decide(part, from, to,
				new Decision.Unresolved(span, type, Rule.UNKNOWN, Rule.UNKNOWN.because(span.surface(), "") + "."));
	}

	boolean isForbidden(int part, int from, int to, Body body) {
		return !this.forbidden.isEmpty() && forbidding(part, from, to, body) != null;
	}

	private void decide(int part, int from, int to, Decision decision) {
		take(part, from, to, new Found(part, from, to, decision));
	}

	private void take(int part, int from, int to, Found found) {
		boolean[] taken = this.taken.get(part);
		for (int at = from; at < to; at++) {
			taken[at] = true;
		}
		this.found.add(found);
		this.sorted = false;
	}

}
