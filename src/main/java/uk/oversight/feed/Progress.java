package uk.oversight.feed;

/** Is told how far a load has come. */
public interface Progress {

	/** Whoever does not want to know. */
	Progress NONE = (done, all, rows) -> {
	};

	/**
	 * Says how far it is.
	 * @param done how many bytes of the file have been read
	 * @param all how many it has
	 * @param rows how many rows that were
	 */
	void at(long done, long all, long rows);

}
