package uk.oversight.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstantiationException;
import org.opentest4j.TestAbortedException;

import uk.oversight.RunningService;

/**
 * Gives a test the packaged service in a browser. All tests share one service and one
 * browser; each has a {@link Visit} of its own. Where the machine has no Chromium, or the
 * build no page, they are skipped, and say so.
 */
final class InBrowser implements BeforeAllCallback, ParameterResolver, TestExecutionExceptionHandler {

	private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable");

	private static final Path PAGE = Path.of("target/classes/static/explorer/index.html");

	@Override
	public void beforeAll(ExtensionContext context) {
		shared(context);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Visit.class
				|| parameter.getParameter().getType() == RunningService.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Shared shared = shared(context);
		if (parameter.getParameter().getType() == RunningService.class) {
			return shared.service();
		}
		Visit visit = new Visit(shared.browser(), shared.service().address());
		store(context).put(Visit.class, visit);
		return visit;
	}

	/** What the page looked like when a test failed tells more than its trace. */
	@Override
	public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
		Visit visit = store(context).get(Visit.class, Visit.class);
		if (visit != null) {
			visit.pictures("failed-" + context.getRequiredTestMethod().getName());
		}
		throw failure;
	}

	private static ExtensionContext.Store store(ExtensionContext context) {
		return context.getStore(ExtensionContext.Namespace.create(InBrowser.class, context.getUniqueId()));
	}

	private static Shared shared(ExtensionContext context) {
		return context.getRoot()
			.getStore(ExtensionContext.Namespace.create(InBrowser.class))
			.computeIfAbsent(Shared.class, (_) -> Shared.open(), Shared.class);
	}

	private static Optional<Path> chromium() {
		return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
			.flatMap((folder) -> BROWSERS.stream().map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/** What all tests in a browser use together. */
	private record Shared(RunningService service, Playwright playwright, Browser browser) implements AutoCloseable {

		static Shared open() {
			Path chromium = chromium()
				.orElseThrow(() -> new TestAbortedException("there is no Chromium on the PATH to show the page in"));
			if (Files.notExists(PAGE)) {
				throw new TestAbortedException("the page was left out of this build, since Node.js was missing");
			}
			try {
				RunningService service = RunningService
					.start(Files.createDirectories(Path.of("target/explorer")).resolve("data"));
				Playwright playwright = Playwright
					.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
						.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
								"--disable-background-networking", "--disable-component-update", "--disable-sync")));
				return new Shared(service.awaitAnswer(), playwright, browser);
			}
			catch (IOException | InterruptedException ex) {
				throw new TestInstantiationException("The service could not be shown in a browser", ex);
			}
		}

		@Override
		public void close() {
			this.browser.close();
			this.playwright.close();
			this.service.close();
		}

	}

}
