package uk.oversight.graph;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the graph answers, as readiness tells it. A database that takes a question and
 * says nothing counts as one that is gone.
 */
@Component
class GraphHealthIndicator implements HealthIndicator {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final Reads reads;

	GraphHealthIndicator(Reads reads) {
		this.reads = reads;
	}

	@Override
	public Health health() {
		FutureTask<Boolean> asking = new FutureTask<>(
				() -> Allowance.lasting(PATIENCE).call(() -> !this.reads.read("RETURN 1", Map.of()).isEmpty()));
		Thread.ofVirtual().name("graph health").start(asking);
		try {
			asking.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			return Health.up().build();
		}
		catch (ExecutionException | TimeoutException ex) {
			asking.cancel(true);
			return Health.down().build();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Health.unknown().build();
		}
	}

}
