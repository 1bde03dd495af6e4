package uk.oversight.explorer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** How a question is asked, stopped, shared and shown when it is large. */
@ExtendWith(InBrowser.class)
class AskingIT {

	@Test
	void restoresQueryAndVariablesFromALink(Visit visit) {
		Page page = visit.open();
		Visit.pick(page, "HMP Peterborough");
		JsonNode first = Visit.answerTo(page,
				() -> page.locator(".ready button", new Page.LocatorOptions().setHasText("What did inspectors find"))
					.click());
		page.locator(".view-actions button", new Page.LocatorOptions().setHasText("Link")).click();
		page.getByText("Copied").waitFor();
		URI link = URI.create((String) page.evaluate("navigator.clipboard.readText()"));
		assertThat(link.getQuery()).as("what browsers send to the service").isNull();
		Page other = visit.open("", (options) -> options.setViewportSize(1360, 1100));
		JsonNode second = Visit.answerTo(other, () -> {
			other.navigate("about:blank");
			other.navigate(link.toString());
		});
		assertThat(second.get("data")).isEqualTo(first.get("data"));
		other.locator("section.view[aria-label='Table'] tbody tr").first().waitFor();
		assertThat(other.locator(".graphiql-query-editor").innerText().replace('\u00a0', ' '))
			.contains("query Findings");
		assertThat(other.locator(".graphiql-editor-tool").innerText().replace('\u00a0', ' '))
			.contains("\"prison:PBI\"");
		assertThat(other.locator(".view h1").innerText()).isEqualTo(page.locator(".view h1").innerText());
	}

	@Test
	void showsTheJsonAsItWasAskedFor(Visit visit) {
		Page page = visit.open();
		Visit.runExample(page, "who-runs-health-care-at-hmp-peterborough");
		String json = page.locator(".graphiql-response").innerText().replace('\u00a0', ' ');
		assertThat(json).contains("HMP Peterborough").doesNotContain("__typename", "_kind");
	}

	@Test
	void showsTheTimeOfARunningQuestionAndStopsIt(Visit visit) throws Exception {
		Page page = visit.open();
		page.locator(".gallery li").first().waitFor();
		page.locator(".monaco-editor")
			.nth(2)
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		CompletableFuture<String> ended = new CompletableFuture<>();
		page.route("**/graphql", (route) -> {
			if (!Visit.isReaders(route.request())) {
				route.resume();
			}
			// Otherwise it is left without an answer, as a slow question would be.
		});
		Deque<String> asked = new ConcurrentLinkedDeque<>();
		CompletableFuture<String> stopped = new CompletableFuture<>();
		page.onRequestFailed((request) -> ended.complete(request.failure()));
		page.onRequest((request) -> {
			if (request.method().equals("DELETE")) {
				stopped.complete(request.url());
			}
			else if (Visit.isReaders(request)) {
				asked.add(request.headerValue("x-request-id"));
			}
		});
		page.locator("[data-example='longest-queues-in-march-2025']").click();
		Locator stop = page.locator(".status .stop");
		stop.waitFor();
		assertThat(page.locator(".status").innerText()).contains("Asking");
		page.locator(".status", new Page.LocatorOptions().setHasText(Pattern.compile("[1-9]\\.\\d s"))).waitFor();
		stop.click();
		stop.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
		page.waitForTimeout(200);
		assertThat(ended.get(10, TimeUnit.SECONDS)).contains("ABORTED");
		assertThat(stopped.get(10, TimeUnit.SECONDS)).endsWith("/graphql/requests/" + asked.getLast());
	}

	@Test
	void tellsWhatIsWrongWithAQuestion(Visit visit) {
		Page page = visit.open(
				"graphiql#query=%7B%20organisations(first%3A%20101)%20%7B%20nodes%20%7B%20name%20%7D%20%7D%20%7D",
				(_) -> {
				});
		page.locator(".errors li").first().waitFor();
		assertThat(page.locator(".errors").innerText()).contains("101", "LIMIT_EXCEEDED");
	}

