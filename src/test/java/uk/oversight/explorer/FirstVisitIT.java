package uk.oversight.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import uk.oversight.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody meets who opens the page for the first time. */
@ExtendWith(InBrowser.class)
class FirstVisitIT {

	private static final Path AXE = Path.of("src/main/explorer/node_modules/axe-core/axe.min.js");

	private static final long MOST_BYTES = 2_500_000;

	@Test
	void loadsFromThisHostAloneAndWithoutAnError(Visit visit) {
		long began = System.nanoTime();
		Page page = visit.open();
		page.locator("input[role=combobox]").first().fill("HMP");
		page.locator(".gallery li").first().waitFor();
		Visit.report("ready to be used after %d ms".formatted((System.nanoTime() - began) / 1_000_000));
		page.locator(".monaco-editor")
			.nth(2)
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		page.waitForLoadState(LoadState.NETWORKIDLE);
		Visit.report("the first load is %,d bytes, compressed".formatted(visit.transferred()));
		assertThat(visit.faults()).isEmpty();
		assertThat(visit.transferred()).isPositive().isLessThan(MOST_BYTES);
		Visit.picture(page, "start");
	}

	@Test
	void leadsToWhoInspectedAPrisonAndWhatChangedInAtMostFourClicks(Visit visit) {
		Page page = visit.open();
		page.locator("input[role=combobox]:focus").waitFor();
		page.keyboard().type("HMP Peter");
		page.locator(".found li", new Page.LocatorOptions().setHasText("HMP Peterborough")).first().click();
		page.locator(".ready button", new Page.LocatorOptions().setHasText("Who inspected HMP Peterborough")).click();
		Locator table = page.locator(".table");
		table.locator("tbody tr").first().waitFor();
		assertThat(table.innerText()).contains("Care Quality Commission", "HM Inspectorate of Prisons",
				"Health care at HMP Peterborough", "IMPROVEMENT", "BREACH", "Safe care and treatment");
		int clicks = ((Number) page.evaluate("clicks")).intValue();
		Visit.report("who inspected health care at HMP Peterborough, and what changed: %d clicks".formatted(clicks));
		assertThat(clicks).isPositive().isLessThanOrEqualTo(4);
		assertThat(visit.faults()).isEmpty();
	}

	@Test
	void tellsWhatTheGraphHolds(Visit visit, RunningService service) throws Exception {
		Page page = visit.open();
		page.locator(".counts li").first().waitFor();
		JsonNode held = service
			.ask("{ inspections { totalCount } findings { totalCount } documents { totalCount nodes { title } } }")
			.get("data");
		assertThat(page.locator(".counts").innerText().replaceAll("\\s+", " ")).contains(
				"%,d inspections".formatted(held.at("/inspections/totalCount").asInt()),
				"%,d findings".formatted(held.at("/findings/totalCount").asInt()));
		assertThat(page.locator(".sources-table").innerText())
			.contains(held.at("/documents/nodes").valueStream().map((it) -> it.get("title").asString()).toList());
	}

	@Test
	void canBeUsedWithTheKeyboardAlone(Visit visit) {
		Page page = visit.open();
		page.locator(".gallery li").first().waitFor();
		page.keyboard().type("HMP Peter");
		page.locator(".found li", new Page.LocatorOptions().setHasText("HMP Peterborough")).first().waitFor();
		page.keyboard().press("ArrowDown");
		page.keyboard().press("ArrowUp");
		page.keyboard().press("Enter");
		page.locator(".ready li").first().waitFor();
		tabTo(page, "document.activeElement.textContent.startsWith('Who inspected HMP Peterborough')");
		JsonNode answer = Visit.answerTo(page, () -> page.keyboard().press("Enter"));
		assertThat(answer.at("/data/organisation/inspections/nodes")).isNotEmpty();
		tabTo(page, "document.activeElement.textContent === 'Graph' && document.activeElement.closest('.view-tabs')");
		page.keyboard().press("Enter");
		page.locator(".canvas[data-drawn]").waitFor();
		tabTo(page, "document.activeElement.classList.contains('canvas')");
		page.keyboard().press("ArrowRight");
		page.locator(".panel h2").waitFor();
		String first = page.locator(".panel").getAttribute("data-chosen");
		page.keyboard().press("ArrowLeft");
		page.keyboard().press("ArrowRight");
		page.keyboard().press("ArrowDown");
		page.keyboard().press("ArrowUp");
		assertThat(page.locator(".panel").getAttribute("data-chosen")).isNotEmpty();
		assertThat(first).isNotEmpty();
		page.keyboard().press("Escape");
		page.locator(".panel").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
		assertThat(((Number) page.evaluate("clicks")).intValue())
			.as("clicks by a pointer, or by the Enter key on two buttons")
			.isLessThanOrEqualTo(2);
	}

