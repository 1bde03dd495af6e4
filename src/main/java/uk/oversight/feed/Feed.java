package uk.oversight.feed;

import java.util.List;

import uk.oversight.evidence.Fact;

/** A publisher's data, and what of it enters the graph. Spring finds each of them. */
public interface Feed {

	/** What it is called on the command line, in one word. */
	String name();

	/** Says in one line what it brings. */
	String about();

	/** The forms its files come in. */
	List<Format> formats();

	/**
	 * The publisher's APIs that 'sync' asks, in their order; none unless it says
	 * otherwise.
	 */
	default List<Live> live() {
		return List.of();
	}

	/** What is told once for all rows, such as the body that publishes them. */
	default List<Fact> preamble() {
		return List.of();
	}

}
