package uk.oversight.feed;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One load, as it is remembered.
 *
 * @param ended null where it was cut short, or goes on
 * @param trouble why nothing, or no more, could be read; null where there was none
 */
public record Run(int number, String source, String file, Instant started, @Nullable Instant ended, Count count,
		@Nullable String trouble) {

	/**
	 * How many rows came to what.
	 *
	 * @param fresh rows that were not known before
	 * @param unjoined things that could not be joined to a body with certainty; their
	 * rows were entered all the same
	 * @param missing rows of earlier editions that this one leaves out
	 */
	public record Count(long read, long fresh, long changed, long unchanged, long refused, long unjoined,
			long missing) {

		static final Count NOTHING = new Count(0, 0, 0, 0, 0, 0, 0);

	}

	/**
	 * A row that was refused, or something of it that could not be joined.
	 *
	 * @param line where the row begins in its file
	 */
	public record Refusal(int line, boolean entered, String reason) {
	}

}
