package uk.oversight.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The book into which facts are entered, each with its evidence. An edition replaces the
 * one before it: what it no longer tells goes, unless another source tells it too.
 */
@Component
public class Ledger {

	private static final String WHICH_EDITION = "MATCH (l:Ledger {name: $name}) RETURN l.edition AS edition";

	private static final String WHICH_EXIST = "MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id";

	private static final String ENTER_NODES = """
			UNWIND $rows AS row
			MERGE (n:Entity {id: row.id})
			SET n:$(row.labels), n += row.properties, n.ledger = $name, n.edition = $edition
			""";

	private static final String ENTER_TIES = """
			UNWIND $rows AS row
			MATCH (from:Entity {id: row.from})
			MATCH (to:Entity {id: row.to})
			MERGE (from)-[r:%s {key: row.key}]->(to)
			SET r += row.properties, r.ledger = $name, r.edition = $edition
			""";

	/**
	 * How many ties of one kind are worth a statement of their own. A statement with the
	 * kind in its text has to be planned; one that reads the kind from each row is
	 * planned once for all, but merges ten times as slowly.
	 */
	private static final int MANY = 100;

	private static final String ENTER_PASSAGES = """
			UNWIND $rows AS row
			MERGE (p:Entity {id: row.id})
			SET p:Passage, p += row.properties, p.ledger = $name, p.edition = $edition
			WITH p, row
			MATCH (d:Entity {id: row.document})
			MERGE (p)-[of:OF]->(d)
			SET of.key = '', of.ledger = $name, of.edition = $edition
			""";

	private static final String ENTER_CITATIONS = """
			UNWIND $rows AS row
			MERGE (c:Citation {id: row.id})
			SET c += row.properties, c.ledger = $name, c.edition = $edition
			WITH c, row
			MATCH (p:Entity {id: row.passage})
			MERGE (c)-[cites:CITES]->(p)
			SET cites.key = '', cites.ledger = $name, cites.edition = $edition
			""";

	private static final String CITE = """
			UNWIND $rows AS row
			MATCH (n:Entity {id: row.id})
			UNWIND row.citations AS citation
			MATCH (c:Citation {id: citation})
			MERGE (n)-[by:EVIDENCED_BY]->(c)
			SET by.key = '', by.ledger = $name, by.edition = $edition
			""";

	/**
	 * What an edition before told of its own nodes and ties is told anew, or no longer.
	 */
	private static final String BLANK_NODES = """
			MATCH (n:Entity) WHERE n.ledger = $name
			SET n = {id: n.id, ledger: n.ledger, edition: n.edition}
			REMOVE n:$([label IN labels(n) WHERE label <> 'Entity'])
			""";

	private static final String BLANK_TIES = """
			MATCH ()-[r]->() WHERE r.ledger = $name
			SET r = {key: r.key, ledger: r.ledger, edition: r.edition}
			""";

	private static final String FORGET_TIES = """
			MATCH ()-[r]->() WHERE r.ledger = $name AND r.edition <> $edition
			DELETE r
			""";

	private static final String FORGET_CITATIONS = """
			MATCH (c:Citation) WHERE c.ledger = $name AND c.edition <> $edition
			DETACH DELETE c
			""";

	private static final String FORGET_NODES = """
			MATCH (n:Entity) WHERE n.ledger = $name AND n.edition <> $edition AND NOT EXISTS { (n)-[:EVIDENCED_BY]->() }
			DETACH DELETE n
			""";

	private static final String CLOSE = "MERGE (l:Ledger {name: $name}) SET l.edition = $edition, l.entered = datetime()";

	private final Neo4jClient client;

	private final TransactionTemplate transaction;

	Ledger(Neo4jClient client, PlatformTransactionManager transactions) {
		this.client = client;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** What an entry came to. */
	public record Entered(int nodes, int ties, int citations) {
	}

	/**
	 * Returns the edition of this name that was last entered whole; null before the
	 * first.
	 */
	public @Nullable String edition(String name) {
		return this.client.query(WHICH_EDITION)
			.bind(name)
			.to("name")
			.fetchAs(String.class)
			.mappedBy((types, row) -> row.get("edition").asString())
			.one()
			.orElse(null);
	}

	/**
	 * Enters the facts, all or none of them.
	 * @param name whose facts they are
	 * @param edition what tells this edition from the ones before it
	 * @throws BadFactException when a tie leads to something that nobody has told of
	 */
	public Entered enter(String name, String edition, Collection<? extends Fact> facts) {
		Account account = new Account();
		facts.forEach((fact) -> fact.enter(account));
		refuseLooseEnds(account);
		this.transaction.executeWithoutResult((status) -> write(name, edition, account));
		return new Entered(account.nodes().size(), account.ties().size(), account.citations().size());
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
		this.client.query(WHICH_EXIST)
			.bind(List.copyOf(loose.keySet()))
			.to("ids")
			.fetchAs(String.class)
			.mappedBy((types, row) -> row.get("id").asString())
			.all()
			.forEach(loose::remove);
		if (!loose.isEmpty()) {
			throw new BadFactException("Not defined anywhere: %s. Define each, or correct its id"
				.formatted(String.join(", ", loose.values())));
		}
	}

	private void write(String name, String edition, Account account) {
		List<Map<String, Object>> nodes = new ArrayList<>();
		List<Map<String, Object>> cited = new ArrayList<>();
		for (Account.Node node : account.nodes()) {
			nodes.add(Map.of("id", node.id, "labels", List.copyOf(node.labels), "properties", node.properties));
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
			citations.add(Map.of("id", citation.id(), "passage", place.id(), "properties",
					Map.of("sortKey", citation.sortKey(), "locator", place.locator(), "statedBy",
							citation.statedBy().name(), "certainty", citation.certainty().name(), "origin",
							citation.origin().name())));
		}
		Map<String, List<Map<String, Object>>> ties = new LinkedHashMap<>();
		for (Account.Tie tie : account.ties()) {
			ties.computeIfAbsent(tie.kind, (it) -> new ArrayList<>())
				.add(Map.of("from", tie.from, "kind", tie.kind, "to", tie.to, "key", tie.key, "properties",
						tie.properties));
		}
		boolean again = edition(name) != null;
		if (again) {
			run(BLANK_NODES, name, edition, List.of());
			run(BLANK_TIES, name, edition, List.of());
		}
		run(ENTER_NODES, name, edition, nodes);
		run(ENTER_PASSAGES, name, edition, List.copyOf(passages.values()));
		run(ENTER_CITATIONS, name, edition, citations);
		run(CITE, name, edition, cited);
		List<Map<String, Object>> few = new ArrayList<>();
		ties.forEach((kind, rows) -> {
			if (rows.size() < MANY) {
				few.addAll(rows);
			}
			else {
				run(ENTER_TIES.formatted(kind), name, edition, rows);
			}
		});
		run(ENTER_TIES.formatted("$(row.kind)"), name, edition, few);
		if (again) {
			run(FORGET_TIES, name, edition, List.of());
			run(FORGET_CITATIONS, name, edition, List.of());
			run(FORGET_NODES, name, edition, List.of());
		}
		run(CLOSE, name, edition, List.of());
	}

	private void run(String statement, String name, String edition, List<Map<String, Object>> rows) {
		Map<String, Object> parameters = new HashMap<>(Map.of("name", name, "edition", edition));
		parameters.put("rows", rows);
		this.client.query(statement).bindAll(parameters).run();
	}

}
