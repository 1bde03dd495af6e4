package uk.oversight.feed.curated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.Ledger;
import uk.oversight.graph.CannotStartException;
import uk.oversight.linking.FoundTopics;

/**
 * Enters the corpus when the service starts, after the migrations and before anyone can
 * ask. An edition that is in the graph already is left as it is.
 */
@Component
class CorpusLoading implements SmartLifecycle {

	private static final String LEDGER = "corpus";

	/** Ends the name of an edition of which a killed start would leave a part undone. */
	private static final String UNSETTLED = ", not settled yet";

	private static final Logger logger = LoggerFactory.getLogger(CorpusLoading.class);

	private final Ledger ledger;

	private final FoundTopics foundTopics;

	private final CorpusProperties properties;

	private volatile boolean running;

	CorpusLoading(Ledger ledger, FoundTopics foundTopics, CorpusProperties properties) {
		this.ledger = ledger;
		this.foundTopics = foundTopics;
		this.properties = properties;
	}

	@Override
	public void start() {
		try {
			List<Corpus.Source> sources = sources(this.properties.location());
			String edition = Corpus.edition(sources);
			if (!edition.equals(this.ledger.edition(LEDGER))) {
				Ledger.Entered entered = this.ledger.enter(LEDGER, edition + UNSETTLED, Corpus.read(sources).facts());
				this.foundTopics.settle();
				this.ledger.close(LEDGER, edition);
				logger.info("The corpus is in the graph: {} nodes, {} ties, {} citations", entered.nodes(),
						entered.ties(), entered.citations());
			}
			this.running = true;
		}
		catch (CorpusException | BadFactException ex) {
			throw new CannotStartException(
					"The corpus in %s breaks its rules, and nothing of it was loaded:%n%s"
						.formatted(this.properties.location(), ex.getMessage()),
					"Correct each entry named above; the corpus' README.md tells the rules.", ex);
		}
	}

	static List<Corpus.Source> sources(String location) {
		ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
		try {
			Resource root = resolver.getResource(location);
			String base = root.getURL().toString();
			List<Corpus.Source> sources = new ArrayList<>();
			for (Resource file : resolver.getResources(location + "**/*.yaml")) {
				String url = file.getURL().toString();
				sources.add(Corpus.Source.of(file, url.startsWith(base) ? url.substring(base.length()) : url));
			}
			return sources;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The corpus cannot be read from " + location, ex);
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return 100;
	}

}
