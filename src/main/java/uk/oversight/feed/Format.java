package uk.oversight.feed;

import java.io.IOException;

import uk.oversight.evidence.Document;

/** One form in which a publisher puts out its data. */
public interface Format {

	/** Says in one line what such a file looks like, for whoever has another one. */
	String form();

	/** Whether a file begins as such a file does. */
	boolean fits(Input input);

	/** What the facts of such a file cite. */
	Document document();

	/**
	 * Whether a file lists all there is, so that what it leaves out is missing from it.
	 */
	default boolean isWhole() {
		return false;
	}

	/** Whether its rows lead to one another. */
	default boolean tellsLater() {
		return false;
	}

	/**
	 * Opens a file.
	 * @throws UnusableFileException when it is not what it seemed to be
	 */
	Rows open(Input input, Bodies bodies) throws IOException;

	/**
	 * Opens what leads from its rows to others, when all of them have been entered: the
	 * file once more, unless the rows kept in the graph what they lead to. A row of
	 * another file then has the line 0.
	 */
	default Rows openLater(Input input, Bodies bodies) throws IOException {
		return open(input, bodies);
	}

}
