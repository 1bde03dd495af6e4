package uk.oversight.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What became of an entry.
 *
 * @param refusal why it was not entered; null where it was
 */
public record Posted(Entry entry, Outcome outcome, @Nullable String refusal) {

	/** What an entry came to. */
	public enum Outcome {

		/** The row was not known before. */
		NEW,

		/** The row was known and tells something else now. */
		CHANGED,

		/** The row tells what it told before. */
		UNCHANGED,

		/** The row leads to something that nobody has told of. */
		REFUSED

	}

}
