package uk.oversight.linking.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.neo4j.driver.Record;

import uk.oversight.graph.Writes;
import uk.oversight.linking.references.CrossReference.How;

/**
 * Puts the links of some questions in the place of those before. They have a ledger of
 * their own, so that what people and feeds told stays.
 */
public record LinkWriting(Writes writes) {

	public static final String COUNT_UNRESOLVED = """
			MATCH (n:UnresolvedName)
			WITH n, COUNT { (n)<-[:NAMES]-() } AS texts
			FOREACH (it IN CASE texts WHEN 0 THEN [n] ELSE [] END | DETACH DELETE it)
			WITH n, texts WHERE texts > 0
			SET n.texts = texts
			""";

	private static final String FORGET = """
			UNWIND $texts AS id
			MATCH (t:Entity {id: id})-[r:MENTIONS|MAY_MENTION|CONCERNS|TREATS|PURSUANT_TO|POINTS_TO|GROUPED_WITH|NAMES]->()
			WHERE r.ledgers = ['linker']
			DELETE r
			""";

	/** A link is cited where the text itself was read. */
	private static final String CITE = """
			UNWIND $texts AS id
			MATCH (t:Entity {id: id})-[:EVIDENCED_BY]->(first:Citation)-[:CITES]->(p:Passage)-[:OF]->(d)
			WITH id, t, first, p, d ORDER BY first.sortKey
			WITH id, t, collect({first: first, p: p})[0] AS read
			WITH id, read.first AS first, read.p AS p, CASE WHEN t:Answer THEN 'MINISTER' ELSE 'MEMBER' END AS speaker
			WITH id, first, p, speaker, 'citation:' + substring(p.id, 8) + '/' + speaker + '/INFERRED/LINKER' AS citation
			MERGE (c:Citation {id: citation})
			ON CREATE SET c.sortKey = first.sortKey + ' LINKER', c.locator = first.locator, c.statedBy = speaker,
			  c.certainty = 'INFERRED', c.origin = 'LINKER', c.ledgers = ['linker']
			MERGE (c)-[cites:CITES {key: ''}]->(p)
			ON CREATE SET cites.ledgers = ['linker']
			RETURN id, citation
			""";

	private static final String TIE = """
			UNWIND $rows AS row
			MATCH (from:Entity {id: row.from})
			MATCH (to:Entity {id: row.to})
			CREATE (from)-[r:%s {key: 'linker', ledgers: ['linker'], certainty: 'INFERRED'}]->(to)
			SET r += row.properties
			""";

	private static final String TIE_UNKNOWN = """
			UNWIND $rows AS row
			MATCH (from:Entity {id: row.from})
			MERGE (to:Entity {id: row.to})
			ON CREATE SET to:UnresolvedName, to.text = row.properties.surface, to.type = row.type, to.texts = 0, to.ledgers = ['linker']
			CREATE (from)-[r:NAMES {key: 'linker', ledgers: ['linker'], certainty: 'INFERRED'}]->(to)
			SET r += row.properties
			""";

	/**
	 * A number is given anew in each session: the question meant is the one of the date
	 * that the text gives, tabled or answered, or else the latest before. What the source
	 * says itself stands, and is not told a second time.
	 */
	private static final String TIE_QUESTION = """
			UNWIND $rows AS row
			MATCH (from:Entity {id: row.from})
			MATCH (to:Question {uin: row.uin})
			WHERE to.id <> row.to AND to.date <= row.asked AND (row.date = '' OR to.tabledOnValue = row.date
			  OR EXISTS { (to)<-[:ANSWERS]-(a:Answer) WHERE a.answeredOnValue = row.date })
			WITH from, row, to ORDER BY to.date DESC
			WITH from, row, head(collect(to)) AS to ORDER BY row.properties.score DESC
			WITH from, to, head(collect(row)) AS row
			WHERE NOT EXISTS { (from)-[:%1$s]-(to) }
			CREATE (from)-[r:%1$s {key: 'linker', ledgers: ['linker'], certainty: 'INFERRED'}]->(to)
			SET r += row.properties
			""";

	private static final String REMEMBER = """
			UNWIND $rows AS row
			MATCH (q:Entity {id: row.question})
			SET q.linkedBy = row.linkedBy
			""";

	private static final Map<How, String> KINDS = Map.of(How.PURSUANT_TO, "PURSUANT_TO", How.REFERS_TO, "POINTS_TO",
			How.GROUPED, "GROUPED_WITH");

	/** Writes the links of some questions in one transaction. */
	public void write(List<Links> links) {
		List<String> texts = links.stream().flatMap((it) -> it.texts().stream()).toList();
		List<Links.Tie> references = all(links, Links::references);
		List<Map<String, String>> remembered = links.stream()
			.map((it) -> Map.of("question", it.question(), "linkedBy", it.linkedBy()))
			.toList();
		this.writes.write((transaction) -> {
			transaction.run(FORGET, Map.of("texts", texts));
			Map<String, String> citations = new HashMap<>();
			for (Record row : transaction.run(CITE, Map.of("texts", texts))) {
				citations.put(row.get("id").asString(), row.get("citation").asString());
			}
			tie(transaction, TIE.formatted("MENTIONS"), all(links, Links::mentions), citations);
			tie(transaction, TIE.formatted("MAY_MENTION"), all(links, Links::unsure), citations);
			tie(transaction, TIE.formatted("CONCERNS"), all(links, Links::concerns), citations);
			tie(transaction, TIE.formatted("TREATS"), all(links, Links::topics), citations);
			tie(transaction, TIE_UNKNOWN, all(links, Links::unresolved), citations);
			KINDS.forEach((how, kind) -> tie(transaction, TIE_QUESTION.formatted(kind),
					references.stream().filter((it) -> how.name().equals(it.more().get("how"))).toList(), citations));
			return transaction.run(REMEMBER, Map.of("rows", remembered));
		});
	}

	private static List<Links.Tie> all(List<Links> links, Function<Links, List<Links.Tie>> sort) {
		return links.stream().flatMap((it) -> sort.apply(it).stream()).toList();
	}

	private static void tie(Writes.Transaction transaction, String statement, List<Links.Tie> ties,
			Map<String, String> citations) {
		if (!ties.isEmpty()) {
			List<Map<String, Object>> rows = ties.stream().map((it) -> it.row(citations.get(it.from()))).toList();
			transaction.run(statement, Map.of("rows", rows));
		}
	}

}
