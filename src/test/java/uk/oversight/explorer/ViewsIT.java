package uk.oversight.explorer;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether the views draw what the answer holds: all of it, and nothing else. */
@ExtendWith(InBrowser.class)
class ViewsIT {

	@Test
	void drawWhatTheAnswerToEachExampleHolds(Visit visit) throws IOException {
		Page page = visit.open();
		for (String example : examples()) {
			JsonNode answer = Visit.runExample(page, example);
			assertThat(answer.has("errors")).as(example).isFalse();
			Reading reading = Reading.of(answer);
			compareRows(page, example, reading);
			compareThings(page, example, reading);
			compareDates(page, example, reading);
		}
		assertThat(visit.faults()).isEmpty();
	}

	private static List<String> examples() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("graphql/examples"))) {
			return files.map((file) -> file.getFileName().toString().replace(".graphql", "")).sorted().toList();
		}
	}

	@SuppressWarnings("unchecked")
	private static void compareRows(Page page, String example, Reading reading) {
		Locator view = Visit.view(page, "Table");
		List<List<Object>> tables = (List<List<Object>>) view.evaluate(
				"""
						(view) => [...view.querySelectorAll('.table')].map((it) => [it.dataset.path, it.querySelectorAll('tr.first').length])
						""");
		Map<String, Integer> drawn = new LinkedHashMap<>();
		tables.forEach((it) -> drawn.put((String) it.get(0), ((Number) it.get(1)).intValue()));
		assertThat(drawn).as("rows of %s", example).containsAllEntriesOf(reading.rows());
		String text = squeezed((String) view.evaluate("(view) => view.textContent"));
		assertThat(reading.texts().stream().map(ViewsIT::squeezed)).as("values of %s", example)
			.allSatisfy((it) -> assertThat(text).contains(it));
	}

	private static String squeezed(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

	private static void compareThings(Page page, String example, Reading reading) {
		Locator view = Visit.view(page, "Graph");
		if (reading.things().isEmpty()) {
			return;
		}
		Locator canvas = view.locator(".canvas[data-drawn]");
		canvas.waitFor();
		assertThat(Integer.parseInt(canvas.getAttribute("data-drawn"))).as("things of %s", example)
			.isEqualTo(reading.things().size());
	}

	@SuppressWarnings("unchecked")
	private static void compareDates(Page page, String example, Reading reading) {
		Locator view = Visit.view(page, "Timeline");
		List<String> drawn = (List<String>) view
			.evaluate("(view) => [...view.querySelectorAll('.event')].map((it) => it.dataset.date)");
		assertThat(Set.copyOf(drawn)).as("dates of %s", example).containsAll(reading.dates());
		assertThat(drawn).as("order of %s", example).isSorted();
	}

	@Test
	void countEveryEventOfATimeline(Visit visit) {
		Page page = visit.open("graphiql#query=" + java.net.URLEncoder.encode("""
				{ timeline(about: ["council:E06000031", "trust:RT1"], first: 100) { totalCount nodes {
				on { value } kind what node { id ... on Judgement { value rank } } } } }
				""", StandardCharsets.UTF_8) + "&view=Timeline", (options) -> options.setViewportSize(1360, 860));
		page.locator(".event").first().waitFor();
		JsonNode events = JsonMapper.builder()
			.build()
			.readTree((String) page.evaluate(
					"""
							async () => (await fetch('graphql', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({
							query: `{ timeline(about: ["council:E06000031", "trust:RT1"], first: 100) { nodes { on { value } kind what node { id ... on Judgement { value rank } } } } }`})})).text()
							"""))
			.at("/data/timeline/nodes");
		Set<List<String>> distinct = events.valueStream()
			.map((it) -> List.of(it.at("/on/value").asString(), it.get("kind").asString(),
					it.at("/node/id").asString(it.get("what").asString())))
			.collect(Collectors.toSet());
		assertThat(page.locator(".event").count()).isEqualTo(distinct.size()).isGreaterThan(5);
		List<String> rated = events.valueStream()
			.filter((it) -> it.get("kind").asString().equals("JUDGED"))
			.map((it) -> it.at("/node/value").asString())
			.toList();
		assertThat(page.locator(".rating").allInnerTexts().stream().map((it) -> it.replaceAll(" \\d of 4$", "")))
			.containsExactlyInAnyOrderElementsOf(rated)
			.isNotEmpty();
		assertThat(page.locator(".event[data-precision='MONTH'] small").first().innerText())
			.isEqualTo("the day is not known");
	}

	@Test
	void giveTablesAsFilesThatOpenWithTheirRows(Visit visit) throws IOException {
		Page page = visit.open();
		JsonNode entries = Visit.runExample(page, "figures-called-worse-than-england").at("/data/observations/nodes");
		Locator table = page.locator(".table[data-path='observations']");
		byte[] csv = content(page, table.getByText("CSV", exactly()));
		String text = new String(csv, StandardCharsets.UTF_8);
		assertThat(text).startsWith("\ufeff").contains("\r\n");
		List<CSVRecord> rows = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(text.substring(1)))
			.getRecords();
		assertThat(rows).hasSize(entries.size()).isNotEmpty();
		for (int i = 0; i < rows.size(); i++) {
			assertThat(rows.get(i).get("label")).isEqualTo(entries.get(i).get("label").asString());
			assertThat(rows.get(i).get("comparison")).isEqualTo(entries.get(i).get("comparison").asString());
		}
		JsonNode file = JsonMapper.builder().build().readTree(content(page, table.getByText("JSON", exactly())));
		assertThat(file).hasSize(entries.size());
		assertThat(file.get(0).has("_id") || file.get(0).has("__typename")).isFalse();
		table.getByText("Copy", exactly()).click();
		table.getByText("Copied").waitFor();
		assertThat((String) page.evaluate("navigator.clipboard.readText()")).hasLineCount(rows.size() + 1);
	}

	@Test
	void putARowInOrderByAColumn(Visit visit) {
		Page page = visit.open();
		Visit.runExample(page, "figures-called-worse-than-england");
		Locator heading = page.locator("th[title='label']");
		heading.locator("button").click();
		assertThat(heading.getAttribute("aria-sort")).isEqualTo("ascending");
		int column = ((Number) heading.evaluate("(it) => it.cellIndex")).intValue();
		List<String> labels = page.locator("tr.first td:nth-child(%d)".formatted(column + 1)).allInnerTexts();
		assertThat(labels).hasSizeGreaterThan(2)
			.isSortedAccordingTo(java.text.Collator.getInstance(java.util.Locale.UK));
	}

	@Test
	void showTheEvidenceOfWhatIsChosenAndItsNeighbours(Visit visit) throws IOException {
		Page page = visit.open();
		JsonNode answer = Visit.runExample(page, "breaches-at-hmp-peterborough");
		Locator graph = Visit.view(page, "Graph");
		Locator canvas = graph.locator(".canvas[data-drawn]");
		canvas.waitFor();
		int before = Integer.parseInt(canvas.getAttribute("data-drawn"));
		canvas.focus();
		canvas.press("ArrowRight");
		Locator panel = graph.locator(".panel");
		panel.locator(".citation").first().waitFor();
		assertThat(panel.locator(".citation").first().innerText()).containsIgnoringCase("said by");
		assertThat(panel.locator(".shown-query").first().textContent()).contains("query Neighbours");
		panel.getByText("Show what it is tied to").click();
		Visit.until(page, () -> Integer.parseInt(canvas.getAttribute("data-drawn")) > before);
		Visit.picture(page, "graph-expanded");
		String graphMl = new String(content(page, graph.getByText("GraphML", exactly())), StandardCharsets.UTF_8);
		assertThat(Reading.of(answer).things()).isNotEmpty()
			.allSatisfy((id) -> assertThat(graphMl).contains("<node id=\"%s\">".formatted(id)));
		assertThat(graphMl.split("<node ")).hasSize(Integer.parseInt(canvas.getAttribute("data-drawn")) + 1);
		byte[] png = content(page, graph.getByText("PNG", exactly()));
		assertThat(png).hasSizeGreaterThan(5000).startsWith(0x89, 'P', 'N', 'G');
		Locator evidence = Visit.view(page, "Evidence");
		assertThat(evidence.locator(".panel .citation h4").first().innerText()).isNotBlank();
		assertThat(visit.faults()).isEmpty();
	}

	@Test
	void tellAnInferredTieFromAStatedOne(Visit visit) {
		Page page = visit.open();
		JsonNode answer = Visit.runExample(page, "is-a-minister-tied-to-a-prison-by-stated-steps");
		Set<String> certainties = answer.at("/data")
			.findValuesAsString("_certainty")
			.stream()
			.collect(Collectors.toSet());
		assertThat(certainties).contains("INFERRED", "STATED");
		Locator legend = Visit.view(page, "Graph").locator(".legend");
		legend.waitFor();
		assertThat(legend.innerText()).contains("inferred by a rule", "stated by a source");
		page.locator(".canvas[data-drawn]").waitFor();
		Visit.picture(page, "graph-paths");
	}

	private static Locator.GetByTextOptions exactly() {
		return new Locator.GetByTextOptions().setExact(true);
	}

	private static byte[] content(Page page, Locator button) throws IOException {
		Download download = page.waitForDownload(button::click);
		return Files.readAllBytes(download.path());
	}

}
