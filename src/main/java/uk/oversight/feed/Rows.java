package uk.oversight.feed;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other; no more than one is held in memory. */
public interface Rows extends AutoCloseable {

	/**
	 * Returns what the next row tells; null after the last.
	 * @throws BadRowException when the row cannot be entered; the next one can be asked
	 * for all the same
	 * @throws UnusableFileException when the rest of the file cannot be read either
	 */
	@Nullable Telling next() throws IOException;

	/** The line at which the row begins that was last asked for, from 1. */
	int line();

	@Override
	void close() throws IOException;

}
