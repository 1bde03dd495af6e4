package uk.oversight.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.oversight.linking.known.KnownBodies;
import uk.oversight.linking.naming.Body;
import uk.oversight.linking.naming.Gazetteer;
import uk.oversight.linking.naming.Overrides;
import uk.oversight.linking.reading.Linker;
import uk.oversight.linking.topics.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Questions that careful readers annotated with every body they name, with all registers
 * loaded. What they marked as unsure neither helps nor hurts.
 */
@EnabledIfSystemProperty(named = "oversight.test-data", matches = ".+",
		disabledReason = "The annotated questions are not kept here: name their folder with -Doversight.test-data")
class AnnotatedRecordsTests {

	private static final Map<String, String> PREFIXES = Map.of("ods", "trust", "noms", "prison", "gss", "council",
			"insp", "inspectorate");

	private static final Set<String> TYPES = Set.of("trust", "prison", "council", "inspectorate", "icb");

	private static final Set<String> CLASSES = Set.of("nhs-trusts", "icbs", "prisons", "womens-prisons",
			"youth-secure-estate", "private-prisons", "councils", "ambulance-trusts", "mental-health-trusts",
			"care-homes", "hospitals", "schools");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Map<Integer, JsonNode> GOLD = new HashMap<>();

	private static final Map<Integer, JsonNode> LINKED = new HashMap<>();

	private static final Map<String, String> BOARDS = new HashMap<>();

	@BeforeAll
	static void link() throws IOException {
		Path data = Path.of(System.getProperty("oversight.test-data"));
		List<Body> bodies = Registers.bodies(data.resolve("data/registers"));
		Linker linker = new Linker(Gazetteer.of(bodies), new KnownBodies().phrases(), Topics.NONE, Overrides.NONE);
		StringWriter linked = new StringWriter();
		try (BufferedReader records = Files.newBufferedReader(data.resolve("data/linking/records.jsonl"))) {
			new LinkedRecords(linker).link(records, linked);
		}
		linked.toString().lines().forEach((it) -> keep(LINKED, it));
		Files.readAllLines(data.resolve("data/linking/gold.jsonl")).forEach((it) -> keep(GOLD, it));
		bodies.stream()
			.filter((it) -> it.id().startsWith("icb:"))
			.forEach((it) -> BOARDS.put(it.name()
				.replaceAll("^NHS | Integrated Care Board$", "")
				.toLowerCase(java.util.Locale.ROOT)
				.replaceAll("[^a-z0-9]+", "-"), it.id()));
	}

	private static void keep(Map<Integer, JsonNode> records, String line) {
		JsonNode record = JSON.readTree(line);
		records.put(record.get("id").intValue(), record);
	}

	@Test
	void namesTheBodiesThatReadersFound() {
		Figures figures = new Figures();
		GOLD.forEach((id, gold) -> {
			Set<String> sure = new HashSet<>();
			Set<String> unsure = new HashSet<>();
			for (JsonNode mention : gold.get("mentions")) {
				String target = target(mention.path("id").stringValue(null));
				if (target != null) {
					(mention.path("unsure").booleanValue(false) ? unsure : sure).add(target);
				}
			}
			figures.count(sure, named(id), unsure);
		});
		assertThat(figures.precision()).as("precision %s", figures).isGreaterThanOrEqualTo(0.98);
		assertThat(figures.recall()).as("recall %s", figures).isGreaterThanOrEqualTo(0.95);
	}

	@Test
	void speaksOfTheClassesThatReadersFound() {
		Figures figures = new Figures();
		GOLD.forEach((id, gold) -> {
			Set<String> sure = new HashSet<>();
			Set<String> unsure = new HashSet<>();
			for (JsonNode spoken : gold.path("classes")) {
				(spoken.path("unsure").booleanValue(false) ? unsure : sure).add(spoken.get("class").stringValue());
			}
			Set<String> found = new HashSet<>();
			linked(id).get("classes").forEach((it) -> found.add(it.get("class").stringValue()));
			sure.retainAll(CLASSES);
			found.retainAll(CLASSES);
			figures.count(sure, found, unsure);
		});
		assertThat(figures.precision()).as("precision %s", figures).isGreaterThanOrEqualTo(0.90);
		assertThat(figures.recall()).as("recall %s", figures).isGreaterThanOrEqualTo(0.90);
	}

	@Test
	void citesTheQuestionsThatReadersFound() {
		Figures figures = new Figures();
		GOLD.forEach((id, gold) -> figures.count(cited(gold), cited(linked(id)), Set.of()));
		assertThat(figures.recall()).as("recall %s", figures).isGreaterThanOrEqualTo(0.95);
	}

	private static JsonNode linked(int id) {
		return java.util.Objects.requireNonNull(LINKED.get(id));
	}

	private static Set<String> named(int id) {
		Set<String> named = new HashSet<>();
		for (JsonNode mention : linked(id).get("mentions")) {
			String target = mention.get("target").stringValue();
			if (mention.get("decision").stringValue().equals("LINKED") && TYPES.contains(target.split(":")[0])) {
				named.add(target);
			}
		}
		return named;
	}

	private static Set<String> cited(JsonNode record) {
		Set<String> cited = new HashSet<>();
		for (JsonNode each : record.path("refers")) {
			if (!each.path("uin").isNull() && !each.path("uin").isMissingNode()) {
				cited.add(each.get("uin").asString() + " " + each.path("how").stringValue(null));
			}
		}
		return cited;
	}

	private static @Nullable String target(@Nullable String id) {
		if (id == null) {
			return null;
		}
		String[] parts = id.split(":", 2);
		if (parts[0].equals("icb")) {
			return BOARDS.get(parts[1]);
		}
		String prefix = PREFIXES.get(parts[0]);
		return (prefix == null) ? null : prefix + ":" + parts[1];
	}

	private static final class Figures {

		private int right;

		private final List<String> wrong = new ArrayList<>();

		private final List<String> missed = new ArrayList<>();

		void count(Set<String> wanted, Set<String> found, Set<String> unsure) {
			for (String each : found) {
				if (wanted.contains(each)) {
					this.right++;
				}
				else if (!unsure.contains(each)) {
					this.wrong.add(each);
				}
			}
			wanted.stream().filter((it) -> !found.contains(it)).forEach(this.missed::add);
		}

		double precision() {
			return (double) this.right / (this.right + this.wrong.size());
		}

		double recall() {
			return (double) this.right / (this.right + this.missed.size());
		}

		@Override
		public String toString() {
			return "right %d, wrong %s, missed %s".formatted(this.right, this.wrong, this.missed);
		}

	}

}
