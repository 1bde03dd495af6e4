package uk.oversight.walk.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
import uk.oversight.walk.proof.questions.Shares;
import uk.oversight.walk.proof.questions.Shrinking;
import uk.oversight.walk.proof.questions.Validity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether the compiled statement answers as a naive reading does, byte for byte, whatever
 * is asked. The questions are made up from a seed: the same seed, the same questions.
 */
@OwnGraphTest
class CompiledWalksIT {

	private static final Logger logger = LoggerFactory.getLogger(CompiledWalksIT.class);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int OPERATIONS = Integer.getInteger("oversight.proof.operations", 500);

	/** One or several, with commas between them. */
	private static final String SEEDS = System.getProperty("oversight.proof.seed", "20251125");

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

	static LongStream seeds() {
		return Stream.of(SEEDS.split(",")).mapToLong(Long::parseLong);
	}

	@ParameterizedTest(name = "what the seed {0} makes up")
	@MethodSource("seeds")
	void answersAsNaiveReadingDoes(long seed) {
		logger.info("{} operations are made up from the seed {}", OPERATIONS, seed);
		new OddThings(this.schema, this.driver).enter();
		Coverage coverage = new Coverage(this.schema);
		Both both = new Both(new Service(this.port), new NaiveReading(this.schema, this.driver, coverage));
		Generator generator = new Generator(this.schema, both.naive.graph(), new Cursors(both.naive.unwatched()),
				coverage, seed);
		Shares shares = new Shares();
		List<Asked> differing = new ArrayList<>();
		Deque<Asked> asked = new ArrayDeque<>();
		int made = 0;
		while (differing.size() < DIFFERENCES
				&& (made < OPERATIONS || (made < 2 * OPERATIONS && !coverage.unasked().isEmpty()))) {
			// At last only what has not been told yet.
			Operation operation = (made < OPERATIONS) ? generator.next() : generator.nextMissing();
			made++;
			coverage.note(Parser.parse(operation.document()));
			shares.note(operation);
			asked.add(both.ask(made, operation));
			if (asked.size() > AT_ONCE) {
				Stream.of(asked.removeFirst()).filter(Asked::differs).forEach(differing::add);
			}
		}
		asked.stream().filter(Asked::differs).forEach(differing::add);
		logger.info("{} operations were asked, of the seed {}: {}; {}", made, seed, coverage, shares);
		Shrinking shrinking = new Shrinking(new Validity(this.schema), (it) -> both.ask(0, it).differs());
		assertThat(differing.stream().limit(DIFFERENCES).map((it) -> told(both, it, seed, shrinking))).isEmpty();
		assertThat(coverage.unasked()).as("never asked for").isEmpty();
		assertThat(shares.tooSmall()).as("had by too few operations").isEmpty();
	}

	private static String told(Both both, Asked asked, long seed, Shrinking shrinking) {
		Asked smallest = both.ask(asked.number(), shrinking.of(asked.operation()));
		return "%noperation %d of the seed %d, made small:%n%s%nservice: %s%nnaive:   %s%n".formatted(asked.number(),
				seed, smallest.operation(), smallest.compiled().join(), smallest.naive());
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
