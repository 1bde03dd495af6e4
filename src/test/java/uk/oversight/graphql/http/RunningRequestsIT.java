package uk.oversight.graphql.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import uk.oversight.OversightTest;
import uk.oversight.graph.Allowance;
import uk.oversight.graph.OutOfTimeException;
import uk.oversight.graph.Reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Requests that are stopped before they are answered. */
@OversightTest
class RunningRequestsIT {

	private static final String LONG = "UNWIND range(1, 100000000000) AS number RETURN count(number) AS counted";

	@Autowired
	private RunningRequests requests;

	@Autowired
	private Reads reads;

	@Autowired
	private Driver driver;

	@Test
	void endsInTheDatabaseWhatIsStopped() {
		CompletableFuture<?> counting = ask("counting", LONG);
		Awaitility.await().until(this::running, (it) -> it == 1);
		this.requests.stop("something else");
		assertThat(counting).isNotDone();
		this.requests.stop("counting");
		assertThatExceptionOfType(CompletionException.class).isThrownBy(counting::join)
			.withCauseInstanceOf(OutOfTimeException.class);
		Awaitility.await().atMost(Duration.ofSeconds(5)).until(this::running, (it) -> it == 0);
	}

	@Test
	void leavesAloneWhatComesNextUnderTheSameName() {
		this.requests.stop("again");
		assertThat(ask("again", "RETURN 1 AS one").join()).isEqualTo(1L);
	}

	private CompletableFuture<?> ask(String id, String statement) {
		return CompletableFuture.supplyAsync(() -> {
			Allowance allowance = Allowance.lasting(Duration.ofMinutes(1));
			try (RunningRequests.Running _ = this.requests.begin(id, allowance)) {
				return allowance.call(() -> this.reads.read(statement, Map.of()).getFirst().get(0).asLong());
			}
		}, (task) -> Thread.ofVirtual().start(task));
	}

	/** How many of the long statements the database is busy with. */
	private long running() {
		return this.driver
			.executableQuery(
					"SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $query RETURN count(*) AS found")
			.withParameters(Map.of("query", LONG))
			.execute()
			.records()
			.getFirst()
			.get("found")
			.asLong();
	}

}
