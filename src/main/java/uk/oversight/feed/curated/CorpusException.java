package uk.oversight.feed.curated;

import java.util.List;

/** The corpus breaks its rules: each problem with its file, its line and its cure. */
class CorpusException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	CorpusException(List<String> problems) {
		super(String.join(System.lineSeparator(), problems));
	}

}
