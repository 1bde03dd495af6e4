package uk.oversight.linking;

import java.util.Map;

import org.springframework.stereotype.Component;

import uk.oversight.graph.Writes;

/**
 * On which topics inspectors found something at a body, in its services or in what is
 * given there. Walking from a body by each finding to each text on its topic would take
 * as many steps as there are pairs of a finding and a text; so each body is tied to each
 * topic once.
 */
@Component
public class FoundTopics {

	private static final String FORGET = "MATCH (:Organisation)-[r:FOUND_ON]->(:Topic) DELETE r";

	/** A few findings are cited, and their number is told. */
	private static final String SETTLE = """
			CALL () {
			  MATCH (f:Finding)-[:ABOUT]->(b:Organisation) RETURN f, b
			  UNION
			  MATCH (f:Finding)-[:ABOUT]->(:Service)<-[:PROVIDES]-(b:Organisation) RETURN f, b
			  UNION
			  MATCH (f:Finding)-[:ABOUT]->(:Service)-[:DELIVERED_AT]->(b:Organisation) RETURN f, b
			}
			MATCH (f)-[:TREATS]->(t:Topic)
			WITH b, t, f ORDER BY f.id
			WITH b, t, count(DISTINCT f) AS findings, collect(DISTINCT f)[..3] AS few
			CALL (few) {
			  UNWIND few AS f
			  MATCH (f)-[:EVIDENCED_BY]->(c:Citation)
			  WITH DISTINCT c.id AS id ORDER BY id
			  RETURN collect(id) AS citations
			}
			MERGE (b)-[r:FOUND_ON {key: ''}]->(t)
			SET r.ledgers = ['linker'], r.score = 1.0, r.certainty = 'INFERRED',
			  r.because = CASE findings WHEN 1 THEN 'One finding' ELSE toString(findings) + ' findings' END + ' about ' + b.name
			    + CASE findings WHEN 1 THEN ' treats ' ELSE ' treat ' END + t.name + ', such as: ' + few[0].summary,
			  r.citations = citations
			""";

	private final Writes writes;

	FoundTopics(Writes writes) {
		this.writes = writes;
	}

	/** Ties each body anew to the topics on which something was found there. */
	public void settle() {
		this.writes.write((transaction) -> {
			transaction.run(FORGET, Map.of());
			return transaction.run(SETTLE, Map.of());
		});
	}

}
