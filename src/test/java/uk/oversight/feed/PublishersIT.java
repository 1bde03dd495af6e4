package uk.oversight.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import uk.oversight.EmptyGraph;
import uk.oversight.evidence.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** Loads small files in the real formats of several publishers, and joins them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext
class PublishersIT {

	private static final Path FILES = Path.of("src/test/resources/feed");

	@TempDir
	static Path data;

	@TempDir
	Path folder;

	private final Loading loading;

	private final Runs runs;

	private final Driver driver;

	@Autowired
	PublishersIT(Loading loading, Runs runs, Driver driver) {
		this.loading = loading;
		this.runs = runs;
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
	void keepsFormerNamesAndTrustsThatAreGone() {
		load("trusts", "ods/icbs.csv", null);
		load("trusts", "ods/etr_2022.csv", "2022");
		Run newer = load("trusts", "ods/etr_2025.csv", "2025");
		assertThat(newer.count().missing()).isEqualTo(2);
		assertThat(read("MATCH (t:Trust) "
				+ "RETURN t.id + ' ' + t.name + ' ' + coalesce(t.closedOnValue, '-') + ' ' + COUNT { (t)-[:MISSING_FROM]->() } ORDER BY t.id"))
			.containsExactly("trust:G6V2S North London NHS Foundation Trust - 0",
					"trust:RBN Mersey and West Lancashire Teaching Hospitals NHS Trust - 0",
					"trust:RVY Southport and Ormskirk Hospital NHS Trust - 1",
					"trust:RW6 Pennine Acute Hospitals NHS Trust 2021-09-30 1");
		assertThat(read("MATCH (:Trust {id: 'trust:RBN'})-[r:ALSO_KNOWN_AS]->(n)-[:EVIDENCED_BY]->(c)-[:CITES]->(p) "
				+ "WHERE c.id IN r.citations RETURN n.text + ', ' + n.kind + ', ' + n.lastStatedOnValue + ', ' + p.locator"))
			.containsExactly(
					"St Helens and Knowsley Teaching Hospitals NHS Trust, FORMER, 2022, row RBN, edition 2022");
		assertThat(refused(newer)).containsExactly("2 its board 'QMJ' is not in the graph: load the boards first");
		Run older = load("trusts", "ods/etr_2022.csv", "2022");
		assertThat(older.trouble()).isEqualTo("it holds for 2022, and the graph knows the edition of 2025: "
				+ "load editions in their order, the oldest first");
	}

	@Test
	void knowsThatTrustCanHaveSeveralSuccessors() {
		load("trusts", "ods/icbs.csv", null);
		Run run = load("trusts", "ods/organisations.jsonl", null);
		assertThat(run.count().fresh()).isEqualTo(3);
		assertThat(refused(run)).hasSize(2)
			.anyMatch((it) -> it.equals(
					"4 its primary role is 'RO76': only trusts (RO197) and integrated care boards (RO261) are taken"))
			.anyMatch((it) -> it.startsWith("5 it is no JSON, or was cut short"));
		assertThat(read(
				"MATCH (:Trust {id: 'trust:RW6'})-[r:SUCCEEDED_BY]->(t) RETURN r.fromValue + ' ' + t.name ORDER BY t.name"))
			.containsExactly("2021-10-01 Manchester University NHS Foundation Trust",
					"2021-10-01 Northern Care Alliance NHS Foundation Trust");
		assertThat(read(
				"MATCH (:Trust {id: 'trust:RW6'})-[r:MEMBER_OF]->(b) RETURN r.fromValue + ' ' + r.toValue + ' ' + b.name"))
			.containsExactly("2020-04-01 2021-09-30 NHS Greater Manchester Integrated Care Board");
	}

	@Test
	void datesOperatorsOfPrisonsAndKeepsTheirSidesApart() {
		load("prisons", "prisons/prisons.csv", "2022");
		assertThat(read("MATCH (:Prison {id: 'prison:PFI'})-[:PART_OF]->(p) RETURN p.id"))
			.containsExactly("prison:PBI");
		assertThat(read(
				"MATCH (p:Prison) RETURN p.id + ' ' + coalesce(p.holdsMen, '-') + ' ' + coalesce(p.holdsWomen, '-') ORDER BY p.id"))
			.containsExactly("prison:AKI - -", "prison:MDI true false", "prison:PBI true false",
					"prison:PFI false true");
		Run api = load("prisons", "prisons/prisons.json", "2025");
		assertThat(api.count().unchanged()).isEqualTo(2);
		assertThat(api.count().changed()).isEqualTo(1);
		assertThat(read("MATCH (o)-[r:OPERATES]->(:Prison {id: 'prison:PFI'}) "
				+ "RETURN o.name + ' ' + coalesce(r.lapsed, false) + ' ' + coalesce(r.lastStatedOnValue, '-') ORDER BY o.name"))
			.containsExactly("Serco false -", "Sodexo true 2022");
		assertThat(read("MATCH (o)-[:OPERATES]->(:Prison {id: 'prison:MDI'}) RETURN o.id"))
			.containsExactly("agency:hmpps");
	}

	@Test
	void refusesPrisonsThatLackWhatAllHaveAndTakesTheOthers() throws IOException {
		Path register = Files.writeString(this.folder.resolve("prisons.json"), """
				[{"prisonName": "Peterborough (HMP & YOI)", "active": true, "male": true, "operators": []},
				 {"prisonId": "AKI", "prisonName": "Acklington (HMP)", "operators": [{"code": "PSP"}]},
				 {"prisonId": "MDI", "prisonName": "Moorland (HMP & YOI)", "active": true, "male": true}]
				""");
		Run run = load("prisons", register.toString(), "2025");
		assertThat(run.ended()).isNotNull();
		assertThat(refused(run)).containsExactly("1 it has no prisonId, which every object of this form has",
				"2 it has no operators[0].name, which every object of this form has");
		assertThat(read("MATCH (p:Prison) RETURN p.id")).containsExactly("prison:MDI");
	}

	@Test
	void findsPrisonsByInspectoratesNames() {
		load("prisons", "prisons/prisons.csv", "2022");
		Run run = load("hmiprisons", "hmiprisons/healthy_prisons.csv", null);
		assertThat(read("MATCH (p:Prison)<-[:EXAMINED]-(i:Inspection)-[:JUDGED]->(j) "
				+ "RETURN p.id + ' ' + i.startedValue + ' ' + j.aspect + ' ' + j.value + ' ' + j.rank ORDER BY p.id, j.aspect"))
			.containsExactly("prison:PBI 2023-06-05 Preparation for release Reasonably good 3",
					"prison:PBI 2023-06-05 Purposeful activity Not sufficiently good 2",
					"prison:PBI 2023-06-05 Respect Good 4", "prison:PBI 2023-06-05 Safety Reasonably good 3",
					"prison:PFI 2023-07-03 Purposeful activity Not sufficiently good 2",
					"prison:PFI 2023-07-03 Respect Good 4", "prison:PFI 2023-07-03 Safety Good 4");
		assertThat(refused(run)).containsExactly(
				"4 'HMP Nowhere' names no one prison: write its three letters, or its name as the register has it",
				"5 'Excellent' is no grade of safety: it is Good, Reasonably good, Not sufficiently good or Poor, or 4 to 1");
	}

	private Run load(String feed, String file, @Nullable String asOf) {
		Path path = FILES.resolve(file);
		return this.loading.load(feed,
				new Loading.Source(path, path.getFileName().toString(), (asOf != null) ? new PartialDate(asOf) : null),
				Progress.NONE);
	}

	private List<String> refused(Run run) {
		List<String> refused = new ArrayList<>();
		this.runs.refused(run.number(), (it) -> refused.add(it.line() + " " + it.reason()));
		return refused;
	}

	private List<String> read(String statement) {
		return this.driver.executableQuery(statement)
			.execute()
			.records()
			.stream()
			.map((it) -> String.valueOf(it.get(0).asObject()))
			.toList();
	}

}
