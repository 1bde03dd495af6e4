package uk.oversight.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Component;

import uk.oversight.graph.Writes;

/**
 * The book into which facts are entered, each with its evidence. An edition replaces the
 * one before it: what it no longer tells goes, unless another source tells it too.
 */
@Component
public class Ledger {

	private static final String WHICH_EDITION = "MATCH (l:Ledger {name: $name}) RETURN l.edition AS edition";

	private static final String WHICH_EXIST = "MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id";

	/** What an edition states, no entry may overwrite: see {@link Entries}. */
	private static final String ENTER_NODES = """
			UNWIND $rows AS row
			MERGE (n:Entity {id: row.id})
			SET n:$(row.labels), n += row.properties, n.stated = coalesce(n.stated, []) + row.stated, n.ledgers = %s
			""".formatted(with("n"));

	/** Beside its citations, a tie remembers which ledger gave which. */
	private static final String ENTER_TIES = """
			UNWIND $rows AS row
			MATCH (from:Entity {id: row.from})
			MATCH (to:Entity {id: row.to})
			MERGE (from)-[r:%s {key: row.key}]->(to)
			WITH r, row, coalesce(r.given, []) AS others
			SET r += row.properties, r.ledgers = {ledgers},
			  r.given = others + [it IN row.properties.citations | $name + ' ' + it]
			WITH r WHERE size(r.ledgers) > 1
			SET r.unsettled = true
			""".replace("{ledgers}", with("r"));

	/**
	 * How many ties of one kind are worth a statement of their own. A statement with the
	 * kind in its text has to be planned; one that reads the kind from each row is
	 * planned once for all, but merges ten times as slowly.
	 */
	private static final int MANY = 100;

	private static final String ENTER_PASSAGES = """
			UNWIND $rows AS row
			MERGE (p:Entity {id: row.id})
			SET p:Passage, p += row.properties, p.ledgers = %s
			WITH p, row
			MATCH (d:Entity {id: row.document})
			MERGE (p)-[of:OF {key: ''}]->(d)
			SET of.ledgers = %s
			""".formatted(with("p"), with("of"));

	private static final String ENTER_CITATIONS = """
			UNWIND $rows AS row
			MERGE (c:Citation {id: row.id})
			SET c += row.properties, c.ledgers = %s
			WITH c, row
			MATCH (p:Entity {id: row.passage})
			MERGE (c)-[cites:CITES {key: ''}]->(p)
			SET cites.ledgers = %s
			""".formatted(with("c"), with("cites"));

	private static final String CITE = """
			UNWIND $rows AS row
			MATCH (n:Entity {id: row.id})
			UNWIND row.citations AS citation
			MATCH (c:Citation {id: citation})
			MERGE (n)-[by:EVIDENCED_BY {key: ''}]->(c)
			SET by.ledgers = %s
			""".formatted(with("by"));

	/**
	 * What an edition before told is told anew, or no longer. What nobody else tells is
	 * blank until then; what others tell too keeps what it has, since no one knows any
	 * more which of them told it.
	 */
	private static final String WITHDRAW_NODES = """
			MATCH (n:Entity) WHERE $name IN n.ledgers
			SET n.ledgers = [it IN n.ledgers WHERE it <> $name], n.stated = [it IN n.stated WHERE NOT it STARTS WITH $name + ' ']
			WITH n WHERE n.ledgers = []
			SET n = {id: n.id, ledgers: []}
			REMOVE n:$([label IN labels(n) WHERE label <> 'Entity'])
			""";

	private static final String WITHDRAW_CITATIONS = """
			MATCH (c:Citation) WHERE $name IN c.ledgers
			SET c.ledgers = [it IN c.ledgers WHERE it <> $name]
			""";

	private static final String WITHDRAW_TIES = """
			MATCH ()-[r]->() WHERE $name IN r.ledgers
			WITH r, [it IN r.ledgers WHERE it <> $name] AS others
			SET r += CASE others
			  WHEN [] THEN {}
			  ELSE {given: [it IN r.given WHERE NOT it STARTS WITH $name + ' '], unsettled: true}
			END, r.ledgers = others
			WITH r WHERE others = []
			SET r = {key: r.key, ledgers: []}
			""";

	private static final String FORGET_TIES = """
			MATCH ()-[r]->() WHERE r.ledgers = []
			DELETE r
			""";

	private static final String FORGET_NODES = """
			MATCH (n:Entity|Citation) WHERE n.ledgers = []
			DETACH DELETE n
			""";

	/**
	 * A tie that several ledgers tell has the citations of all that are left, and the
	 * surest makes it as sure as it is.
	 */
	private static final String SETTLE_TIES = """
			MATCH ()-[r]->() WHERE r.unsettled
			CALL (r) {
			  UNWIND r.given AS given
			  WITH DISTINCT substring(given, size(split(given, ' ')[0]) + 1) AS id
			  MATCH (c:Citation {id: id})
			  WITH c ORDER BY c.id
			  RETURN collect(c.id) AS citations, collect(c.certainty) AS certainties
			}
			SET r.unsettled = null
			WITH r, citations, certainties WHERE r.citations IS NOT NULL
			SET r.citations = citations, r.certainty = [it IN $certainties WHERE it IN certainties][0]
			""";

	private static final String CLOSE = "MERGE (l:Ledger {name: $name}) SET l.edition = $edition, l.entered = datetime()";

	private static final List<String> CERTAINTIES = Stream.of(Certainty.values()).map(Certainty::name).toList();

