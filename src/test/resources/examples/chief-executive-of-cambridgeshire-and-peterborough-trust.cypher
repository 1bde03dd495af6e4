// at most 121 database hits
MATCH (n1:Organisation)-[:IDENTIFIED_BY]->(:Identifier {scheme: $p1, value: $p2})
WITH n1 LIMIT 1
CALL (n1) {
  MATCH (n1)<-[r1:HOLDS]-(n2:Person)
  WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p4 }
  WITH n2, r1 ORDER BY n2.sortName, n2.id, type(r1), r1.key LIMIT $p3
  CALL (r1) {
    UNWIND r1.citations AS id
    MATCH (n4:Citation {id: id})
    WITH DISTINCT n4 ORDER BY n4.sortKey, n4.id
    CALL (n4) {
      MATCH (n4)-[:CITES]->(:Passage)-[:OF]->(n5:Document)
      WITH n5 ORDER BY n5.title, n5.id LIMIT 1
      RETURN head(collect([n5.title, n5.publishedOnValue])) AS v3
    }
    RETURN collect([n4.locator, n4.certainty, v3]) AS v2
  }
  RETURN collect([r1.title, r1.fromValue, r1.fromPrecision, r1.toValue, r1.certainty, [n2.name], v2]) AS v1
}
RETURN [n1.name, [v1]] AS value

// at most 35 database hits
MATCH (n1:Entity {id: $p1})
CALL (n1) {
  MATCH (n1)-[:EVIDENCED_BY]->(n2:Citation)
  WITH DISTINCT n2 ORDER BY n2.sortKey, n2.id
  RETURN collect([n2.locator]) AS v1
}
RETURN [labels(n1), n1.value, v1] AS value