	@Test
	void drawsTwoThousandThings(Visit visit) throws IOException {
		Page page = visit.open();
		page.locator(".gallery li").first().waitFor();
		page.route("**/graphql", (route) -> {
			if (Visit.isReaders(route.request())) {
				route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(answerOf(2000)));
			}
			else {
				route.resume();
			}
		});
		page.navigate(page.url() + "#query={organisations{nodes{name inspections{nodes{name}}}}}&view=Table");
		page.reload();
		page.locator(".table tbody tr").first().waitFor();
		long began = System.nanoTime();
		Locator canvas = Visit.view(page, "Graph").locator(".canvas[data-drawn='2000']");
		canvas.waitFor();
		long whole = (System.nanoTime() - began) / 1_000_000;
		Visit.report("2,000 things are drawn in %s ms, %d ms after the click"
			.formatted(canvas.getAttribute("data-millis"), whole));
		Object frames = page.evaluate(
				"""
						async () => {
							const canvas = document.querySelector('.canvas');
							const box = canvas.getBoundingClientRect();
							let worst = 0, last = performance.now(), count = 0;
							const begun = last;
							while (performance.now() - begun < 1500) {
								canvas.querySelector('canvas').parentElement.dispatchEvent(new WheelEvent('wheel', {deltaY: count % 20 < 10 ? -40 : 40, clientX: box.x + 200, clientY: box.y + 200, bubbles: true, cancelable: true}));
								await new Promise(requestAnimationFrame);
								const now = performance.now();
								worst = Math.max(worst, now - last); last = now; count++;
							}
							return `${Math.round(count / 1.5)} frames a second while zooming, the slowest ${Math.round(worst)} ms`;
						}
						""");
		Visit.report("with 2,000 things, " + frames);
		Visit.picture(page, "graph-2000");
		assertThat(Files.exists(Path.of("target/explorer/graph-2000.png"))).isTrue();
	}

	/**
	 * An answer of so many things, in the form in which the service gives it: bodies,
	 * each with inspections.
	 */
	private static String answerOf(int things) {
		int bodies = things / 20;
		String nodes = IntStream.range(0, bodies)
			.mapToObj(
					(body) -> """
							{"__typename": "Trust", "id": "trust:T%1$d", "name": "Trust %1$d", "inspections": {"__typename": "InspectionConnection", "nodes": [%2$s]}}
							"""
						.formatted(body, inspections(body)))
			.collect(Collectors.joining(","));
		return "{\"data\": {\"organisations\": {\"__typename\": \"OrganisationConnection\", \"nodes\": [%s]}}}"
			.formatted(nodes);
	}

	private static String inspections(int body) {
		return IntStream.range(0, 19)
			.mapToObj((
					it) -> "{\"__typename\": \"Inspection\", \"id\": \"inspection:%d-%d\", \"name\": \"Inspection %d of trust %d\"}"
						.formatted(body, it, it, body))
			.collect(Collectors.joining(","));
	}

	/** Questions that are ready for a body ask for what the schema has. */
	@Test
	void hasAnAnswerToEachReadyQuestion(Visit visit) {
		Page page = visit.open();
		for (String name : List.of("HMP Peterborough", "Peterborough City Council", "Zubir Ahmed",
				"Health care at HMP Peterborough", "Care Quality Commission")) {
			Visit.pick(page, name);
			int questions = page.locator(".ready li").count();
			assertThat(questions).as(name).isPositive();
			for (int i = 0; i < questions; i++) {
				Locator question = page.locator(".ready li button").nth(i);
				String title = question.locator("span").innerText();
				JsonNode answer = Visit.answerTo(page, question::click);
				assertThat(answer.has("errors")).as("%s: %s", title, answer.path("errors")).isFalse();
				assertThat(page.locator(".view h1").innerText()).isEqualTo(title);
				Visit.start(page);
				Visit.pick(page, name);
			}
			page.locator(".ready .close").click();
		}
		assertThat(visit.faults()).isEmpty();
	}

}
