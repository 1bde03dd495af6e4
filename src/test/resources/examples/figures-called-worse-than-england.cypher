// at most 3406 database hits
CALL () {
  MATCH (n1:Observation)
  WHERE EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 } AND toLower(toStringOrNull(n1.comparatorLabel)) = $p3 AND toLower(toStringOrNull(n1.comparison)) CONTAINS $p4
  WITH n1 ORDER BY n1.gap IS NULL, n1.gap, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n3:Citation)
    WITH DISTINCT n3 ORDER BY n3.sortKey, n3.id
    CALL (n3) {
      MATCH (n3)-[:CITES]->(:Passage)-[:OF]->(n4:Document)
      WITH n4 ORDER BY n4.title, n4.id LIMIT 1
      RETURN head(collect([n4.title])) AS v3
    }
    RETURN collect([n3.locator, v3]) AS v2
  }
  RETURN collect([[n1.label, n1.value, n1.printed, n1.comparatorValue, n1.comparatorLabel, n1.comparison, n1.gap, n1.population, n1.dataset, v2]]) AS v1
}
CALL (v1) {
  MATCH (n5:Observation)
  WHERE EXISTS { MATCH (n5)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n6:Document) WHERE n6.id = $p5 } AND toLower(toStringOrNull(n5.comparatorLabel)) = $p6 AND toLower(toStringOrNull(n5.comparison)) CONTAINS $p7
  RETURN count(*) AS v4
}
RETURN [v1, null, v4] AS value

