package uk.oversight.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.RetryableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads the graph, one statement at a time.
 * <p>
 * Each read commits by itself: a transaction that the driver manages costs two more round
 * trips. The database is named for the same reason, and ends what runs for too long.
 */
@Component
public class Reads {

	/** How often a read that the database asks to repeat is tried in all. */
	private static final int ATTEMPTS = 3;

	private static final Logger logger = LoggerFactory.getLogger(Reads.class);

	private static final Duration PAUSE = Duration.ofMillis(50);

	private final ObjectProvider<Driver> driver;

	private final SessionConfig session;

	private final Duration longest;

	private final Timer timer;

	Reads(ObjectProvider<Driver> driver, GraphProperties properties, MeterRegistry meters) {
		this.driver = driver;
		this.session = SessionConfig.builder()
			.withDatabase(properties.graph().database())
			.withDefaultAccessMode(AccessMode.READ)
			.build();
		this.longest = properties.graph().readTimeout();
		this.timer = Timer.builder("oversight.reads").description("Statements that read the graph").register(meters);
	}

	/**
	 * Runs one statement and returns all of its records. What the database asks to repeat
	 * is repeated, as long as the {@link Allowance} in force lasts.
	 * @throws org.neo4j.driver.exceptions.Neo4jException when the database refuses it,
	 * ends it for its length, or cannot be reached
	 * @throws OutOfTimeException when the allowance is over
	 */
	public List<Record> read(String statement, Map<String, @Nullable Object> parameters) {
		// Never the parameters: they are what somebody wanted to know.
		logger.debug("Reading:\n{}", statement);
		Allowance allowance = Allowance.currentOr(this.longest);
		for (int attempt = 1;; attempt++) {
			try {
				return read(statement, parameters, allowance);
			}
			catch (RuntimeException ex) {
				if (allowance.isOver()) {
					throw new OutOfTimeException(ex);
				}
				long pause = PAUSE.toMillis() * attempt;
				if (attempt == ATTEMPTS || !(ex instanceof RetryableException)
						|| allowance.left().toMillis() <= pause) {
					throw ex;
				}
				pause(pause);
			}
		}
	}

	private List<Record> read(String statement, Map<String, @Nullable Object> parameters, Allowance allowance) {
		Duration left = allowance.left();
		if (!left.isPositive()) {
			throw new OutOfTimeException(null);
		}
		TransactionConfig transaction = TransactionConfig.builder()
			.withTimeout((left.compareTo(this.longest) < 0) ? left : this.longest)
			.build();
		long began = System.nanoTime();
		try (Session reading = this.driver.getObject().session(this.session)) {
			return reading.run(statement, parameters, transaction).list();
		}
		finally {
			long took = System.nanoTime() - began;
			allowance.take(took);
			this.timer.record(took, TimeUnit.NANOSECONDS);
		}
	}

	private static void pause(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new OutOfTimeException(ex);
		}
	}

}
