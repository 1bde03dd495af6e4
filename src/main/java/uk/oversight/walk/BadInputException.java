package uk.oversight.walk;

/**
 * The client asked for something that cannot be asked. The message names the value, the
 * rule and the right form, and is shown to the client as it is.
 */
public class BadInputException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public BadInputException(String message) {
		super(message);
	}

}
