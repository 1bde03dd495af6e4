package uk.oversight.graphql;

/** What a client can tell failures apart by: {@code extensions.code} of each error. */
public enum ErrorCode {

	/** The question cannot be asked so; its message tells how it can. */
	BAD_USER_INPUT("The question cannot be asked so"),

	/**
	 * The question, or this client, asks for more than one may; a smaller one is
	 * answered.
	 */
	LIMIT_EXCEEDED("This is more than may be asked for"),

	/** The answer took longer than it may; a smaller question is answered. */
	TIMEOUT("The answer took too long and was stopped: ask for fewer things, or for fewer levels of them"),

	/** The database cannot be reached; the same question may be asked again. */
	UNAVAILABLE("The graph cannot be reached just now: ask again in a moment"),

	/** A fault of the service. */
	INTERNAL("Something went wrong here; the service's log tells what");

	private final String words;

	ErrorCode(String words) {
		this.words = words;
	}

	/** What a client is told, where the failure itself must not be. */
	public String words() {
		return this.words;
	}

}
