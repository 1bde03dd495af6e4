package uk.oversight.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import uk.oversight.EmptyGraph;
import uk.oversight.feed.curated.RealCorpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Enters facts into a real graph, in which there is nothing else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext
class LedgerIT {

	private static final String LEDGER = "test";

	private static final Fact NEWS = new Document("document:news", "Health services at HMP Peterborough improve",
			Document.Kind.NEWS, null, null, null, null, null);

	private static final Fact TRUST = body("trust:RP1", "Northamptonshire Healthcare", null, "L4");

	private static final Fact SERVICE = body("service:health", "Health care at HMP Peterborough", null, "L4");

	private static final Fact PROVIDES = provides("L4");

	@TempDir
	static Path data;

	private final Ledger ledger;

	private final Driver driver;

	@Autowired
	LedgerIT(Ledger ledger, Driver driver) {
		this.ledger = ledger;
		this.driver = driver;
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) throws IOException {
		EmptyGraph.in(data, registry);
	}

	@BeforeEach
	void clear() {
		this.driver.executableQuery("MATCH (n) WHERE NOT n:Migration DETACH DELETE n").execute();
	}

	@Test
	void entersFactsWithTheirEvidence() {
		assertThat(this.ledger.enter(LEDGER, "1", List.of(NEWS, TRUST, SERVICE, PROVIDES)))
			.isEqualTo(new Ledger.Entered(3, 1, 1));
		assertThat(ties()).containsExactlyInAnyOrder("passage:news#L4 OF document:news",
				"citation:news#L4/TRUST/STATED/CURATED CITES passage:news#L4",
				"trust:RP1 EVIDENCED_BY citation:news#L4/TRUST/STATED/CURATED",
				"service:health EVIDENCED_BY citation:news#L4/TRUST/STATED/CURATED",
				"trust:RP1 PROVIDES service:health");
		assertThat(this.ledger.edition(LEDGER)).isEqualTo("1");
	}

	@Test
	void leavesSameGraphWhenSameFactsAreEnteredAgain() {
		this.ledger.enter(LEDGER, "1", List.of(NEWS, TRUST, SERVICE, PROVIDES));
		List<String> before = graph();
		this.ledger.enter(LEDGER, "1", List.of(PROVIDES, SERVICE, TRUST, NEWS, TRUST));
		assertThat(graph()).isNotEmpty().isEqualTo(before);
	}

	@Test
	void leavesSameGraphWhenCorpusIsEnteredAgain() {
		this.ledger.enter(LEDGER, "1", RealCorpus.facts());
		List<String> before = graph();
		this.ledger.enter(LEDGER, "1", RealCorpus.facts());
		assertThat(graph()).hasSizeGreaterThan(10_000).isEqualTo(before);
	}

	@Test
	void bringsGraphToWhatNewEditionTells() {
		this.ledger.enter(LEDGER, "1", List.of(NEWS, TRUST, SERVICE, PROVIDES));
		this.ledger.enter(LEDGER, "2", List.of(NEWS, body("trust:RP1", "Northamptonshire", "2001", "L9")));
		List<String> updated = graph();
		clear();
		this.ledger.enter(LEDGER, "2", List.of(NEWS, body("trust:RP1", "Northamptonshire", "2001", "L9")));
		assertThat(updated).isEqualTo(graph());
	}

	@Test
	void forgetsPropertiesThatNewEditionDoesNotTell() {
		this.ledger.enter(LEDGER, "1",
				List.of(NEWS, body("trust:RP1", "Northamptonshire", "2001", "L4"), SERVICE,
						(account) -> account.tie("trust:RP1", "PROVIDES", "service:health")
							.with("from", new PartialDate("2001"))));
		this.ledger.enter(LEDGER, "2", List.of(NEWS, TRUST, SERVICE, PROVIDES));
		List<String> updated = graph();
		clear();
		this.ledger.enter(LEDGER, "2", List.of(NEWS, TRUST, SERVICE, PROVIDES));
		assertThat(updated).isEqualTo(graph());
	}

	@Test
	void forgetsLabelsThatNewEditionDoesNotTell() {
		this.ledger.enter(LEDGER, "1", List.of((account) -> account.node("finding:a", "Finding", "Breach")));
		this.ledger.enter(LEDGER, "2", List.of((account) -> account.node("finding:a", "Finding")));
		assertThat(read("MATCH (n {id: 'finding:a'}) UNWIND labels(n) AS line RETURN line ORDER BY line"))
			.containsExactly("Entity", "Finding");
	}

	@Test
	void keepsWhatAnotherLedgerTellsLater() {
		this.ledger.enter(LEDGER, "1", List.of(NEWS, TRUST, SERVICE, PROVIDES));
		this.ledger.enter("other", "1",
				List.of(NEWS, body("trust:RP1", "Northamptonshire Healthcare", null, "L9"), SERVICE, provides("L9")));
		this.ledger.enter(LEDGER, "2", List.of(NEWS));
		assertThat(ties()).contains("trust:RP1 PROVIDES service:health",
				"trust:RP1 EVIDENCED_BY citation:news#L9/TRUST/STATED/CURATED");
	}

