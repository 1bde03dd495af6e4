package uk.oversight.feed;

/** A row that cannot be entered; the rest of its file can. */
public class BadRowException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param reason what is wrong with it, naming the value, the rule and the right form
	 */
	public BadRowException(String reason) {
		super(reason);
	}

}
