package uk.oversight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.test.context.DynamicPropertyRegistry;

/** A graph of a test's own, which begins without even the corpus. */
public final class EmptyGraph {

	private EmptyGraph() {
	}

	/**
	 * Has the application that is tested keep its graph in this folder, and find a corpus
	 * that states nothing.
	 */
	public static void in(Path folder, DynamicPropertyRegistry registry) throws IOException {
		Path nothing = Files.createDirectories(folder.resolve("corpus"));
		registry.add("oversight.corpus.location", () -> nothing.toUri() + "/");
		registry.add("oversight.data-dir", () -> folder.resolve("graph"));
	}

}
