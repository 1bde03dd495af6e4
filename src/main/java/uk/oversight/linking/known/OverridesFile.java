package uk.oversight.linking.known;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import uk.oversight.evidence.BadFactException;
import uk.oversight.linking.naming.Overrides;
import uk.oversight.linking.naming.Overrides.Override;

/**
 * The operator's file of overrides: a YAML list of entries such as {@code {surface: Parc,
 * never: prison:PRI, from: "2024-01-01", because: the park is meant}}. Each has
 * {@code surface} and either {@code means} or {@code never}.
 */
public final class OverridesFile {

	/** What the ids of bodies that names are looked for of begin with. */
	private static final List<String> SORTS = GraphBodies.SOUGHT.stream().map((it) -> it.prefix() + ":").toList();

	private OverridesFile() {
	}

	/**
	 * Reads the file.
	 * @throws BadFactException when an entry breaks a rule; it names the entry and the
	 * cure
	 */
	public static Overrides read(@Nullable Path file) {
		if (file == null) {
			return Overrides.NONE;
		}
		try (Reader reader = Files.newBufferedReader(file)) {
			Object given = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
			List<Override> overrides = new ArrayList<>();
			if (given instanceof List<?> entries) {
				entries.forEach((it) -> overrides.add(override(file, it)));
			}
			else if (given != null) {
				throw wrong(file, given);
			}
			return new Overrides(overrides);
		}
		catch (YAMLException ex) {
			throw new BadFactException("%s is no YAML: %s".formatted(file, ex.getMessage()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The overrides cannot be read from " + file, ex);
		}
	}

	private static Override override(Path file, Object given) {
		if (!(given instanceof Map<?, ?> entry) || !(entry.get("surface") instanceof String surface)
				|| (entry.get("means") == null) == (entry.get("never") == null)) {
			throw wrong(file, given);
		}
		boolean never = entry.get("never") != null;
		String body = String.valueOf(never ? entry.get("never") : entry.get("means"));
		if (SORTS.stream().noneMatch(body::startsWith)) {
			throw new BadFactException("'%s' in %s is no body that texts name: its id begins with one of %s"
				.formatted(body, file, String.join(", ", SORTS)));
		}
		return new Override(surface, body, never, text(entry.get("from")), text(entry.get("to")),
				text(entry.get("because")));
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value == null) ? null : value.toString();
	}

	private static BadFactException wrong(Path file, Object given) {
		return new BadFactException(
				"'%s' in %s is no override: write {surface: words, means: id} or {surface: words, never: id}, with from, to and because where wanted"
					.formatted(given, file));
	}

}
