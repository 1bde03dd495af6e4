package uk.oversight;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two services over one Neo4j, which they reach by its routing table as they would a
 * cluster: one of the services goes and comes back, and then the database does.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralServicesIT {

	private static final Duration RUNNING_TIME = Duration.ofSeconds(5);

	/** What the services' own deadline leaves to the machine that runs all of this. */
	private static final Duration SLACK = Duration.ofSeconds(5);

	private static final Duration AWAY = Duration.ofSeconds(10);

	private static final List<String> QUESTIONS = List.of(
			"{ organisation(id: \"prison:PBI\") { name findings(filter: {polarity: {eq: BREACH}}) { nodes { id regulation } } } }",
			"{ organisations(first: 7) { totalCount nodes { id name } } }",
			"{ paths(from: \"prison:PBI\", to: \"trust:RT1\") { length hops { kind } } }",
			"{ inspections(last: 3) { nodes { id started { value } judgements { nodes { aspect value } } } } }");

	private final int bolt;

	@TempDir
	private static Path folder;

	private DatabaseManagementService database;

	private RunningService first;

	private final AtomicReference<RunningService> second = new AtomicReference<>();

	private final List<String> answers = new ArrayList<>();

	SeveralServicesIT() throws IOException {
		this.bolt = RunningService.freePort();
	}

	@BeforeAll
	void start() throws Exception {
		this.database = open();
		this.first = service("first").awaitAnswer();
		this.second.set(service("second").awaitAnswer());
		for (String question : QUESTIONS) {
			JsonNode answer = this.first.ask(question);
			assertThat(answer.has("errors")).as(answer.toString()).isFalse();
			this.answers.add(answer.get("data").toString());
		}
	}

	@AfterAll
	void stop() {
		this.first.close();
		this.second.get().close();
		this.database.shutdown();
	}

	private DatabaseManagementService open() {
		SocketAddress address = new SocketAddress("127.0.0.1", this.bolt);
		return new DatabaseManagementServiceBuilder(folder.resolve("neo4j"))
			.setConfig(GraphDatabaseSettings.auth_enabled, false)
			.setConfig(GraphDatabaseSettings.udc_enabled, false)
			.setConfig(GraphDatabaseSettings.pagecache_memory, 64L << 20)
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, address)
			.setConfig(BoltConnector.advertised_address, address)
			.setConfig(HttpConnector.enabled, false)
			.build();
	}

	private RunningService service(String name) throws IOException {
		return RunningService.startWith(URI.create("neo4j://127.0.0.1:" + this.bolt), "none", folder.resolve(name),
				"--oversight.limits.running-time=" + RUNNING_TIME.toSeconds() + "s");
	}

	@Test
	@Order(1)
	void answersTheSameWhileOneOfThemIsKilledAndStartedAgain() throws Exception {
		try (Load load = new Load(List.of(() -> this.first, this.second::get))) {
			load.awaitAnswers(20);
			this.second.get().close();
			load.awaitAnswers(20);
			this.second.set(service("third").awaitAnswer());
			load.awaitAnswers(20);
			load.tell("One of two services killed and started again");
			assertThat(load.wrong).isEmpty();
			assertThat(load.codes).isSubsetOf("UNAVAILABLE", "TIMEOUT");
			assertThat(load.elsewhere.get()).as("asked again at the other service").isPositive();
		}
	}

	@Test
	@Order(2)
	void tellsThatTheDatabaseIsAwayAndAnswersWhenItIsBack() throws Exception {
		try (Load load = new Load(List.of(() -> this.first, this.second::get))) {
			load.awaitAnswers(20);
			this.database.shutdown();
			long until = System.nanoTime() + AWAY.toNanos();
			int readiness = status(this.first, "readiness");
			int liveness = status(this.first, "liveness");
			while (System.nanoTime() < until) {
				Thread.sleep(100);
			}
			this.database = open();
			long back = System.nanoTime();
			load.awaitAnswers(1);
			System.out.printf("Answered %d ms after the database was back%n",
					Duration.ofNanos(System.nanoTime() - back).toMillis());
			load.awaitAnswers(20);
			load.tell("The database stopped for ten seconds");
			assertThat(readiness).isEqualTo(HttpURLConnection.HTTP_UNAVAILABLE);
			assertThat(liveness).isEqualTo(HttpURLConnection.HTTP_OK);
			assertThat(load.wrong).isEmpty();
			assertThat(load.codes).contains("UNAVAILABLE").isSubsetOf("UNAVAILABLE", "TIMEOUT");
			assertThat(load.longest).isLessThan(RUNNING_TIME.plus(SLACK));
			assertThat(status(this.first, "readiness")).isEqualTo(HttpURLConnection.HTTP_OK);
		}
	}

	private static int status(RunningService service, String probe) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) service.address()
			.resolve("/actuator/health/" + probe)
			.toURL()
			.openConnection();
		return connection.getResponseCode();
	}

	/** Four clients that ask one question after the other, each at the next service. */
	private final class Load implements AutoCloseable {

		private final AtomicInteger right = new AtomicInteger();

		private final AtomicInteger refused = new AtomicInteger();

		private final AtomicInteger elsewhere = new AtomicInteger();

		private final Set<String> codes = ConcurrentHashMap.newKeySet();

		private final Set<String> wrong = ConcurrentHashMap.newKeySet();

		private final List<Thread> clients = new ArrayList<>();

		private volatile Duration longest = Duration.ZERO;

		private volatile boolean over;

		Load(List<Supplier<RunningService>> services) {
			for (int client = 0; client < 4; client++) {
				int number = client;
				this.clients.add(Thread.ofVirtual().start(() -> ask(services, number)));
			}
		}

		private void ask(List<Supplier<RunningService>> services, int client) {
			for (int turn = client; !this.over; turn++) {
				int question = turn % QUESTIONS.size();
				long began = System.nanoTime();
				try {
					check(question, services.get(turn % services.size()).get().ask(QUESTIONS.get(question)));
				}
				catch (IOException | RuntimeException ex) {
					// It is gone: a client asks the other one.
					this.elsewhere.incrementAndGet();
				}
				catch (InterruptedException ex) {
					return;
				}
				Duration took = Duration.ofNanos(System.nanoTime() - began);
				synchronized (this) {
					this.longest = (took.compareTo(this.longest) > 0) ? took : this.longest;
				}
				pause();
			}
		}

		private void check(int question, JsonNode answer) {
			JsonNode errors = answer.get("errors");
			if (errors != null) {
				this.refused.incrementAndGet();
				errors.forEach((it) -> this.codes.add(it.at("/extensions/code").asString()));
			}
			else if (answer.get("data").toString().equals(SeveralServicesIT.this.answers.get(question))) {
				this.right.incrementAndGet();
			}
			else {
				this.wrong.add(answer.toString());
			}
		}

		private static void pause() {
			try {
				Thread.sleep(100);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

		/** Waits for so many right answers more. */
		void awaitAnswers(int more) throws InterruptedException {
			int wanted = this.right.get() + more;
			long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
			while (this.right.get() < wanted) {
				assertThat(System.nanoTime()).as("right answers come again: %s", this.codes).isLessThan(until);
				Thread.sleep(20);
			}
		}

		void tell(String what) {
			System.out.printf(
					"%s: %d right answers, %d refused %s, %d asked at the other service, %d wrong; the longest took %d ms%n",
					what, this.right.get(), this.refused.get(), this.codes, this.elsewhere.get(), this.wrong.size(),
					this.longest.toMillis());
		}

		@Override
		public void close() {
			this.over = true;
			for (Thread client : this.clients) {
				try {
					client.join();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
		}

	}

}
