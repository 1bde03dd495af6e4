// at most 1885 database hits
MATCH (n1:Entity {id: $p1})
CALL (n1) {
  MATCH (n1)-[r1:MENTIONS]->(n3:Entity)
  WHERE n3.id = $p3
  RETURN count(*) AS v1
}
CALL (n1) {
  MATCH (n1)-[r2:MENTIONS]->(n5:Entity)
  WHERE (n5:Prison)
  RETURN count(*) AS v2
}
RETURN [labels(n1), n1.title, [null, null, v1], [null, null, v2]] AS value

// at most 3672 database hits
CALL () {
  MATCH (n1:Finding)
  WHERE (n1.summary IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 } AND toLower(toStringOrNull(n1.summary)) CONTAINS $p3)
  WITH n1 ORDER BY n1.summary, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n3:Citation)
    WITH DISTINCT n3 ORDER BY n3.sortKey, n3.id
    CALL (n3) {
      MATCH (n3)-[:CITES]->(n4:Passage)
      WITH n4 ORDER BY n4.ordinal, n4.id LIMIT 1
      RETURN head(collect([n4.ordinal])) AS v3
    }
    RETURN collect([n3.locator, n3.statedBy, v3]) AS v2
  }
  RETURN collect([[n1.summary, v2]]) AS v1
}
CALL (v1) {
  MATCH (n5:Finding)
  WHERE EXISTS { MATCH (n5)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n6:Document) WHERE n6.id = $p4 } AND toLower(toStringOrNull(n5.summary)) CONTAINS $p5
  RETURN count(*) AS v4
}
RETURN [v1, null, v4] AS value

