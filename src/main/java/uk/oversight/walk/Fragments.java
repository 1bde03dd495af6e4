package uk.oversight.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.ClassPathResource;

/**
 * The Cypher fragments that find what no single pattern can: a timeline, a path. They lie
 * in {@code graphql/fragments}, beside the schema that names them.
 */
final class Fragments {

	private final Map<String, List<String>> read = new ConcurrentHashMap<>();

	/** Returns a fragment's lines, without its comments. */
	List<String> lines(String name) {
		return this.read.computeIfAbsent(name, Fragments::load);
	}

	private static List<String> load(String name) {
		var file = new ClassPathResource("graphql/fragments/%s.cypher".formatted(name));
		try {
			return file.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.stripLeading().startsWith("//"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"The schema names the fragment '%s', and there is no %s: write it".formatted(name, file.getPath()),
					ex);
		}
	}

}
