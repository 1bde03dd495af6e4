package uk.oversight.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes to the graph, one transaction at a time. What fails for a reason that passes, a
 * deadlock or a change of leader, is done again as a whole.
 */
@Component
public class Writes {

	private final ObjectProvider<Driver> driver;

	private final SessionConfig session;

	Writes(ObjectProvider<Driver> driver, GraphProperties properties) {
		this.driver = driver;
		this.session = SessionConfig.builder()
			.withDatabase(properties.graph().database())
			.withDefaultAccessMode(AccessMode.WRITE)
			.build();
	}

	/** One transaction in which statements are run. */
	public record Transaction(TransactionContext context) {

		/** Runs a statement and returns all of its records. */
		public List<Record> run(String statement, Map<String, @Nullable Object> parameters) {
			return this.context.run(statement, parameters).list();
		}

	}

	/**
	 * Does the work in one transaction: all of it or nothing.
	 * @param work may be called more than once, and so must not depend on what it did
	 * before
	 */
	public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
		try (Session writing = this.driver.getObject().session(this.session)) {
			return writing.executeWrite((context) -> work.apply(new Transaction(context)));
		}
	}

	/** Runs one statement in a transaction of its own. */
	public List<Record> run(String statement, Map<String, @Nullable Object> parameters) {
		return write((transaction) -> transaction.run(statement, parameters));
	}

	/**
	 * Has the database count anew what its indexes hold. Until then it plans as for the
	 * graph before, and may read all of it where a few nodes would do.
	 */
	public void countAnew() {
		try (Session writing = this.driver.getObject().session(this.session)) {
			writing.run("CALL db.prepareForReplanning(300)").consume();
		}
	}

}
