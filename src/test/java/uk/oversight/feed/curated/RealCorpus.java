package uk.oversight.feed.curated;

import java.util.List;

import uk.oversight.evidence.Fact;

/** The corpus as it lies in the project, for tests in whatever room. */
public final class RealCorpus {

	private RealCorpus() {
	}

	static Corpus read() {
		return Corpus.read(CorpusLoading.sources("classpath:corpus/"));
	}

	public static List<Fact> facts() {
		return read().facts();
	}

}
