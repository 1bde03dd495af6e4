package uk.oversight.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One reader's visit to the page, in a browser that remembers nothing. It notes what
 * should never happen: a request to another host, an error in the console.
 */
final class Visit implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** What the page asks for itself, and no reader asked. */
	private static final Pattern OWN = Pattern
		.compile("query (Search|HowMuch|Holdings|Names|Evidence|EvidenceOfTie|Neighbours|IntrospectionQuery)\\b");

	private static final Path PICTURES = Path.of("target/explorer");

	private final Browser browser;

	private final URI address;

	private final List<BrowserContext> contexts = new ArrayList<>();

	private final List<String> faults = new ArrayList<>();

	private long transferred;

	/** What still comes when the visit ends can no longer be asked for its size. */
	private boolean isOver;

	Visit(Browser browser, URI address) {
		this.browser = browser;
		this.address = address;
	}

	/** Opens the page as on a laptop. */
	Page open() {
		return open("graphiql", (options) -> options.setViewportSize(1360, 860));
	}

	Page open(String path, Consumer<Browser.NewContextOptions> how) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setAcceptDownloads(true)
			.setPermissions(List.of("clipboard-read", "clipboard-write"));
		how.accept(options);
		BrowserContext context = this.browser.newContext(options);
		this.contexts.add(context);
		Page page = context.newPage();
		page.setDefaultTimeout(60_000);
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				this.faults.add("console: " + message.text());
			}
		});
		page.onPageError((error) -> this.faults.add("error: " + error));
		page.onRequest((request) -> {
			URI asked = URI.create(request.url().split("[?#]")[0]);
			boolean isOurs = asked.getAuthority() != null && asked.getAuthority().equals(this.address.getAuthority());
			if (!isOurs && !List.of("data", "blob").contains(asked.getScheme())) {
				this.faults.add("another host: " + request.url());
			}
		});
		page.onRequestFinished(this::weigh);
		page.addInitScript("""
				window.clicks = 0;
				addEventListener('click', (event) => { window.clicks += event.isTrusted ? 1 : 0; }, true);
				""");
		page.navigate(this.address.resolve("/" + path).toString());
		return page;
	}

	private void weigh(Request request) {
		if (!this.isOver) {
			this.transferred += request.sizes().responseBodySize + request.sizes().responseHeadersSize;
		}
	}

	/**
	 * Runs an example of the gallery with one click, and returns the answer as the
	 * service gave it.
	 */
	static JsonNode runExample(Page page, String example) {
		start(page);
		return answerTo(page, () -> page.locator("[data-example='%s']".formatted(example)).click());
	}

	/**
	 * What the service answers to the operation that this brings about, with what
	 * identifies each thing in it.
	 */
	static JsonNode answerTo(Page page, Runnable action) {
		Response response = page.waitForResponse((it) -> isReaders(it.request()), action);
		JsonNode answer = JSON.readTree(response.text());
		page.locator(".status:has-text('Answered')").waitFor();
		return answer;
	}

	/** Whether it is what a reader asked, and not the page itself. */
	static boolean isReaders(Request request) {
		return request.url().endsWith("/graphql") && !OWN.matcher(String.valueOf(request.postData())).find();
	}

	/** Picks a thing of this name in the search box. */
	static void pick(Page page, String name) {
		page.locator("input[role=combobox]").first().fill(name);
		page.locator(".found li", new Page.LocatorOptions().setHasText(name)).first().click();
		page.locator(".ready li").first().waitFor();
	}

	/**
	 * Waits until this is so; the page's policy forbids Playwright to look for itself.
	 */
	static void until(Page page, BooleanSupplier isSo) {
		for (int i = 0; i < 600; i++) {
			if (isSo.getAsBoolean()) {
				return;
			}
			page.waitForTimeout(100);
		}
		throw new AssertionError("It did not become so within a minute");
	}

	/** Goes back to where a reader begins. */
	static void start(Page page) {
		Locator start = page.locator(".graphiql-sidebar button[aria-label='Show Start']");
		if (start.count() > 0) {
			start.click();
		}
		page.locator(".gallery li").first().waitFor();
	}

	static Locator view(Page page, String name) {
		page.locator(".view-tabs button", new Page.LocatorOptions().setHasText(name)).first().click();
		Locator view = page.locator("section.view[aria-label='%s']".formatted(name));
		view.waitFor();
		return view;
	}

	/** Keeps what the page looks like among what the build makes. */
	static void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
	}

	/** Keeps what every page of this visit looks like. */
	void pictures(String name) {
		for (BrowserContext context : this.contexts) {
			context.pages().forEach((page) -> picture(page, name + "-" + this.contexts.indexOf(context)));
		}
	}

	/** Writes down what was measured, for those who read the build's output. */
	static void report(String measured) {
		System.out.println("explorer: " + measured);
		try {
			Files.writeString(PICTURES.resolve("report.txt"), measured + "\n", java.nio.file.StandardOpenOption.CREATE,
					java.nio.file.StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@return what should never happen and did}
	 */
	List<String> faults() {
		return this.faults;
	}

	/**
	 * {@return how many bytes have come from the service, as they were sent}
	 */
	long transferred() {
		return this.transferred;
	}

	@Override
	public void close() {
		this.isOver = true;
		this.contexts.forEach(BrowserContext::close);
	}

}
