package uk.oversight.graphql.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import graphql.GraphQLError;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

import uk.oversight.graph.Allowance;
import uk.oversight.graphql.ErrorCode;
import uk.oversight.graphql.limits.Cost;

/**
 * What each operation costs, by its name: how long it took, how many statements, how long
 * the database took for them, and what was reckoned. One line of the log says the same;
 * neither has the values of its variables.
 */
@Component
@ConditionalOnWebApplication
class RequestMetrics {

	private static final Logger logger = LoggerFactory.getLogger("oversight.requests");

	private static final Duration SLOW = Duration.ofSeconds(1);

	/** Names are the clients' own: beyond so many, the others are counted in one. */
	private static final int NAMES = 200;

	private static final String UNNAMED = "unnamed";

	private static final String OTHER = "other";

	private final Map<String, Map<String, Meters>> known = new ConcurrentHashMap<>();

	private final MeterRegistry registry;

	private final ObservationRegistry observations;

	RequestMetrics(MeterRegistry registry, ObservationRegistry observations) {
		this.registry = registry;
		this.observations = observations;
	}

	private record Meters(Timer time, Timer database, DistributionSummary statements, DistributionSummary nodes) {
	}

	void record(WebGraphQlResponse response, Allowance allowance, long nanos) {
		Cost cost = response.getExecutionInput().getGraphQLContext().get(Cost.class);
		String outcome = outcome(response);
		String operation = (cost == null || cost.operation() == null) ? UNNAMED : cost.operation();
		Meters meters = meters(operation, outcome);
		meters.time().record(Duration.ofNanos(nanos));
		meters.database().record(allowance.databaseTime());
		meters.statements().record(allowance.statements());
		if (cost != null) {
			meters.nodes().record(cost.nodes());
		}
		Observation observed = this.observations.getCurrentObservation();
		if (observed != null) {
			trace(observed, operation, outcome, allowance, cost);
		}
		boolean remarkable = nanos > SLOW.toNanos() || !outcome.equals("OK") && isOurs(outcome);
		if (remarkable ? logger.isInfoEnabled() : logger.isDebugEnabled()) {
			logger.atLevel(remarkable ? Level.INFO : Level.DEBUG)
				.addKeyValue("operation", operation)
				.addKeyValue("outcome", outcome)
				.addKeyValue("statements", allowance.statements())
				.addKeyValue("databaseMillis", allowance.databaseTime().toMillis())
				.addKeyValue("millis", Duration.ofNanos(nanos).toMillis())
				.addKeyValue("nodes", (cost != null) ? cost.nodes() : 0)
				.log("Answered {}: {}, {} statements", operation, outcome, allowance.statements());
		}
	}

	/**
	 * Names the request's trace by its operation, and lets it tell what that one took.
	 */
	private static void trace(Observation observed, String operation, String outcome, Allowance allowance,
			@Nullable Cost cost) {
		observed.highCardinalityKeyValue("oversight.operation", operation)
			.highCardinalityKeyValue("oversight.outcome", outcome)
			.highCardinalityKeyValue("oversight.statements", String.valueOf(allowance.statements()))
			.highCardinalityKeyValue("oversight.database_ms", String.valueOf(allowance.databaseTime().toMillis()))
			.highCardinalityKeyValue("oversight.nodes", String.valueOf((cost != null) ? cost.nodes() : 0));
	}

	private static boolean isOurs(String outcome) {
		return !outcome.equals(ErrorCode.BAD_USER_INPUT.name()) && !outcome.equals(ErrorCode.LIMIT_EXCEEDED.name());
	}

	private static String outcome(WebGraphQlResponse response) {
		for (GraphQLError error : response.getExecutionResult().getErrors()) {
			if (error.getExtensions() != null && error.getExtensions().get("code") instanceof String code) {
				return code;
			}
		}
		return "OK";
	}

	private Meters meters(String operation, String outcome) {
		String name = (this.known.containsKey(operation) || this.known.size() < NAMES) ? operation : OTHER;
		return this.known.computeIfAbsent(name, (_) -> new ConcurrentHashMap<>())
			.computeIfAbsent(outcome, (_) -> new Meters(
					timer("oversight.requests", "Requests by operation", name, outcome),
					timer("oversight.requests.database", "Time of their statements", name, outcome),
					summary("oversight.requests.statements", "Statements of each request", name, outcome),
					summary("oversight.requests.nodes", "What each could have returned, as reckoned", name, outcome)));
	}

	private Timer timer(String meter, String description, String operation, String outcome) {
		return Timer.builder(meter)
			.description(description)
			.tag("operation", operation)
			.tag("outcome", outcome)
			.register(this.registry);
	}

	private DistributionSummary summary(String meter, String description, String operation, String outcome) {
		return DistributionSummary.builder(meter)
			.description(description)
			.tag("operation", operation)
			.tag("outcome", outcome)
			.register(this.registry);
	}

}
