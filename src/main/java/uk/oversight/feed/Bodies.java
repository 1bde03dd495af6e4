package uk.oversight.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import uk.oversight.graph.Reads;
import uk.oversight.organisation.Identifier;
import uk.oversight.organisation.Organisation;

/**
 * The bodies that the graph knows, by their codes and names. A name that two bodies have
 * names neither.
 */
public final class Bodies {

	private static final String NAMES = """
			MATCH (n:Organisation) WHERE $label IN labels(n)
			OPTIONAL MATCH (n)-[:ALSO_KNOWN_AS]->(name:Name)
			RETURN n.id AS id, n.closedOnValue IS NULL AS lasts, collect(name.text) + n.name AS names
			""";

	private static final String CODES = """
			MATCH (n:Organisation)-[:IDENTIFIED_BY]->(i:Identifier {scheme: $scheme})
			RETURN n.id AS id, i.value AS value
			""";

	private final Reads reads;

	private final Map<Organisation.Type, Map<String, Set<String>>> names = new HashMap<>();

	private final Map<Identifier.Scheme, Map<String, Set<String>>> codes = new HashMap<>();

	private final Set<String> lasting = new HashSet<>();

	Bodies(Reads reads) {
		this.reads = reads;
	}

	/** Returns the id of the one body that has this code. */
	public Optional<String> byCode(Identifier.Scheme scheme, String code) {
		return onlyOne(this.codes.computeIfAbsent(scheme, this::codes).getOrDefault(code, Set.of()));
	}

	/**
	 * Returns the id of the one body of this type that goes by this name, in capitals or
	 * not. Where several do, it is the one that still exists.
	 */
	public Optional<String> byName(Organisation.Type type, String name) {
		return onlyOne(this.names.computeIfAbsent(type, this::names).getOrDefault(plain(name), Set.of()));
	}

	private Optional<String> onlyOne(Set<String> ids) {
		List<String> last = new ArrayList<>(ids);
		if (ids.size() > 1) {
			last.retainAll(this.lasting);
		}
		return (last.size() == 1) ? Optional.of(last.getFirst()) : Optional.empty();
	}

	private Map<String, Set<String>> names(Organisation.Type type) {
		Map<String, Set<String>> found = new HashMap<>();
		this.reads.read(NAMES, Map.of("label", type.label())).forEach((row) -> {
			String id = row.get("id").asString();
			if (row.get("lasts").asBoolean()) {
				this.lasting.add(id);
			}
			row.get("names")
				.asList((it) -> plain(it.asString()))
				.forEach((it) -> found.computeIfAbsent(it, (name) -> new HashSet<>()).add(id));
		});
		return found;
	}

	private Map<String, Set<String>> codes(Identifier.Scheme scheme) {
		Map<String, Set<String>> found = new HashMap<>();
		this.reads.read(CODES, Map.of("scheme", scheme.name()))
			.forEach((row) -> found.computeIfAbsent(row.get("value").asString(), (it) -> new HashSet<>())
				.add(row.get("id").asString()));
		return found;
	}

	/** Small letters and digits, one space between words, "and" for its sign. */
	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT)
			.replace("&", " and ")
			.replaceAll("['’]", "")
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip();
	}

}
