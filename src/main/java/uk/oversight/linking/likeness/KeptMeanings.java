package uk.oversight.linking.likeness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import uk.oversight.evidence.Ledger;
import uk.oversight.walk.BadInputException;
import uk.oversight.walk.Meanings;

/**
 * The meanings that the graph holds. As long as it holds none, the model is not needed.
 */
@Component
public class KeptMeanings implements Meanings {

	/** The ledger under which the graph remembers which model's vectors it holds. */
	public static final String LEDGER = "likeness";

	private static final Logger logger = LoggerFactory.getLogger(KeptMeanings.class);

	/** A command may work them out while the service runs. */
	private static final Duration LOOKED_FOR_EVERY = Duration.ofSeconds(30);

	private final Ledger ledger;

	private final boolean enabled;

	private volatile boolean kept;

	private volatile boolean broken;

	private volatile long lookedAt = System.nanoTime() - LOOKED_FOR_EVERY.toNanos();

	KeptMeanings(Ledger ledger, LikenessProperties properties) {
		this.ledger = ledger;
		this.enabled = properties.enabled();
	}

	@Override
	public @Nullable List<Double> of(String text) {
		if (!this.enabled || this.broken || !areKept()) {
			return null;
		}
		try {
			return numbers(SentenceModel.instance().read(text));
		}
		catch (RuntimeException | LinkageError ex) {
			// Whatever it lacks on this machine, words can still be searched.
			this.broken = true;
			logger.warn("The model of language cannot be used: searches go by words alone until the next start", ex);
			return null;
		}
	}

	@Override
	public void require() {
		if (!this.enabled) {
			throw new BadInputException(
					"Likeness is switched off here: whoever runs this service can switch it on by 'oversight.likeness.enabled=true', and have it worked out by the command 'liken'");
		}
	}

	/** Returns a vector as the database takes it. */
	public static List<Double> numbers(float[] vector) {
		List<Double> numbers = new ArrayList<>(vector.length);
		for (float each : vector) {
			numbers.add((double) each);
		}
		return numbers;
	}

	private boolean areKept() {
		long now = System.nanoTime();
		if (!this.kept && now - this.lookedAt >= LOOKED_FOR_EVERY.toNanos()) {
			this.lookedAt = now;
			this.kept = SentenceModel.EDITION.equals(this.ledger.edition(LEDGER));
		}
		return this.kept;
	}

}
