package uk.oversight.evidence;

/** A fact that cannot be: the message names the value, the rule and the right form. */
public class BadFactException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public BadFactException(String message) {
		super(message);
	}

}
