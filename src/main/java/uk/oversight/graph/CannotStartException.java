package uk.oversight.graph;

import org.jspecify.annotations.Nullable;

/** The service cannot start as things stand; says what is wrong and what helps. */
public class CannotStartException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String cure;

	public CannotStartException(String problem, String cure, @Nullable Throwable cause) {
		super(problem, cause);
		this.cure = cure;
	}

	public String cure() {
		return this.cure;
	}

}
