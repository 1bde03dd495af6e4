package uk.oversight.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import uk.oversight.graph.Writes;

/**
 * One transaction in which rows of a book are entered.
 */
record Posting(Entries.Book book, Writes.Transaction transaction) {

	/** One load at a time fills a ledger; others wait here. */
	private static final String LOCK = """
			MERGE (l:Ledger {name: $name})
			SET l.busy = true
			REMOVE l.busy
			""";

	private static final String WHICH_KNOWN = """
			UNWIND $ids AS id
			MATCH (p:Entity {id: id})
			RETURN p.id AS id, p[$told] AS told, p.edition AS edition, p.asOfValue AS asOf, coalesce(p.row, 0) AS row
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
			SET p += row.properties
			""";

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

	private static final String TIES_BEFORE = """
			UNWIND $ids AS id
			MATCH (p:Entity {id: id})
			RETURN p.id AS id, p[$ties] AS ties
			""";

	/**
	 * What a changed row tells no longer, it told in the edition before: what is left of
	 * that cites a passage of its own.
	 */
	private static final String KEEP_PASSAGES = """
			UNWIND $rows AS row
			MATCH (d:Entity)<-[:OF]-(p:Entity {id: row.id})<-[:CITES]-(c:Citation)
			WHERE c.origin = 'FEED' AND (row.ended OR NOT row.later AND EXISTS { (c)<-[:EVIDENCED_BY]-(n:Entity) WHERE NOT n.id IN row.told })
			MERGE (before:Entity {id: p.id + '@' + row.tag})
			ON CREATE SET before:Passage, before.locator = p.locator + ', edition ' + row.tag, before.ordinal = p.ordinal,
			  before.ledgers = [$name]
			MERGE (before)-[of:OF {key: ''}]->(d)
			ON CREATE SET of.ledgers = [$name]
			MERGE (was:Citation {id: replace(c.id, '#' + row.key + '/', '#' + row.key + '@' + row.tag + '/')})
			ON CREATE SET was += c {.statedBy, .certainty, .origin}, was.locator = before.locator, was.sortKey = c.sortKey,
			  was.ledgers = [$name]
			MERGE (was)-[cites:CITES {key: ''}]->(before)
			ON CREATE SET cites.ledgers = [$name]
			""";

	private static final String KEEP_EVIDENCE = """
			UNWIND $rows AS row
			MATCH (p:Entity {id: row.id})<-[:CITES]-(c:Citation {origin: 'FEED'})<-[by:EVIDENCED_BY]-(n:Entity)
			WHERE NOT n.id IN row.told
			MATCH (was:Citation {id: replace(c.id, '#' + row.key + '/', '#' + row.key + '@' + row.tag + '/')})
			MERGE (n)-[kept:EVIDENCED_BY {key: ''}]->(was)
			ON CREATE SET kept.ledgers = [$name]
			DELETE by
			""";

	/** Ties that last in time have lapsed; others were wrong. */
	private static final String END_TIES = """
			UNWIND $rows AS row
			MATCH (from:Entity {id: row.from})-[r:%s {key: row.key}]->(to:Entity {id: row.to})
			WITH row, r, to, [it IN r.given WHERE it STARTS WITH row.given] AS ours,
			  [it IN r.given WHERE NOT it STARTS WITH row.given] AS others
			SET r.given = others
			FOREACH (it IN CASE WHEN others = [] AND row.lasting THEN [r] ELSE [] END |
			  SET it.lapsed = true, it.lastStatedOnValue = row.asOf, it.lastStatedOnPrecision = row.precision,
			    it.given = [one IN ours | replace(one, row.given, row.was)])
			FOREACH (it IN CASE WHEN others = [] AND row.lasting AND to:Name THEN [to] ELSE [] END |
			  SET it.kind = 'FORMER', it.lastStatedOnValue = row.asOf, it.lastStatedOnPrecision = row.precision)
			FOREACH (it IN CASE WHEN others = [] AND NOT row.lasting THEN [r] ELSE [] END | DELETE it)
			WITH r, others WHERE others <> []
			SET r.ledgers = CASE WHEN any(it IN others WHERE it STARTS WITH $name + ' ') THEN r.ledgers
			  ELSE [it IN r.ledgers WHERE it <> $name] END
			""";

	private static final String SETTLE_TIES = """
			UNWIND $rows AS row
			MATCH (from:Entity {id: row.from})-[r:%s {key: row.key}]->(to:Entity {id: row.to})
			{settle}
			""".replace("{settle}", settle());

	private static final String TOUCH = """
			UNWIND $rows AS row
			MATCH (p:Entity {id: row.id})
			SET p.edition = $edition, p.asOfValue = $asOf, p.asOfPrecision = $precision, p.row = row.row
			""";

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

