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

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What changed rows told before, looked up before they are told anew.
 *
 * @param ties the ties of each row, by the ids of their passages
 * @param names the names that the rows replace, by the ids of their bodies
 */
record History(Posting posting, List<Batch.Written> changed, Map<String, List<String>> ties,
		Map<String, String> names) {

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
			""".replace("{settle}", Posting.settle());

	private static final String NAMES_BEFORE = """
			UNWIND $rows AS row
			MATCH (n:Organisation&Entity {id: row.id})
			WHERE n.name <> row.name AND none(it IN coalesce(n.stated, []) WHERE split(it, ' ')[1] = 'name')
			RETURN n.id AS id, n.name AS name
			""";

	/** Kinds of tie that begin and end while both of their ends go on. */
	private static final Set<String> LASTING = Set.of("PROVIDES", "COMMISSIONS", "OPERATES", "OVERSEES", "FUNDS",
			"OWNS", "FACILITATES", "PART_OF", "MEMBER_OF", "SUCCEEDED_BY", "LOCATED_IN", "WORKS_WITH", "HOLDS",
			"ALSO_KNOWN_AS", "IDENTIFIED_BY");

	/** Returns the names that the changed rows replace, by the ids of their bodies. */
	private static Map<String, String> namesBefore(Posting posting, List<Batch.Written> changed) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Batch.Written each : changed) {
			for (Account.Node node : each.account().nodes()) {
				if (!node.isMinor() && node.labels.contains("Organisation") && node.properties.containsKey("name")) {
					rows.add(Map.of("id", node.id, "name", node.properties.getOrDefault("name", "")));
				}
			}
		}
		Map<String, String> names = new HashMap<>();
		if (!rows.isEmpty()) {
			posting.run(NAMES_BEFORE, Map.of("rows", rows))
				.forEach((it) -> names.put(it.get("id").asString(), it.get("name").asString()));
		}
		return names;
	}

	private static Map<String, List<String>> tiesBefore(Posting posting, List<Batch.Written> changed) {
		Map<String, List<String>> ties = new HashMap<>();
		posting.run(TIES_BEFORE, Map.of("ids", changed.stream().map((it) -> it.entry().place().id()).toList()))
			.forEach((it) -> ties.put(it.get("id").asString(), it.get("ties").asList(Value::asString, List.of())));
		return ties;
	}

	/**
	 * What the changed rows told before and tell no longer. Ties of a node of which a row
	 * tells no more are that node's history.
	 */
	void keepWhatWas() {
		Map<String, List<Map<String, @Nullable Object>>> ended = new LinkedHashMap<>();
		List<Map<String, @Nullable Object>> kept = new ArrayList<>();
		List<Batch.Written> renamed = new ArrayList<>();
		for (Batch.Written each : this.changed) {
			if (each.isNew()) {
				continue;
			}
			Place place = each.entry().place();
			Set<String> told = new HashSet<>();
			each.account().nodes().forEach((node) -> told.add(node.id));
			Batch.Known known = Objects.requireNonNull(each.before());
			Collection<String> now = new HashSet<>(each.ties());
			boolean anyEnded = false;
			for (String id : told) {
				String name = this.names.get(id);
				if (name != null) {
					renamed.add(renamed(each, known, id, name));
					anyEnded = true;
				}
			}
			for (String name : this.ties.getOrDefault(place.id(), List.of())) {
				String[] parts = name.split("\t", -1);
				boolean lasting = LASTING.contains(parts[0]);
				if (!now.contains(name) && (lasting || this.posting.book().later() || told.contains(parts[1]))) {
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
					"ended", anyEnded, "later", this.posting.book().later()));
		}
		this.posting.enter(KEEP_PASSAGES, kept);
		if (!this.posting.book().later()) {
			this.posting.enter(KEEP_EVIDENCE, kept);
		}
		enterRenamed(renamed);
		ended.forEach((kind, rows) -> {
			this.posting.enter(END_TIES.formatted(kind), rows);
			this.posting.enter(SETTLE_TIES.formatted(kind), rows);
		});
	}

	private Batch.Written renamed(Batch.Written each, Batch.Known known, String id, String name) {
		Place now = each.entry().place();
		Place was = new Place(now.document(), now.key() + "@" + known.tag(), now.locator() + ", edition " + known.tag(),
				now.ordinal());
		Citation citation = new Citation(was, Speaker.DOCUMENT, Certainty.STATED, Origin.FEED);
		Account account = new Account();
		String asOf = known.asOf();
		this.posting.renaming()
			.former(id, name, (asOf != null) ? new PartialDate(asOf) : null, List.of(citation))
			.enter(account);
		return new Batch.Written(each.at(), new Entry(was, each.entry().row(), null, List.of()), account, "", known);
	}

	private void enterRenamed(List<Batch.Written> renamed) {
		if (!renamed.isEmpty()) {
			Batch batch = new Batch(this.posting.book().ledger(), renamed, false);
			this.posting.enterNodes(batch);
			this.posting.enterCitationsAndTies(batch);
		}
	}

	/** How what a tie has from this row begins. */
	private String given(Place place, String edition) {
		return "%s citation:%s%s/".formatted(this.posting.book().ledger(), place.id().substring("passage:".length()),
				edition);
	}

	static History of(Posting posting, List<Batch.Written> changed) {
		return new History(posting, changed, changed.isEmpty() ? Map.of() : tiesBefore(posting, changed),
				namesBefore(posting, changed));
	}

}
