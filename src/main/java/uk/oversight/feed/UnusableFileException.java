package uk.oversight.feed;

/** A file, or another source, of which nothing can be believed. */
class UnusableFileException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param reason what is wrong with it and what helps
	 */
	public UnusableFileException(String reason) {
		super(reason);
	}

	public UnusableFileException(String reason, Throwable cause) {
		super(reason, cause);
	}

}
