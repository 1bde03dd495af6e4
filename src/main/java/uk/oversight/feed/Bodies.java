package uk.oversight.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import uk.oversight.graph.Reads;
import uk.oversight.organisation.Identifier;
import uk.oversight.organisation.Organisation;
import uk.oversight.organisation.Service;

/**
 * The bodies that the graph knows, by their codes and names. A name that two bodies have
 * names neither.
 */
public final class Bodies {

	private static final String NAMES = """
			MATCH (n:Organisation) WHERE $label IN labels(n)
			OPTIONAL MATCH (n)-[:ALSO_KNOWN_AS]->(name:Name)
			WITH n, collect(name.text) AS others
			RETURN n.id AS id, n.closedOnValue IS NULL AS lasts, others + n.name AS names
			""";

	private static final String CODES = """
			MATCH (n:Entity)-[:IDENTIFIED_BY]->(i:Identifier {scheme: $scheme})
			RETURN n.id AS id, i.value AS value
			""";

	private static final String SERVICES = """
			MATCH (:Entity {id: $id})-[:PROVIDES]->(n:Service {sector: $sector})
			WHERE n.stated IS NOT NULL
			RETURN n.id AS id LIMIT 2
			""";

	private static final String INSPECTIONS = """
			MATCH (:Entity {id: $service})<-[:EXAMINED]-(n:Inspection)-[:CONDUCTED_BY]->(:Entity {id: $inspectorate})
			WHERE n.stated IS NOT NULL AND n.kind IN ['INSPECTION', 'ASSESSMENT']
			  AND (left(n.startedValue, 7) = $month OR left(n.endedValue, 7) = $month)
			RETURN DISTINCT n.id AS id LIMIT 2
			""";

	private final Reads reads;

	private final Map<Organisation.Type, Map<String, Set<String>>> names = new HashMap<>();

	private final Map<Identifier.Scheme, Map<String, Set<String>>> codes = new HashMap<>();

	private final Map<Plainer, Optional<String>> plainer = new HashMap<>();

	private final Set<String> lasting = new HashSet<>();

	Bodies(Reads reads) {
		this.reads = reads;
	}

	/** Returns the id of the one body, or place of care, that has this code. */
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

	/**
	 * Returns the id of the one body of this type whose name comes to the same as this
	 * one, when both are put into a plainer form.
	 * @param form makes nothing of a name that must not count
	 */
	public Optional<String> byName(Organisation.Type type, String name, UnaryOperator<String> form) {
		return this.plainer.computeIfAbsent(new Plainer(type, form.apply(plain(name)), form), this::byPlainerName);
	}

	/**
	 * A name in a plainer form, remembered since to compare it with all others takes
	 * time.
	 */
	private record Plainer(Organisation.Type type, String name, UnaryOperator<String> form) {
	}

	private Optional<String> byPlainerName(Plainer wanted) {
		Set<String> found = new HashSet<>();
		this.names.computeIfAbsent(wanted.type(), this::names).forEach((known, ids) -> {
			if (!wanted.name().isEmpty() && wanted.form().apply(known).equals(wanted.name())) {
				found.addAll(ids);
			}
		});
		return onlyOne(found);
	}

	/**
	 * Whether a body has not closed, of a type of which one has been looked for by name.
	 */
	public boolean lasts(String id) {
		return this.lasting.contains(id);
	}

	/** Returns the name of a body that was found here. */
	public String nameOf(String id) {
		return this.reads.read("MATCH (n:Entity {id: $id}) RETURN n.name AS name", Map.of("id", id))
			.getFirst()
			.get("name")
			.asString();
	}

	/**
	 * Returns the id of the service of this sector that a body provides, as the corpus
	 * tells of it; nothing where it tells of none or of several.
	 */
	public Optional<String> service(String body, Service.Sector sector) {
		return onlyOne(SERVICES, Map.of("id", body, "sector", sector.name()));
	}

	/**
	 * Returns the id of the inspection of a service that began or ended in this month, as
	 * the corpus tells of it; nothing where it tells of none or of several.
	 */
	public Optional<String> inspection(String service, String inspectorate, String month) {
		return onlyOne(INSPECTIONS, Map.of("service", service, "inspectorate", inspectorate, "month", month));
	}

	private Optional<String> onlyOne(String statement, Map<String, @Nullable Object> parameters) {
		List<Record> found = this.reads.read(statement, parameters);
		return (found.size() == 1) ? Optional.of(found.getFirst().get("id").asString()) : Optional.empty();
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