	@Test
	void keepsWhatAnotherLedgerToldBefore() {
		List<Fact> told = List.of(NEWS, TRUST, SERVICE, PROVIDES);
		this.ledger.enter("other", "1", told);
		List<String> before = graph();
		this.ledger.enter(LEDGER, "1",
				List.of(NEWS, body("trust:RP1", "Northamptonshire Healthcare", null, "L9"), SERVICE, provides("L9")));
		this.ledger.enter(LEDGER, "2", List.of());
		assertThat(graph()).filteredOn((line) -> !line.startsWith("[Ledger]"))
			.isNotEmpty()
			.isEqualTo(before.stream().filter((line) -> !line.startsWith("[Ledger]")).toList());
	}

	@Test
	void joinsEvidenceOfTieThatTwoLedgersTell() {
		this.ledger.enter("other", "1", List.of(NEWS, TRUST, SERVICE, provides("L9", Certainty.INFERRED)));
		this.ledger.enter(LEDGER, "1", List.of(NEWS, TRUST, SERVICE, provides("L4", Certainty.STATED)));
		assertThat(evidenceOfTie()).containsExactly(
				"STATED: citation:news#L4/TRUST/STATED/CURATED " + "citation:news#L9/TRUST/INFERRED/CURATED");
		this.ledger.enter(LEDGER, "2", List.of(NEWS, TRUST, SERVICE));
		assertThat(evidenceOfTie()).containsExactly("INFERRED: citation:news#L9/TRUST/INFERRED/CURATED");
	}

	@Test
	void refusesTieToNothing() {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> this.ledger.enter(LEDGER, "1", List.of(NEWS, TRUST, PROVIDES)))
			.withMessage("Not defined anywhere: 'service:health' (in trust:RP1 -provides-> service:health). "
					+ "Define each, or correct its id");
		assertThat(graph()).isEmpty();
	}

	@Test
	void takesTieToWhatAnotherLedgerTells() {
		this.ledger.enter("other", "1", List.of(NEWS, SERVICE));
		this.ledger.enter(LEDGER, "1", List.of(NEWS, TRUST, PROVIDES));
		assertThat(ties()).contains("trust:RP1 PROVIDES service:health");
	}

	@Test
	void writesNothingWhenItFailsMidway() {
		this.ledger.enter(LEDGER, "1", List.of(NEWS, TRUST));
		List<String> before = graph();
		Fact unwritable = (account) -> account.tie("trust:RP1", "PROVIDES", "service:health")
			.with("title", List.of(Map.of("a", 1)));
		assertThatException().isThrownBy(() -> this.ledger.enter(LEDGER, "2", List.of(NEWS, SERVICE, unwritable)));
		assertThat(graph()).isEqualTo(before);
		assertThat(this.ledger.edition(LEDGER)).isEqualTo("1");
	}

	private static Fact body(String id, String name, @Nullable String opened, String line) {
		return (account) -> account.node(id, "Organisation")
			.with("name", name)
			.with("openedOn", (opened != null) ? new PartialDate(opened) : null)
			.cited(evidence(line));
	}

	private static Fact provides(String line) {
		return provides(line, Certainty.STATED);
	}

	private static Fact provides(String line, Certainty certainty) {
		return (account) -> account.tie("trust:RP1", "PROVIDES", "service:health").cited(evidence(line, certainty));
	}

	private static List<Citation> evidence(String line) {
		return evidence(line, Certainty.STATED);
	}

	private static List<Citation> evidence(String line, Certainty certainty) {
		return List.of(new Citation(new Place("document:news", line, "line", Integer.parseInt(line.substring(1))),
				Speaker.TRUST, certainty, Origin.CURATED));
	}

	private List<String> evidenceOfTie() {
		return read("MATCH ()-[r:PROVIDES]->() "
				+ "RETURN r.certainty + reduce(all = ':', it IN r.citations | all + ' ' + it) AS line");
	}

	/**
	 * Returns every node and every tie with all it holds, but for when it was entered.
	 */
	private List<String> graph() {
		return this.driver.executableQuery("""
				MATCH (n) WHERE NOT n:Migration
				RETURN labels(n) AS kinds, '' AS ends, properties(n) AS held
				UNION ALL
				MATCH (a)-[r]->(b)
				RETURN [type(r)] AS kinds, a.id + ' ' + b.id AS ends, properties(r) AS held
				""").execute().records().stream().map(LedgerIT::line).sorted().toList();
	}

	private static String line(Record found) {
		Map<String, Object> held = new TreeMap<>(found.get("held").asMap());
		held.remove("entered");
		return "%s %s %s".formatted(new TreeSet<>(found.get("kinds").asList(Value::asString)),
				found.get("ends").asString(), held);
	}

	private List<String> ties() {
		return read("MATCH (a)-[r]->(b) RETURN a.id + ' ' + type(r) + ' ' + b.id AS line ORDER BY line");
	}

	private List<String> read(String statement) {
		return this.driver.executableQuery(statement)
			.execute()
			.records()
			.stream()
			.map((Record it) -> it.get("line").asString(""))
			.toList();
	}

}
