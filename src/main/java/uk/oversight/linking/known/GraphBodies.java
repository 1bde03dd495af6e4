package uk.oversight.linking.known;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import uk.oversight.graph.Reads;
import uk.oversight.linking.naming.Body;
import uk.oversight.linking.naming.Gazetteer;
import uk.oversight.organisation.Name;
import uk.oversight.organisation.Organisation;

/** The bodies that the graph knows, and those that the program itself knows. */
@Component
public class GraphBodies {

	/**
	 * Bodies of these sorts only are looked for: names of the others are no register's.
	 */
	static final List<Organisation.Type> SOUGHT = List.of(Organisation.Type.TRUST, Organisation.Type.PRISON,
			Organisation.Type.COUNCIL, Organisation.Type.INSPECTORATE, Organisation.Type.DEPARTMENT,
			Organisation.Type.INTEGRATED_CARE_BOARD, Organisation.Type.AGENCY);

	private static final String BODIES = """
			MATCH (n:Organisation) WHERE $label IN labels(n)
			RETURN n.id AS id, n.name AS name, n.openedOnValue AS opened, n.closedOnValue AS closed,
			  [(n)-[:ALSO_KNOWN_AS]->(name:Name) | {text: name.text, kind: name.kind, from: name.fromValue, to: name.toValue}] AS names
			ORDER BY id
			""";

	private final Reads reads;

	GraphBodies(Reads reads) {
		this.reads = reads;
	}

	public Gazetteer gazetteer(KnownBodies known) {
		return Gazetteer.of(all(known));
	}

	/**
	 * Returns the bodies. What both know of one is joined.
	 */
	public List<Body> all(KnownBodies known) {
		Map<String, Body> bodies = new LinkedHashMap<>();
		known.bodies().forEach((it) -> bodies.put(it.id(), it));
		for (Organisation.Type type : SOUGHT) {
			for (Record row : this.reads.read(BODIES, Map.of("label", type.label()))) {
				Body body = body(type, row);
				bodies.merge(body.id(), body, GraphBodies::joined);
			}
		}
		return List.copyOf(bodies.values());
	}

	private static Body body(Organisation.Type type, Record row) {
		List<Body.Known> names = row.get("names")
			.asList((it) -> new Body.Known(it.get("text").asString(), Name.Kind.valueOf(it.get("kind").asString()),
					text(it.get("from")), text(it.get("to"))));
		return new Body(row.get("id").asString(), type, row.get("name").asString(), names, text(row.get("opened")),
				text(row.get("closed")));
	}

	private static Body joined(Body known, Body read) {
		List<Body.Known> names = new ArrayList<>(known.names());
		names.addAll(read.names());
		if (!known.name().equals(read.name())) {
			names.add(new Body.Known(known.name(), Name.Kind.SPELLING));
		}
		return new Body(read.id(), read.type(), read.name(), List.copyOf(new HashSet<>(names)),
				(read.from() != null) ? read.from() : known.from(), (read.to() != null) ? read.to() : known.to());
	}

	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

}
