package uk.oversight.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import uk.oversight.EmptyGraph;
import uk.oversight.evidence.Certainty;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Document;
import uk.oversight.evidence.Ledger;
import uk.oversight.evidence.Origin;
import uk.oversight.evidence.PartialDate;
import uk.oversight.evidence.Place;
import uk.oversight.evidence.Speaker;
import uk.oversight.organisation.Organisation;

import static org.assertj.core.api.Assertions.assertThat;

/** Loads small files of a register into a real graph, in which the corpus states one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext
class LoadingIT {

	private static final Path COUNCILS = Path.of("src/test/resources/feed/councils/uk_local_authorities.csv");

	private static final Document REGISTER = new Document("document:uk-local-authorities", "UK local authorities",
			Document.Kind.DATA_FILE, null, null, null, null, null);

	private static final Organisation PETERBOROUGH = new Organisation("council:E06000031", Organisation.Type.COUNCIL,
			"Peterborough City Council", null, null, null, null, List.of(),
			List.of(new Citation(new Place("document:uk-local-authorities", "PTE", "row PTE", 0), Speaker.DOCUMENT,
					Certainty.STATED, Origin.CURATED)));

	private static final String ALL = """
			MATCH (n) WHERE NOT n:Run AND NOT n:Refusal AND NOT n:RunCounter AND NOT n:Ledger AND NOT n:Migration
			RETURN labels(n) + coalesce(n.id, '') AS what, properties(n) AS held
			UNION ALL
			MATCH (a)-[r]->(b) WHERE NOT a:Run
			RETURN [a.id, type(r), b.id] AS what, properties(r) AS held
			""";

	@TempDir
	static Path data;

	@TempDir
	Path folder;

	private final Loading loading;

	private final Runs runs;

	private final Ledger ledger;

	private final Driver driver;

	@Autowired
	LoadingIT(Loading loading, Runs runs, Ledger ledger, Driver driver) {
		this.ledger = ledger;
		this.loading = loading;
		this.runs = runs;
		this.driver = driver;
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) throws IOException {
		EmptyGraph.in(data, registry);
	}

	@BeforeEach
	void holdNothingButWhatCorpusStates() {
		this.driver.executableQuery("MATCH (n) WHERE NOT n:Migration DETACH DELETE n").execute();
		this.ledger.enter("corpus", "1", List.of(REGISTER, PETERBOROUGH));
	}

	@Test
	void loadsRegister() {
		Run run = load(COUNCILS);
		assertThat(run.trouble()).isNull();
		assertThat(run.count().read()).isEqualTo(8);
		assertThat(run.count().refused()).isZero();
		assertThat(read("MATCH (n:Council {id: 'council:NIR-A'}) RETURN n.name + ', ' + n.nation"))
			.containsExactly("Derry City Council, Northern Ireland");
		assertThat(read("MATCH (:Council {id: 'council:E10000021'})-[r:SUCCEEDED_BY]->(n) "
				+ "RETURN r.fromValue + ' ' + n.name ORDER BY n.name"))
			.containsExactly("2021-04-01 North Northamptonshire Council", "2021-04-01 West Northamptonshire Council");
		assertThat(read("MATCH (:Council {id: 'council:E08000037'})-[:IDENTIFIED_BY]->(n:Identifier {scheme: 'GSS'}) "
				+ "RETURN n.value + ' ' + n.former ORDER BY n.former"))
			.containsExactly("E08000037 false", "E08000020 true");
		assertThat(
				read("MATCH (:Council {id: 'council:N09000002'})-[:ALSO_KNOWN_AS]->(n) RETURN n.text ORDER BY n.text"))
			.containsExactly("Armagh City, Banbridge and Craigavon", "armagh, banbridge and craigavon");
	}

	@Test
	void changesNothingWhenSameFileIsLoadedAgain() throws IOException {
		load(COUNCILS);
		List<String> before = graph();
		Path compressed = this.folder.resolve("again.csv.gz");
		try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
			Files.copy(COUNCILS, out);
		}
		Run again = load(compressed);
		assertThat(again.count().unchanged()).isEqualTo(8);
		assertThat(graph()).isEqualTo(before);
	}

	@Test
	void leavesWhatCorpusStatesAsItIs() throws IOException {
		Run run = load(edited("Peterborough City Council", "The City Council of Peterborough"));
		assertThat(run.count().refused()).isZero();
		assertThat(read("MATCH (n {id: 'council:E06000031'}) RETURN n.name + ', ' + n.region"))
			.containsExactly("Peterborough City Council, East of England");
		assertThat(read("MATCH (n {id: 'council:E06000031'})-[:EVIDENCED_BY]->(c)-[:CITES]->(p)-[:OF]->(d) "
				+ "RETURN c.origin + ' ' + p.locator + ' ' + d.id ORDER BY c.origin"))
			.containsExactly("CURATED row PTE document:uk-local-authorities",
					"FEED row PTE document:uk-local-authorities");
	}

	@Test
	void keepsWhatNewerEditionTellsNoLonger() throws IOException {
		load(COUNCILS, "2023");
		Run newer = load(edited("\nABC,.*?\n", "\n", "Gateshead,E08000037", "Gateshead Borough,E08000037"), "2025");
		assertThat(newer.count().missing()).isEqualTo(1);
		assertThat(newer.count().changed()).isEqualTo(1);
		assertThat(newer.count().unchanged()).isEqualTo(6);
		assertThat(read("MATCH (n:Council)-[r:MISSING_FROM]->(d) RETURN n.id + ' ' + r.fromValue + ' ' + d.id"))
			.containsExactly("council:N09000002 2025 document:uk-local-authorities");
		assertThat(read("MATCH (:Council {id: 'council:E08000037'})-[r:ALSO_KNOWN_AS]->(n) "
				+ "RETURN n.text + ' ' + n.kind + ' ' + coalesce(r.lapsed, false) + ' ' + coalesce(n.lastStatedOnValue, '-') "
				+ "ORDER BY n.text"))
			.containsExactly("Gateshead FORMER true 2023", "Gateshead Borough SHORT false -",
					"gateshead SPELLING false -");
		assertThat(read("MATCH (n:Name {text: 'Gateshead'})-[:EVIDENCED_BY]->(c)-[:CITES]->(p) RETURN p.locator"))
			.containsExactly("row GAT, edition 2023");
		load(COUNCILS, "2026");
		assertThat(read("MATCH (n:Council)-[r:MISSING_FROM]->() RETURN n.id")).isEmpty();
	}

	@Test
	void refusesBadRowsAndTakesTheOthers() throws IOException {
		Run run = load(
				edited("NIR-A,Derry City Council,Derry,,,2015-03-31", "NIR-A,Derry City Council,Derry,,,31/03/2015",
						"\nGAT,", "\nPTE,", "\nWNT,West Northamptonshire Council", "\nWNT,"));
		assertThat(run.count().read()).isEqualTo(8);
		assertThat(run.count().refused()).isEqualTo(3);
		assertThat(refused(run)).contains(
				"9 refused: '31/03/2015' is no date: write a day as 2025-11-10, a month as 2025-11, a year as 2025",
				"7 refused: its key 'PTE' stands in row 2 already", "6 refused: it has no official-name",
				"4 in, but: it leads to 'WNT', and no row of the register has that code");
	}

	@Test
	void tellsNothingMissingWhileRowsAreRefused() throws IOException {
		load(COUNCILS, "2023");
		Run damaged = load(edited("\nABC,.*?\n", "\n", "NIR-A,Derry City Council,Derry,,,2015-03-31",
				"NIR-A,Derry City Council,Derry,,,31/03/2015"), "2025");
		assertThat(damaged.count().refused()).isEqualTo(1);
		assertThat(damaged.count().missing()).isZero();
		assertThat(read("MATCH (n:Council)-[:MISSING_FROM]->() RETURN n.id")).isEmpty();
		Run corrected = load(edited("\nABC,.*?\n", "\n"), "2025");
		assertThat(corrected.count().missing()).isEqualTo(1);
		assertThat(read("MATCH (n:Council)-[:MISSING_FROM]->() RETURN n.id")).containsExactly("council:N09000002");
	}

	@Test
	void knowsThatBodyIsBackAlsoWhileRowsAreRefused() throws IOException {
		load(COUNCILS, "2023");
		load(edited("\nABC,.*?\n", "\n"), "2024");
		load(edited("NIR-A,Derry City Council,Derry,,,2015-03-31", "NIR-A,Derry City Council,Derry,,,31/03/2015"),
				"2025");
		assertThat(read("MATCH (n:Council)-[:MISSING_FROM]->() RETURN n.id")).isEmpty();
	}

	@Test
	void refusesFilesThatAreNotWhatTheyShouldBe() throws IOException {
		assertThat(troubleWith("")).isEqualTo("it is empty");
		assertThat(troubleWith("<!DOCTYPE html><html>Moved</html>")).startsWith("it is a web page, not data");
		assertThat(troubleWith("code,name\nPTE,Peterborough\n"))
			.startsWith("'councils' takes: CSV with the columns local-authority-code, official-name")
			.endsWith("This file begins with: code,name");
		byte[] latin = Files.readString(COUNCILS).replace("Derry", "Dérry").getBytes(StandardCharsets.ISO_8859_1);
		assertThat(troubleWith(latin)).contains("(0xE9) is not UTF-8: save it as UTF-8");
		assertThat(troubleWith(Files.readString(COUNCILS).getBytes(StandardCharsets.UTF_16)))
			.isEqualTo("it is UTF-16: save it as UTF-8");
		assertThat(read("MATCH (r:Run) RETURN r.read")).containsOnly("0");
	}

	private String troubleWith(String content) throws IOException {
		return troubleWith(content.getBytes(StandardCharsets.UTF_8));
	}

	private String troubleWith(byte[] content) throws IOException {
		return String.valueOf(load(Files.write(this.folder.resolve("councils.csv"), content)).trouble());
	}

	private Run load(Path file) {
		return load(file, null);
	}

	private Run load(Path file, @Nullable String asOf) {
		return this.loading.load("councils",
				new Loading.Source(file, file.getFileName().toString(), (asOf != null) ? new PartialDate(asOf) : null),
				Progress.NONE);
	}

	/** Returns the register with these texts replaced, pair by pair. */
	private Path edited(String... changes) throws IOException {
		String content = Files.readString(COUNCILS);
		for (int i = 0; i < changes.length; i += 2) {
			String changed = content.replaceAll(changes[i], changes[i + 1]);
			assertThat(changed).isNotEqualTo(content);
			content = changed;
		}
		return Files.writeString(this.folder.resolve("edited.csv"), content);
	}

	private List<String> refused(Run run) {
		List<String> refused = new ArrayList<>();
		this.runs.refused(run.number(), (it) -> refused
			.add("%d %s: %s".formatted(it.line(), it.entered() ? "in, but" : "refused", it.reason())));
		return refused;
	}

	private List<String> graph() {
		return this.driver.executableQuery(ALL)
			.execute()
			.records()
			.stream()
			.map((it) -> it.get("what") + " " + it.get("held"))
			.sorted()
			.toList();
	}

	private List<String> read(String statement) {
		return this.driver.executableQuery(statement)
			.execute()
			.records()
			.stream()
			.map((Record it) -> it.get(0).asObject().toString())
			.toList();
	}

}