	private final Writes writes;

	Ledger(Writes writes) {
		this.writes = writes;
	}

	/** What an entry came to. */
	public record Entered(int nodes, int ties, int citations) {
	}

	/**
	 * Returns the edition of this name that was last entered whole; null before the
	 * first.
	 */
	public @Nullable String edition(String name) {
		return edition(this.writes.run(WHICH_EDITION, Map.of("name", name)));
	}

	private static @Nullable String edition(List<Record> found) {
		return found.stream()
			.map((it) -> it.get("edition").asString(null))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Enters the facts, all or none of them.
	 * @param name whose facts they are, in one word
	 * @param edition what tells this edition from the ones before it
	 * @throws BadFactException when a tie leads to something that nobody has told of
	 */
	public Entered enter(String name, String edition, Collection<? extends Fact> facts) {
		Account account = new Account();
		facts.forEach((fact) -> fact.enter(account));
		refuseLooseEnds(account);
		Entered entered = this.writes.write((transaction) -> write(name, edition, account, transaction));
		this.writes.countAnew();
		return entered;
	}

	/**
	 * Gives an edition that is in the graph another name, such as its own once all that
	 * follows from it is in the graph too.
	 */
	public void close(String name, String edition) {
		this.writes.run(CLOSE, Map.of("name", name, "edition", edition));
	}

	/** Likewise, in a transaction that writes what the edition is of. */
	public static void close(String name, String edition, Writes.Transaction transaction) {
		transaction.run(CLOSE, Map.of("name", name, "edition", edition));
	}

	private void refuseLooseEnds(Account account) {
		Map<String, String> loose = new TreeMap<>();
		for (Account.Tie tie : account.ties()) {
			for (String end : List.of(tie.from, tie.to)) {
				if (!account.tellsOf(end)) {
					loose.put(end, "'%s' (in %s)".formatted(end, tie));
				}
			}
		}
		this.writes.run(WHICH_EXIST, Map.of("ids", List.copyOf(loose.keySet())))
			.forEach((it) -> loose.remove(it.get("id").asString()));
		if (!loose.isEmpty()) {
			throw new BadFactException("Not defined anywhere: %s. Define each, or correct its id"
				.formatted(String.join(", ", loose.values())));
		}
	}

	private static Entered write(String name, String edition, Account account, Writes.Transaction transaction) {
		List<Map<String, Object>> nodes = new ArrayList<>();
		List<Map<String, Object>> cited = new ArrayList<>();
		for (Account.Node node : account.nodes()) {
			nodes.add(Map.of("id", node.id, "labels", List.copyOf(node.labels), "properties", node.properties, "stated",
					node.properties.keySet().stream().map((it) -> name + " " + it).toList()));
			if (!node.citations.isEmpty()) {
				cited.add(Map.of("id", node.id, "citations", List.copyOf(node.citations)));
			}
		}
		Map<String, Map<String, Object>> passages = new LinkedHashMap<>();
		List<Map<String, Object>> citations = new ArrayList<>();
		for (Citation citation : account.citations()) {
			Place place = citation.place();
			passages.put(place.id(), Map.of("id", place.id(), "document", place.document(), "properties",
					Map.of("locator", place.locator(), "ordinal", place.ordinal())));
			citations.add(Map.of("id", citation.id(), "passage", place.id(), "properties", citation.properties()));
		}
		Map<String, List<Map<String, Object>>> ties = new LinkedHashMap<>();
		for (Account.Tie tie : account.ties()) {
			ties.computeIfAbsent(tie.kind, (it) -> new ArrayList<>())
				.add(Map.of("from", tie.from, "kind", tie.kind, "to", tie.to, "key", tie.key, "properties",
						tie.properties));
		}
		boolean again = edition(transaction.run(WHICH_EDITION, Map.of("name", name))) != null;
		if (again) {
			run(WITHDRAW_TIES, name, List.of(), transaction);
			run(WITHDRAW_CITATIONS, name, List.of(), transaction);
			run(WITHDRAW_NODES, name, List.of(), transaction);
		}
		run(ENTER_NODES, name, nodes, transaction);
		run(ENTER_PASSAGES, name, List.copyOf(passages.values()), transaction);
		run(ENTER_CITATIONS, name, citations, transaction);
		run(CITE, name, cited, transaction);
		List<Map<String, Object>> few = new ArrayList<>();
		ties.forEach((kind, rows) -> {
			if (rows.size() < MANY) {
				few.addAll(rows);
			}
			else {
				run(ENTER_TIES.formatted(kind), name, rows, transaction);
			}
		});
		run(ENTER_TIES.formatted("$(row.kind)"), name, few, transaction);
		if (again) {
			run(FORGET_TIES, name, List.of(), transaction);
			run(FORGET_NODES, name, List.of(), transaction);
		}
		run(SETTLE_TIES, name, List.of(), transaction);
		close(name, edition, transaction);
		return new Entered(account.nodes().size(), account.ties().size(), account.citations().size());
	}

	/** Whoever told it before, and this ledger. */
	private static String with(String told) {
		return "[it IN coalesce(%1$s.ledgers, []) WHERE it <> $name] + $name".formatted(told);
	}

	private static void run(String statement, String name, List<Map<String, Object>> rows,
			Writes.Transaction transaction) {
		transaction.run(statement, Map.of("name", name, "certainties", CERTAINTIES, "rows", rows));
	}

}
