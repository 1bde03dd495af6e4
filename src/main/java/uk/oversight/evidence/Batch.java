package uk.oversight.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The entries of one transaction, as the rows of the statements that write them. What
 * several entries tell of the same node or tie is one row.
 */
final class Batch {

	/**
	 * A row as it is known from an edition before, or from this one.
	 *
	 * @param told the fingerprint of what it told; null where it told nothing yet
	 * @param edition the edition it was last seen in
	 * @param was the last edition before this one that it was seen in
	 * @param asOf the date of that one
	 */
	record Known(@Nullable String told, @Nullable String edition, @Nullable String was, @Nullable String asOf,
			int row) {

		/** By what the edition that it was last seen in is called. */
		String tag() {
			return new Edition((this.was != null) ? this.was : Objects.requireNonNull(this.edition),
					(this.asOf != null) ? new PartialDate(this.asOf) : null)
				.tag();
		}

	}

	/**
	 * An entry that is to be written.
	 *
	 * @param at its number among the entries that are posted
	 */
	record Written(int at, Entry entry, Account account, String fingerprint, @Nullable Known before) {

		boolean isNew() {
			return this.before == null || this.before.told() == null;
		}

		List<String> ties() {
			return this.account.ties().stream().map(Account.Tie::name).sorted().toList();
		}

	}

	private final String ledger;

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final Account ties = new Account();

	private final Map<String, Citation> citations = new TreeMap<>();

	private final Set<String> newPlaces = new HashSet<>();

	private static final class Node {

		private final Set<String> labels = new LinkedHashSet<>();

		private final Map<String, @Nullable Object> properties = new HashMap<>();

		private final Set<String> citations = new LinkedHashSet<>();

		private boolean minor = true;

	}

	/**
	 * @param fresh whether nothing can be there yet of rows that are new
	 */
	Batch(String ledger, Collection<Written> entries, boolean fresh) {
		this.ledger = ledger;
		for (Written each : entries) {
			if (fresh && each.isNew()) {
				this.newPlaces.add(each.entry().place().id());
			}
			each.account().nodes().forEach((node) -> add(node, !each.isNew()));
			each.account().ties().forEach(this::add);
			each.account().citations().forEach((it) -> this.citations.put(it.id(), it));
		}
	}

	private void add(Account.Node told, boolean again) {
		if (told.labels.isEmpty()) {
			return;
		}
		Node node = this.nodes.computeIfAbsent(told.id, (id) -> new Node());
		node.labels.addAll(told.labels);
		node.citations.addAll(told.citations);
		if (told.isMinor()) {
			told.properties.forEach(node.properties::putIfAbsent);
			return;
		}
		node.minor = false;
		if (again) {
			told.absent.forEach((it) -> node.properties.put(it, null));
		}
		node.properties.putAll(told.properties);
	}

	private void add(Account.Tie told) {
		Account.Tie tie = this.ties.tie(told.from, told.kind, told.to, told.key);
		tie.properties.putAll(told.properties);
		if (!told.evidence().isEmpty()) {
			tie.cited(told.evidence());
		}
	}

	/** Returns the nodes by their labels; what only fills gaps has a {@code +} before. */
	Map<String, List<Map<String, @Nullable Object>>> nodes() {
		Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();
		this.nodes.forEach((id, node) -> rows
			.computeIfAbsent((node.minor ? "+" : "") + String.join(":", node.labels), (it) -> new ArrayList<>())
			.add(Map.of("id", id, "properties", node.properties)));
		return rows;
	}

	/** Returns the ties by their kinds. */
	Map<String, List<Map<String, @Nullable Object>>> ties() {
		Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();
		this.ties.ties()
			.forEach((tie) -> rows.computeIfAbsent(tie.kind, (it) -> new ArrayList<>())
				.add(Map.of("from", tie.from, "to", tie.to, "key", tie.key, "properties", tie.properties, "given",
						tie.evidence().stream().map((it) -> this.ledger + " " + it.id()).sorted().toList())));
		return rows;
	}

	/** Returns the citations that are new with their rows, or those that may be known. */
	List<Map<String, @Nullable Object>> citations(boolean fresh) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (Citation citation : this.citations.values()) {
			Place place = citation.place();
			if (this.newPlaces.contains(place.id()) == fresh) {
				rows.add(Map.of("id", citation.id(), "passage", place.id(), "properties", citation.properties()));
			}
		}
		return rows;
	}

	/** Returns the pairs of node and citation, likewise. */
	List<Map<String, @Nullable Object>> cited(boolean fresh) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		this.nodes.forEach((id, node) -> node.citations.stream()
			.map(this.citations::get)
			.filter((it) -> it != null && this.newPlaces.contains(it.place().id()) == fresh)
			.forEach((it) -> rows.add(Map.of("id", id, "citation", Objects.requireNonNull(it).id()))));
		return rows;
	}

	/** Returns the ids that ties lead to and no entry here tells of. */
	static Map<String, Set<Written>> looseEnds(Collection<Written> entries) {
		Set<String> told = new HashSet<>();
		entries.forEach((it) -> it.account().nodes().forEach((node) -> {
			if (!node.labels.isEmpty()) {
				told.add(node.id);
			}
		}));
		Map<String, Set<Written>> loose = new TreeMap<>();
		for (Written each : entries) {
			for (Account.Tie tie : each.account().ties()) {
				for (String end : Arrays.asList(tie.from, tie.to)) {
					if (!told.contains(end)) {
						loose.computeIfAbsent(end, (it) -> new LinkedHashSet<>()).add(each);
					}
				}
			}
		}
		return loose;
	}

}
