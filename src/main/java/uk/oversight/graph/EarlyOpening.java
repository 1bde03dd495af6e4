package uk.oversight.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Begins to open the database in our own process before the application's context is
 * made, since each takes several seconds and neither needs the other until both are
 * nearly done.
 */
class EarlyOpening implements ApplicationContextInitializer<GenericApplicationContext> {

	/** A packed graph holds our own corpus, which whoever names another does not want. */
	private static final String OTHER_CORPUS = "oversight.corpus.location";

	@Override
	public void initialize(GenericApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		if (environment.containsProperty("spring.neo4j.uri")) {
			return;
		}
		GraphProperties properties = Binder.get(environment).bindOrCreate("oversight", GraphProperties.class);
		if (properties.graph().shared() && connectToOther(properties.folder(), environment)) {
			return;
		}
		Optional<PackedStore> beginning = properties.graph()
			.beginning()
			.filter((packed) -> !environment.containsProperty(OTHER_CORPUS));
		Opening opening = new Opening(CompletableFuture.supplyAsync(() -> OwnDatabase.open(properties, beginning),
				(task) -> Thread.ofPlatform().name("opening the graph").start(task)));
		DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
		beans.registerSingleton("ownDatabaseOpening", opening);
		beans.registerDisposableBean("ownDatabaseOpening", opening);
	}

	/** Whether another process has the folder, and its graph can be used. */
	private static boolean connectToOther(Path folder, ConfigurableEnvironment environment) {
		try {
			Map<String, Object> connection = new OpenDoor(folder).connection();
			if (!connection.isEmpty()) {
				environment.getPropertySources()
					.addFirst(new MapPropertySource("graph of another process", connection));
			}
			return !connection.isEmpty();
		}
		catch (IOException ex) {
			throw new CannotStartException("The data folder %s cannot be used: %s".formatted(folder, ex),
					"Run the command as the user who runs the service.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the graph", ex);
		}
	}

	/**
	 * A database on its way to being open; closed with the context, also one that fails.
	 */
	record Opening(CompletableFuture<OwnDatabase> database) implements DisposableBean {

		OwnDatabase await() {
			try {
				return this.database.join();
			}
			catch (CompletionException ex) {
				throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
			}
		}

		@Override
		public void destroy() throws IOException {
			try {
				await().close();
			}
			catch (CannotStartException ex) {
				// Told where it was awaited; there is nothing to close.
			}
		}

	}

}
