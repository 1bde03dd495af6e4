package uk.oversight.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;

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

	private final ObjectProvider<Driver> driver;

	private final SessionConfig session;

	private final TransactionConfig transaction;

	private final Timer timer;

	Reads(ObjectProvider<Driver> driver, GraphProperties properties, MeterRegistry meters) {
		this.driver = driver;
		this.session = SessionConfig.builder()
			.withDatabase(properties.graph().database())
			.withDefaultAccessMode(AccessMode.READ)
			.build();
		this.transaction = TransactionConfig.builder().withTimeout(properties.graph().readTimeout()).build();
		this.timer = Timer.builder("oversight.reads").description("Statements that read the graph").register(meters);
	}

	/**
	 * Runs one statement and returns all of its records.
	 * @throws org.neo4j.driver.exceptions.Neo4jException when the database refuses it,
	 * ends it for its length, or cannot be reached
	 */
	public List<Record> read(String statement, Map<String, @Nullable Object> parameters) {
		// Never the parameters: they are what somebody wanted to know.
		logger.debug("Reading:\n{}", statement);
		long began = System.nanoTime();
		try {
			for (int attempt = 1;; attempt++) {
				try (Session reading = this.driver.getObject().session(this.session)) {
					return reading.run(statement, parameters, this.transaction).list();
				}
				catch (RuntimeException ex) {
					if (attempt == ATTEMPTS || !(ex instanceof RetryableException)) {
						throw ex;
					}
					pause(attempt);
				}
			}
		}
		finally {
			this.timer.record(Duration.ofNanos(System.nanoTime() - began));
		}
	}

	private static void pause(int attempt) {
		try {
			Thread.sleep(50L * attempt);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting to read again", ex);
		}
	}

}