	/** Kinds of tie that begin and end while both of their ends go on. */
	private static final Set<String> LASTING = Set.of("PROVIDES", "COMMISSIONS", "OPERATES", "OVERSEES", "FUNDS",
			"OWNS", "FACILITATES", "PART_OF", "MEMBER_OF", "SUCCEEDED_BY", "LOCATED_IN", "WORKS_WITH", "HOLDS",
			"ALSO_KNOWN_AS", "IDENTIFIED_BY");

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
			known.put(id, new Batch.Known(fingerprint, this.book.edition().id(), null, entry.row()));
			String told = (before != null) ? before.told() : null;
			if (fingerprint.equals((told != null || !this.book.later()) ? told : Fingerprint.of(new Account()))) {
				posted[at] = new Posted(entry, Posted.Outcome.UNCHANGED, null);
				if (before != null && !this.book.edition().id().equals(before.edition())) {
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
			.forEach((it) -> known.put(it.get("id").asString(), new Batch.Known(it.get("told").asString(null),
					it.get("edition").asString(null), it.get("asOf").asString(null), it.get("row").asInt())));
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
		List<Batch.Written> changed = written.stream().filter((it) -> !it.isNew() || this.book.later()).toList();
		Map<String, List<String>> before = changed.isEmpty() ? Map.of() : tiesBefore(changed);
		batch.nodes()
			.forEach((labels, rows) -> enter(
					labels.startsWith("+") ? FILL_NODES.formatted(labels.substring(1)) : ENTER_NODES.formatted(labels),
					rows));
		enter(NEW_PASSAGES, written.stream().filter((it) -> !changed.contains(it)).map(this::passage).toList());
		enter(CHANGED_PASSAGES, changed.stream().map(this::passage).toList());
		enter(NEW_CITATIONS, batch.citations(true));
		enter(CITATIONS, batch.citations(false));
		enter(CITE_NEW, batch.cited(true));
		enter(CITE, batch.cited(false));
		batch.ties().forEach((kind, rows) -> enter(ENTER_TIES.formatted(kind), rows));
		keepWhatWas(changed, before);
	}

	private Map<String, @Nullable Object> passage(Batch.Written each) {
		Place place = each.entry().place();
		Map<String, @Nullable Object> properties = new HashMap<>(Map.of(this.book.told(), each.fingerprint(),
				this.book.ties(), each.ties(), "edition", this.book.edition().id(), "row", each.entry().row()));
		properties.put("asOfValue", asOf());
		properties.put("asOfPrecision", precision());
		properties.put("subject", each.entry().subject());
		return Map.of("id", place.id(), "locator", place.locator(), "ordinal", place.ordinal(), "properties",
				properties);
	}

	private Map<String, List<String>> tiesBefore(List<Batch.Written> changed) {
		Map<String, List<String>> ties = new HashMap<>();
		run(TIES_BEFORE, Map.of("ids", changed.stream().map((it) -> it.entry().place().id()).toList()))
			.forEach((it) -> ties.put(it.get("id").asString(), it.get("ties").asList(Value::asString, List.of())));
		return ties;
	}

	/**
	 * What the changed rows told before and tell no longer. Ties of a node of which a row
	 * tells no more are that node's history.
	 */
	private void keepWhatWas(List<Batch.Written> changed, Map<String, List<String>> before) {
		Map<String, List<Map<String, @Nullable Object>>> ended = new LinkedHashMap<>();
		List<Map<String, @Nullable Object>> kept = new ArrayList<>();
		for (Batch.Written each : changed) {
			if (each.isNew()) {
				continue;
			}
			Place place = each.entry().place();
			Set<String> told = new HashSet<>();
			each.account().nodes().forEach((node) -> told.add(node.id));
			Batch.Known known = Objects.requireNonNull(each.before());
			Collection<String> now = new HashSet<>(each.ties());
			boolean anyEnded = false;
			for (String name : before.getOrDefault(place.id(), List.of())) {
				String[] parts = name.split("\t", -1);
				boolean lasting = LASTING.contains(parts[0]);
				if (!now.contains(name) && (lasting || this.book.later() || told.contains(parts[1]))) {
					Map<String, @Nullable Object> row = new HashMap<>(
							Map.of("from", parts[1], "to", parts[2], "key", parts[3], "lasting", lasting, "given",
									given(place, ""), "was", given(place, "@" + known.tag())));
					row.put("asOf", known.asOf());
					row.put("precision",
							(known.asOf() != null) ? new PartialDate(known.asOf()).precision().name() : null);
					ended.computeIfAbsent(parts[0], (it) -> new ArrayList<>()).add(row);
					anyEnded |= lasting;
				}
			}
			kept.add(Map.of("id", place.id(), "key", place.key(), "tag", known.tag(), "told", List.copyOf(told),
					"ended", anyEnded, "later", this.book.later()));
		}
		enter(KEEP_PASSAGES, kept);
		if (!this.book.later()) {
			enter(KEEP_EVIDENCE, kept);
		}
		ended.forEach((kind, rows) -> {
			enter(END_TIES.formatted(kind), rows);
			enter(SETTLE_TIES.formatted(kind), rows);
		});
	}

	/** How what a tie has from this row begins. */
	private String given(Place place, String edition) {
		return "%s citation:%s%s/".formatted(this.book.ledger(), place.id().substring("passage:".length()), edition);
	}

	private @Nullable String asOf() {
		PartialDate asOf = this.book.edition().asOf();
		return (asOf != null) ? asOf.value() : null;
	}

	private @Nullable String precision() {
		PartialDate asOf = this.book.edition().asOf();
		return (asOf != null) ? asOf.precision().name() : null;
	}

	private void enter(String statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
		if (!rows.isEmpty()) {
			run(statement, Map.of("rows", rows));
		}
	}

	List<Record> run(String statement, Map<String, Object> more) {
		Map<String, @Nullable Object> parameters = new HashMap<>(more);
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
	long close(boolean whole) {
		long missing = 0;
		if (whole) {
			run(RETURNED, Map.of());
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
	 * A tie has the citations of all that are left; the surest makes it as sure as it is.
	 */
	private static String settle() {
		return """
				SET r.citations = [it IN r.given | substring(it, size(split(it, ' ')[0]) + 1)],
				  r.certainty = head([it IN $certainties WHERE any(one IN r.given WHERE split(one, '/')[-2] = it)])
				""".strip();
	}

}
