package uk.oversight.graph;

import org.jspecify.annotations.Nullable;

/** A read that was not done, or not finished, when the time of its request was over. */
public class OutOfTimeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	OutOfTimeException(@Nullable Throwable cause) {
		super("The time of the request was over before the database had answered", cause);
	}

}
