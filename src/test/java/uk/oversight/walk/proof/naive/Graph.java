package uk.oversight.walk.proof.naive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** A small graph, the whole of it held in memory. */
public final class Graph {

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final Map<String, Node> byId = new HashMap<>();

	private final Map<String, List<Node>> byLabel = new HashMap<>();

	/** Reads all that a database holds. */
	public static Graph of(Driver driver) {
		Graph graph = new Graph();
		driver.executableQuery("MATCH (n) RETURN n ORDER BY n.id").execute().records().forEach((row) -> {
			var read = row.get("n").asNode();
			Set<String> labels = new TreeSet<>();
			read.labels().forEach(labels::add);
			Node node = new Node(labels, read.asMap());
			graph.nodes.put(read.elementId(), node);
			labels.forEach((it) -> graph.byLabel.computeIfAbsent(it, (label) -> new ArrayList<>()).add(node));
			if (read.containsKey("id")) {
				graph.byId.put(read.get("id").asString(), node);
			}
		});
		driver.executableQuery("MATCH ()-[r]->() RETURN r").execute().records().forEach((row) -> {
			var read = row.get("r").asRelationship();
			Node from = graph.nodes.get(read.startNodeElementId());
			Node to = graph.nodes.get(read.endNodeElementId());
			if (from != null && to != null) {
				Tie tie = new Tie(from, read.type(), to, read.asMap());
				from.ties.add(tie);
				if (from != to) {
					to.ties.add(tie);
				}
			}
		});
		return graph;
	}

	public Stream<Node> all(String label) {
		return this.byLabel.getOrDefault(label, List.of()).stream();
	}

	@Nullable Node byId(Object id, String label) {
		Node node = this.byId.get(id.toString());
		return (node != null && node.labels.contains(label)) ? node : null;
	}

	/** A node; it is like no other, whatever it holds. */
	public static final class Node {

		public final Set<String> labels;

		public final Map<String, Object> properties;

		final List<Tie> ties = new ArrayList<>();

		Node(Set<String> labels, Map<String, Object> properties) {
			this.labels = labels;
			this.properties = properties;
		}

		public String id() {
			return String.valueOf(this.properties.get("id"));
		}

		@Override
		public String toString() {
			return id();
		}

	}

	/** A tie between two nodes; likewise. */
	public static final class Tie {

		final Node from;

		final String kind;

		final Node to;

		final Map<String, Object> properties;

		Tie(Node from, String kind, Node to, Map<String, Object> properties) {
			this.from = from;
			this.kind = kind;
			this.to = to;
			this.properties = properties;
		}

		Node otherThan(Node end) {
			return (end == this.from) ? this.to : this.from;
		}

		String key() {
			return String.valueOf(this.properties.get("key"));
		}

	}

}
