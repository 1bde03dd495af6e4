package uk.oversight.graph;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Begins to open the database in our own process before the application's context is
 * made, since each takes several seconds and neither needs the other until both are
 * nearly done.
 */
class EarlyOpening implements ApplicationContextInitializer<GenericApplicationContext> {

	@Override
	public void initialize(GenericApplicationContext context) {
		if (context.getEnvironment().containsProperty("spring.neo4j.uri")) {
			return;
		}
		GraphProperties properties = Binder.get(context.getEnvironment())
			.bindOrCreate("oversight", GraphProperties.class);
		Opening opening = new Opening(CompletableFuture.supplyAsync(() -> OwnDatabase.open(properties),
				(task) -> Thread.ofPlatform().name("opening the graph").start(task)));
		DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
		beans.registerSingleton("ownDatabaseOpening", opening);
		beans.registerDisposableBean("ownDatabaseOpening", opening);
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
