package uk.oversight;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All that a graph holds, each thing in words that tell it from any other: every node
 * with its labels and properties, every tie with its kind, ends and properties, every
 * constraint and index. Left out are the database's own ids, and when something was done.
 */
record WholeGraph(List<String> nodes, List<String> ties, List<String> schema) {

	/** When a migration was applied, and when an edition was entered. */
	private static final List<String> TIMES = List.of("applied", "entered");

	/** What tells of loads, and not of what they loaded. */
	private static final Set<String> LOGS = Set.of("Run", "RunCounter", "Refusal");

	static WholeGraph of(URI address, String password) {
		try (Driver driver = GraphDatabase.driver(address, AuthTokens.basic("neo4j", password));
				Session session = driver.session()) {
			Map<String, String> names = new HashMap<>();
			List<String> nodes = new ArrayList<>();
			session.run("MATCH (n) RETURN n").forEachRemaining((row) -> {
				Node node = row.get("n").asNode();
				TreeSet<String> labels = new TreeSet<>();
				node.labels().forEach(labels::add);
				if (labels.stream().anyMatch(LOGS::contains)) {
					return;
				}
				nodes.add(labels + " " + properties(node));
				names.put(node.elementId(), labels + " " + node.get("id"));
			});
			List<String> ties = new ArrayList<>();
			session.run("MATCH (n)-[r]->() WHERE NOT n:Run RETURN r").forEachRemaining((row) -> {
				Relationship tie = row.get("r").asRelationship();
				ties.add("%s -%s-> %s %s".formatted(names.get(tie.startNodeElementId()), tie.type(),
						names.get(tie.endNodeElementId()), properties(tie)));
			});
			session.run("CALL db.awaitIndexes(300)").consume();
			List<String> schema = new ArrayList<>();
			for (String statement : List.of("SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties",
					"SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties")) {
				session.run(statement)
					.forEachRemaining((row) -> schema.add(new TreeMap<>(row.asMap(Value::toString)).toString()));
			}
			return new WholeGraph(nodes.stream().sorted().toList(), ties.stream().sorted().toList(),
					schema.stream().sorted().toList());
		}
	}

	private static Map<String, String> properties(Entity entity) {
		Map<String, String> properties = new TreeMap<>(entity.asMap(Value::toString));
		properties.keySet().removeAll(TIMES);
		return properties;
	}

	void assertSameAs(WholeGraph other) {
		assertThat(this.nodes).as("nodes").containsExactlyElementsOf(other.nodes);
		assertThat(this.ties).as("ties").containsExactlyElementsOf(other.ties);
		assertThat(this.schema).as("constraints and indexes").containsExactlyElementsOf(other.schema);
	}

}
