package uk.oversight.launch;

import org.jspecify.annotations.Nullable;

/** A rehearsal left nothing to take up; its message says why. */
final class RehearsalException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RehearsalException(String message) {
		this(message, null);
	}

	RehearsalException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
