package uk.oversight.evidence;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What a number of facts come to: nodes, ties between them, and the citations of both.
 * Facts told twice are one; a node told by several facts gathers what each says of it.
 */
public final class Account {

	private static final String HUB = "Hub";

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final Map<String, Tie> ties = new LinkedHashMap<>();

	private final Map<String, Citation> citations = new TreeMap<>();

	/** Returns the node of this id, made with the first to speak of it. */
	public Node node(String id, String... labels) {
		Node node = this.nodes.computeIfAbsent(Facts.id(id), Node::new);
		node.labels.addAll(List.of(labels));
		return node;
	}

	/** Returns the tie between two nodes, of which there is one of a kind. */
	public Tie tie(String from, String kind, String to) {
		return tie(from, kind, to, "");
	}

	/**
	 * Returns the tie between two nodes.
	 * @param key what tells it from others of its kind between the same two: the title of
	 * a post, the words of a mention
	 */
	public Tie tie(String from, String kind, String to, String key) {
		return this.ties.computeIfAbsent(String.join("\n", from, kind, to, key), (it) -> new Tie(from, kind, to, key));
	}

	/** Whether a fact says what this is, and not only that something leads to it. */
	boolean tellsOf(String id) {
		Node node = this.nodes.get(id);
		return node != null && node.labels.stream().anyMatch((label) -> !label.equals(HUB));
	}

	Collection<Node> nodes() {
		return this.nodes.values();
	}

	Collection<Tie> ties() {
		return this.ties.values();
	}

	Collection<Citation> citations() {
		return this.citations.values();
	}

	/** Values under names; what is null is not stated, and stays away. */
	public abstract static class Values<S extends Values<S>> {

		final Map<String, Object> properties = new TreeMap<>();

		/**
		 * What is known not to be stated, and so may not stay from an earlier telling.
		 */
		final Set<String> absent = new LinkedHashSet<>();

		abstract S self();

		public S with(String property, @Nullable Object value) {
			if (value instanceof PartialDate date) {
				this.properties.put(property + "Value", date.value());
				this.properties.put(property + "Precision", date.precision().name());
			}
			else if (value instanceof Enum<?> constant) {
				this.properties.put(property, constant.name());
			}
			else if (value != null) {
				this.properties.put(property, value);
			}
			else {
				this.absent.addAll(List.of(property, property + "Value", property + "Precision"));
			}
			return self();
		}

	}

	/** A node as it grows. */
	public final class Node extends Values<Node> {

		final String id;

		final Set<String> labels = new LinkedHashSet<>();

		final Set<String> citations = new LinkedHashSet<>();

		private boolean minor;

		private Node(String id) {
			this.id = id;
		}

		/**
		 * Says that others know better what this is: what is told here only fills what
		 * they leave open.
		 */
		public Node minor() {
			this.minor = true;
			return this;
		}

		boolean isMinor() {
			return this.minor;
		}

		@Override
		Node self() {
			return this;
		}

		/** Marks what so much leads to that no path may lead through it. */
		public Node hub() {
			this.labels.add(HUB);
			return this;
		}

		public Node cited(List<Citation> evidence) {
			evidence.forEach((citation) -> {
				Account.this.citations.put(citation.id(), citation);
				this.citations.add(citation.id());
			});
			return this;
		}

	}

	/** A tie as it grows. */
	public final class Tie extends Values<Tie> {

		final String from;

		final String kind;

		final String to;

		final String key;

		private final Set<Citation> evidence = new LinkedHashSet<>();

		private Tie(String from, String kind, String to, String key) {
			this.from = from;
			this.kind = kind;
			this.to = to;
			this.key = key;
		}

		@Override
		Tie self() {
			return this;
		}

		List<Citation> evidence() {
			return List.copyOf(this.evidence);
		}

		/**
		 * Cites the tie itself. The surest of its citations makes it as sure as it is.
		 */
		public Tie cited(List<Citation> evidence) {
			this.evidence.addAll(evidence);
			evidence.forEach((citation) -> Account.this.citations.put(citation.id(), citation));
			this.properties.put("citations", this.evidence.stream().map(Citation::id).sorted().toList());
			this.evidence.stream()
				.map(Citation::certainty)
				.min(Comparator.naturalOrder())
				.ifPresent((surest) -> with("certainty", surest));
			return this;
		}

		/** What tells it from every other tie, in one line. */
		String name() {
			return String.join("\t", this.kind, this.from, this.to, this.key);
		}

		@Override
		public String toString() {
			return "%s -%s-> %s".formatted(this.from, this.kind.toLowerCase(Locale.ROOT), this.to);
		}

	}

}
