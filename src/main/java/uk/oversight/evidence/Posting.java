package uk.oversight.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import uk.oversight.graph.Writes;

/**
 * One transaction in which rows of a book are entered.
 */
record Posting(Entries.Book book, Writes.Transaction transaction, Renaming renaming) {

	/** One load at a time fills a ledger; others wait here. */
	private static final String LOCK = """
			MERGE (l:Ledger {name: $name})
			SET l.busy = true
			REMOVE l.busy
			""";

	private static final String WHICH_KNOWN = """
			UNWIND $ids AS id
			MATCH (p:Entity {id: id})
			RETURN p.id AS id, p[$told] AS told, p.edition AS edition, coalesce(p.row, 0) AS row,
			  CASE WHEN $later THEN p.editionBefore ELSE p.edition END AS was,
			  CASE WHEN $later THEN p.asOfBefore ELSE p.asOfValue END AS asOf
			""";

	private static final String WHICH_EXIST = """
			UNWIND $ids AS id
			MATCH (n:Entity {id: id})
			RETURN n.id AS id
			""";

	/** What the corpus states of a node, no feed may overwrite. */
	private static final String ENTER_NODES = """
			UNWIND $rows AS row
			MERGE (n:Entity {id: row.id})
			SET n:%s, n += CASE WHEN n.stated IS NULL THEN row.properties ELSE {} END, n.ledgers = {ledgers}
			WITH n, row WHERE n.stated IS NOT NULL
			FOREACH (key IN [it IN keys(row.properties) WHERE none(stated IN n.stated WHERE split(stated, ' ')[1] = it)] | SET n[key] = row.properties[key])
			"""
		.replace("{ledgers}", with("n"));

	/** What only fills what others leave open. */
	private static final String FILL_NODES = """
			UNWIND $rows AS row
			MERGE (n:Entity {id: row.id})
			SET n:%s, n.ledgers = {ledgers}
			FOREACH (key IN [it IN keys(row.properties) WHERE n[it] IS NULL] | SET n[key] = row.properties[key])
			""".replace("{ledgers}", with("n"));

	private static final String NEW_PASSAGES = """
			MATCH (d:Entity {id: $document})
			UNWIND $rows AS row
			MERGE (p:Entity {id: row.id})
			ON CREATE SET p:Passage, p.locator = row.locator, p.ordinal = row.ordinal
			SET p += row.properties, p.ledgers = %s
			MERGE (p)-[of:OF {key: ''}]->(d)
			SET of.ledgers = %s
			""".formatted(with("p"), with("of"));

	private static final String CHANGED_PASSAGES = """
			UNWIND $rows AS row
			MATCH (p:Entity {id: row.id})
			{before}
			SET p += row.properties
			""".replace("{before}", before());

	private static final String NEW_CITATIONS = """
			UNWIND $rows AS row
			MATCH (p:Entity {id: row.passage})
			CREATE (c:Citation {id: row.id, ledgers: [$name]})-[:CITES {key: '', ledgers: [$name]}]->(p)
			SET c += row.properties
			""";

	private static final String CITATIONS = """
			UNWIND $rows AS row
			MATCH (p:Entity {id: row.passage})
			MERGE (c:Citation {id: row.id})
			SET c += row.properties, c.ledgers = %s
			MERGE (c)-[cites:CITES {key: ''}]->(p)
			SET cites.ledgers = %s
			""".formatted(with("c"), with("cites"));

	private static final String CITE_NEW = """
			UNWIND $rows AS row
			MATCH (n:Entity {id: row.id})
			MATCH (c:Citation {id: row.citation})
			CREATE (n)-[:EVIDENCED_BY {key: '', ledgers: [$name]}]->(c)
			""";

	private static final String CITE = """
			UNWIND $rows AS row
			MATCH (n:Entity {id: row.id})
			MATCH (c:Citation {id: row.citation})
			MERGE (n)-[by:EVIDENCED_BY {key: ''}]->(c)
			SET by.ledgers = %s
			""".formatted(with("by"));

	/**
	 * A tie that is told again gathers its evidence; of its properties, those that
	 * another ledger gave stay.
	 */
	private static final String ENTER_TIES = """
			UNWIND $rows AS row
			MATCH (from:Entity {id: row.from})
			MATCH (to:Entity {id: row.to})
			MERGE (from)-[r:%s {key: row.key}]->(to)
			ON CREATE SET r += row.properties, r.given = row.given, r.ledgers = [$name]
			ON MATCH SET r.again = true
			WITH r, row WHERE r.again
			SET r.ledgers = {ledgers}, r.given = [it IN coalesce(r.given, []) WHERE NOT it IN row.given] + row.given,
			  r.again = null, r.lapsed = null
			SET r += CASE WHEN r.ledgers = [$name] THEN row.properties ELSE {} END
			FOREACH (key IN [it IN keys(row.properties) WHERE r[it] IS NULL] | SET r[key] = row.properties[key])
			{settle}
			""".replace("{ledgers}", with("r")).replace("{settle}", settle());