	private static void tabTo(Page page, String there) {
		for (int i = 0; i < 150; i++) {
			if (Boolean.TRUE.equals(page.evaluate("Boolean(%s)".formatted(there)))) {
				return;
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError("The Tab key never comes to where " + there);
	}

	@ParameterizedTest
	@ValueSource(strings = { "LIGHT", "DARK" })
	void hasNoBarrierThatAxeCallsSerious(String scheme, Visit visit) throws IOException {
		Page page = visit.open("graphiql",
				(options) -> options.setViewportSize(1360, 860).setColorScheme(ColorScheme.valueOf(scheme)));
		page.locator(".gallery li").first().waitFor();
		page.locator(".counts li").first().waitFor();
		List<String> barriers = new ArrayList<>(barriers(page, "Start"));
		Visit.runExample(page, "how-judgements-around-peterborough-changed");
		for (String view : List.of("Table", "Graph", "Timeline", "Evidence")) {
			Visit.view(page, view);
			if (view.equals("Graph")) {
				page.locator(".canvas[data-drawn]").waitFor();
			}
			page.waitForTimeout(400);
			barriers.addAll(barriers(page, view));
			Visit.picture(page, "%s-%s".formatted(view.toLowerCase(java.util.Locale.ROOT),
					scheme.toLowerCase(java.util.Locale.ROOT)));
		}
		assertThat(barriers).isEmpty();
	}

	/**
	 * GraphiQL's own tabs hold a button each, as tabs should not; that is GraphiQL's to
	 * mend.
	 */
	@SuppressWarnings("unchecked")
	private static List<String> barriers(Page page, String where) throws IOException {
		page.evaluate(Files.readString(AXE) + "; 0");
		return ((List<String>) page.evaluate(
				"""
						async (where) => (await axe.run({exclude: ['.graphiql-tabs']}, {resultTypes: ['violations']})).violations
							.filter((it) => ['serious', 'critical'].includes(it.impact))
							.map((it) => `${where}: ${it.id} ${it.nodes.slice(0, 3).map((node) => node.html).join(' ')}`)
						""",
				where));
	}

	@ParameterizedTest
	@ValueSource(ints = { 390, 680 })
	void needsNoScrollingAsideOnAPhoneOrAtTwiceTheSize(int width, Visit visit) {
		// A window of 1360 pixels at 200 % is one of 680.
		Page page = visit.open("graphiql", (options) -> options.setViewportSize(width, 430 + width / 2));
		page.locator(".counts li").first().waitFor();
		assertThat(aside(page, ".start")).isLessThanOrEqualTo(0);
		Visit.picture(page, "start-%d".formatted(width));
		Visit.runExample(page, "what-happened-around-peterborough-in-2025");
		for (String view : List.of("Timeline", "Evidence", "Graph", "Table")) {
			Visit.view(page, view);
			page.waitForTimeout(300);
			assertThat(aside(page, "section.view")).as(view).isLessThanOrEqualTo(0);
			Visit.picture(page, "%s-%d".formatted(view.toLowerCase(java.util.Locale.ROOT), width));
		}
		assertThat(visit.faults()).isEmpty();
	}

	/** By how many pixels it is wider than the window lets it be. */
	private static int aside(Page page, String selector) {
		return ((Number) page.evaluate(
				"(it) => Math.max(document.querySelector(it).scrollWidth - document.querySelector(it).clientWidth, document.documentElement.scrollWidth - innerWidth)",
				selector))
			.intValue();
	}

}
