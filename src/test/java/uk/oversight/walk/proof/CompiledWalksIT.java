package uk.oversight.walk.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;

import uk.oversight.walk.proof.naive.NaiveReading;
import uk.oversight.walk.proof.questions.Coverage;
import uk.oversight.walk.proof.questions.Cursors;
import uk.oversight.walk.proof.questions.Generator;
import uk.oversight.walk.proof.questions.Operation;
import uk.oversight.walk.proof.questions.Service;
import uk.oversight.walk.proof.questions.Shrinking;
import uk.oversight.walk.proof.questions.Validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Whether the compiled statement answers as a naive reading does, byte for byte, whatever
 * is asked. The questions are made up from a seed: the same seed, the same questions.
 */
@OwnGraphTest
class CompiledWalksIT {

	private static final Logger logger = LoggerFactory.getLogger(CompiledWalksIT.class);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int OPERATIONS = Integer.getInteger("oversight.proof.operations", 500);

	private static final long SEED = Long.getLong("oversight.proof.seed", 20251125);

	/** How many differences are told, each made as small as can be. */
	private static final int DIFFERENCES = Integer.getInteger("oversight.proof.differences", 2);

	/** How many the service answers while more are made up. */
	private static final int AT_ONCE = 3;

	private final GraphQLSchema schema;

	private final Driver driver;

	@LocalServerPort
	private int port;

	@Autowired
	CompiledWalksIT(GraphQlSource source, Driver driver) {
		this.schema = source.schema();
		this.driver = driver;
	}

	@Test
	void answersAsNaiveReadingDoes() {
		assumeTrue(Boolean.getBoolean("oversight.proof"),
				"it still tells differences, of facets by a field named type and of a filter under load: ask for it with -Doversight.proof=true");
		new OddThings(this.schema, this.driver).enter();
		Coverage coverage = new Coverage(this.schema);
		Both both = new Both(new Service(this.port), new NaiveReading(this.schema, this.driver, coverage));
		Generator generator = new Generator(this.schema, both.naive.graph(),
				new Cursors(both.service, both.naive.graph()), coverage, SEED);
		List<Asked> differing = new ArrayList<>();
		Deque<Asked> asked = new ArrayDeque<>();
		int made = 0;
		while (differing.size() < DIFFERENCES
				&& (made < OPERATIONS || (made < 2 * OPERATIONS && !coverage.isWhole()))) {
			// At last only what has not been told yet.
			Operation operation = (made < OPERATIONS) ? generator.next() : generator.nextMissing();
			made++;
			coverage.note(Parser.parse(operation.document()));
			asked.add(both.ask(made, operation));
			if (asked.size() > AT_ONCE) {
				Stream.of(asked.removeFirst()).filter(Asked::differs).forEach(differing::add);
			}
		}
		asked.stream().filter(Asked::differs).forEach(differing::add);
		logger.info("{} operations made up from the seed {}: {}", made, SEED, coverage);
		Shrinking shrinking = new Shrinking(new Validity(this.schema), (it) -> both.ask(0, it).differs());
		assertThat(differing.stream().limit(DIFFERENCES).map((it) -> told(both, it, shrinking))).isEmpty();
		assertThat(coverage.unasked()).as("never asked for").isEmpty();
		assertThat(coverage.alwaysNull()).as("never answered with a value").isEmpty();
	}

	private static String told(Both both, Asked asked, Shrinking shrinking) {
		Asked smallest = both.ask(asked.number(), shrinking.of(asked.operation()));
		return "%noperation %d of the seed %d, made small:%n%s%nservice: %s%nnaive:   %s%n".formatted(asked.number(),
				SEED, smallest.operation(), smallest.compiled().join(), smallest.naive());
	}

	/** An operation, and the two answers to it. */
	private record Asked(int number, Operation operation, CompletableFuture<String> compiled, String naive) {

		boolean differs() {
			return !this.compiled.join().equals(this.naive);
		}

	}

	/** The service and the naive reading. */
	private record Both(Service service, NaiveReading naive) {

		Asked ask(int number, Operation operation) {
			CompletableFuture<String> compiled = this.service.answer(operation);
			return new Asked(number, operation, compiled,
					JSON.writeValueAsString(this.naive.answer(operation.document(), operation.variables())));
		}

	}

}