	private static final String TOUCH = """
			UNWIND $rows AS row
			MATCH (p:Entity {id: row.id})
			{before}
			SET p.edition = $edition, p.asOfValue = $asOf, p.asOfPrecision = $precision, p.row = row.row
			""".replace("{before}", before());

	private static final String RETURNED = """
			MATCH (d:Entity {id: $document})<-[:OF]-(p:Passage)
			WHERE p.gone AND p.edition = $edition
			MATCH (n:Entity {id: p.subject})-[r:MISSING_FROM {key: ''}]->(d)
			DELETE r
			REMOVE p.gone
			""";

	private static final String GONE = """
			MATCH (d:Entity {id: $document})<-[:OF]-(p:Passage)
			WHERE p.subject IS NOT NULL AND p.edition <> $edition AND p.gone IS NULL
			SET p.gone = true
			WITH d, p
			MATCH (n:Entity {id: p.subject})
			MERGE (n)-[r:MISSING_FROM {key: ''}]->(d)
			SET r.ledgers = [$name], r.fromValue = $asOf, r.fromPrecision = $precision
			RETURN count(p) AS gone
			""";

	private static final String CLOSE = """
			MERGE (l:Ledger {name: $name})
			SET l.entered = datetime()
			WITH l
			MATCH (d:Entity {id: $document})
			SET d.contentHash = $edition, d.asOfValue = $asOf, d.asOfPrecision = $precision
			""";

	private static final List<String> CERTAINTIES = Stream.of(Certainty.values()).map(Certainty::name).toList();

	List<Posted> post(List<Entry> entries) {
		run(LOCK, Map.of());
		Map<String, Batch.Known> known = known(entries);
		Posted[] posted = new Posted[entries.size()];
		List<Batch.Written> written = new ArrayList<>();
		List<Map<String, @Nullable Object>> touched = new ArrayList<>();
		for (int at = 0; at < posted.length; at++) {
			Entry entry = entries.get(at);
			String id = entry.place().id();
			Batch.Known before = known.get(id);
			if (isRepeated(entry, before)) {
				posted[at] = refused(entry, "its key '%s' stands in row %d already".formatted(entry.place().key(),
						Objects.requireNonNull(before).row()));
				continue;
			}
			Account account = new Account();
			entry.facts().forEach((it) -> it.enter(account));
			String fingerprint = Fingerprint.of(account);
			known.put(id, new Batch.Known(fingerprint, this.book.edition().id(), null, null, entry.row()));
			String told = (before != null) ? before.told() : null;
			if (fingerprint.equals((told != null || !this.book.later()) ? told : Fingerprint.of(new Account()))) {
				posted[at] = new Posted(entry, Posted.Outcome.UNCHANGED, null);
				if (before != null && !this.book.later() && !this.book.edition().id().equals(before.edition())) {
					touched.add(Map.of("id", id, "row", entry.row()));
				}
			}
			else {
				written.add(new Batch.Written(at, entry, account, fingerprint, before));
				posted[at] = new Posted(entry, (told == null) ? Posted.Outcome.NEW : Posted.Outcome.CHANGED, null);
			}
		}
		refuseLooseEnds(written, posted);
		if (!written.isEmpty()) {
			write(written);
		}
		if (!touched.isEmpty()) {
			run(TOUCH, Map.of("rows", touched));
		}
		return List.of(posted);
	}

	/** A key that two rows of one file have. */
	private boolean isRepeated(Entry entry, Batch.@Nullable Known before) {
		return before != null && this.book.edition().id().equals(before.edition()) && before.row() != entry.row();
	}

	private static Posted refused(Entry entry, String reason) {
		return new Posted(entry, Posted.Outcome.REFUSED, reason);
	}

	private Map<String, Batch.Known> known(List<Entry> entries) {
		Map<String, Batch.Known> known = new HashMap<>();
		run(WHICH_KNOWN, Map.of("ids", entries.stream().map((it) -> it.place().id()).toList()))
			.forEach((it) -> known.put(it.get("id").asString(),
					new Batch.Known(it.get("told").asString(null), it.get("edition").asString(null),
							it.get("was").asString(null), it.get("asOf").asString(null), it.get("row").asInt())));
		return known;
	}

	/** Those that lead to nothing go, and with them those that lead to them alone. */
	private void refuseLooseEnds(List<Batch.Written> written, Posted[] posted) {
		while (true) {
			Map<String, Set<Batch.Written>> loose = Batch.looseEnds(written);
			if (!loose.isEmpty()) {
				run(WHICH_EXIST, Map.of("ids", List.copyOf(loose.keySet())))
					.forEach((it) -> loose.remove(it.get("id").asString()));
			}
			if (loose.isEmpty()) {
				return;
			}
			loose.forEach((id, all) -> all.forEach((each) -> {
				written.remove(each);
				posted[each.at()] = refused(each.entry(),
						"it leads to '%s', which no source has told of yet".formatted(id));
			}));
		}
	}

	private void write(List<Batch.Written> written) {
		Batch batch = new Batch(this.book.ledger(), written, !this.book.later());
		List<Batch.Written> fresh = written.stream().filter((it) -> it.isNew() && !this.book.later()).toList();
		List<Batch.Written> changed = written.stream().filter((it) -> !it.isNew() || this.book.later()).toList();
		History history = History.of(this, changed);
		enterNodes(batch);
		enter(NEW_PASSAGES, fresh.stream().map(this::passage).toList());
		enter(CHANGED_PASSAGES, changed.stream().map(this::passage).toList());
		enter(NEW_CITATIONS, batch.citations(true));
		enter(CITE_NEW, batch.cited(true));
		enterCitationsAndTies(batch);
		history.keepWhatWas();
	}

	void enterNodes(Batch batch) {
		batch.nodes()
			.forEach((labels, rows) -> enter(
					labels.startsWith("+") ? FILL_NODES.formatted(labels.substring(1)) : ENTER_NODES.formatted(labels),
					rows));
	}

	void enterCitationsAndTies(Batch batch) {
		enter(CITATIONS, batch.citations(false));
		enter(CITE, batch.cited(false));
		batch.ties().forEach((kind, rows) -> enter(ENTER_TIES.formatted(kind), rows));
	}

	private Map<String, @Nullable Object> passage(Batch.Written each) {
		Place place = each.entry().place();
		Map<String, @Nullable Object> properties = new HashMap<>(
				Map.of(this.book.told(), each.fingerprint(), this.book.ties(), each.ties()));
		if (!this.book.later()) {
			properties.put("edition", this.book.edition().id());
			properties.put("row", each.entry().row());
			properties.put("asOfValue", asOf());
			properties.put("asOfPrecision", precision());
			properties.put("subject", each.entry().subject());
		}
		return Map.of("id", place.id(), "locator", place.locator(), "ordinal", place.ordinal(), "properties",
				properties);
	}

	private @Nullable String asOf() {
		PartialDate asOf = this.book.edition().asOf();
		return (asOf != null) ? asOf.value() : null;
	}

	private @Nullable String precision() {
		PartialDate asOf = this.book.edition().asOf();
		return (asOf != null) ? asOf.precision().name() : null;
	}

	void enter(String statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
		if (!rows.isEmpty()) {
			run(statement, Map.of("rows", rows));
		}
	}

	List<Record> run(String statement, Map<String, Object> more) {
		Map<String, @Nullable Object> parameters = new HashMap<>(more);
		parameters.put("later", this.book.later());
		parameters.put("told", this.book.told());
		parameters.put("ties", this.book.ties());
		parameters.put("name", this.book.ledger());
		parameters.put("document", this.book.document());
		parameters.put("edition", this.book.edition().id());
		parameters.put("asOf", asOf());
		parameters.put("precision", precision());
		parameters.put("certainties", CERTAINTIES);
		return this.transaction.run(statement, parameters);
	}

	/**
	 * Says that the edition has been entered; returns how many rows are newly missing.
	 */
	long close(boolean whole, long refused) {
		long missing = 0;
		if (whole) {
			run(RETURNED, Map.of());
		}
		if (whole && refused == 0) {
			missing = run(GONE, Map.of()).getFirst().get("gone").asLong();
		}
		run(CLOSE, Map.of());
		return missing;
	}

	/** Whoever told it before, and this ledger. */
	private static String with(String told) {
		return "CASE WHEN %1$s.ledgers IS NULL THEN [$name] WHEN $name IN %1$s.ledgers THEN %1$s.ledgers ELSE %1$s.ledgers + $name END"
			.formatted(told);
	}

	/**
	 * In which edition a row was last seen before this one. What others lead to is told
	 * later, and tells of no edition.
	 */
	private static String before() {
		return """
				SET p.asOfBefore = CASE WHEN $later OR p.edition = $edition THEN p.asOfBefore ELSE p.asOfValue END
				SET p.editionBefore = CASE WHEN $later OR p.edition = $edition THEN p.editionBefore ELSE p.edition END
				""".strip();
	}

	/**
	 * A tie has the citations of all that are left; the surest makes it as sure as it is.
	 */
	static String settle() {
		return """
				SET r.citations = [it IN r.given | substring(it, size(split(it, ' ')[0]) + 1)],
				  r.certainty = head([it IN $certainties WHERE any(one IN r.given WHERE split(one, '/')[-2] = it)])
				""".strip();
	}

}
