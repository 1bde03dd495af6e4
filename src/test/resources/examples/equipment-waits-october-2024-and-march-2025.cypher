// at most 1606 database hits
CALL () {
  MATCH (n1:Observation)
  WHERE (n1.label IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(n2:Citation) WHERE EXISTS { MATCH (n2)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p2 } AND toLower(toStringOrNull(n2.locator)) CONTAINS $p3 } AND left(n1.asOfValue, size($p4)) = $p4)
  WITH n1 ORDER BY n1.label, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)<-[:SETS_AGAINST]-(n4:Conflict)
    WHERE n4.severity = $p6
    WITH n4 ORDER BY n4.what, n4.id LIMIT $p5
    RETURN collect([[n4.what]]) AS v2
  }
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n5:Citation)
    WITH DISTINCT n5 ORDER BY n5.sortKey, n5.id
    RETURN collect([n5.locator, n5.statedBy]) AS v3
  }
  RETURN collect([[n1.id, n1.label, n1.value, n1.printed, n1.unit, n1.population, [v2], v3]]) AS v1
}
RETURN [v1] AS value

// at most 2448 database hits
CALL () {
  MATCH (n1:Observation)
  WHERE (n1.label IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(n2:Citation) WHERE EXISTS { MATCH (n2)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p2 } AND toLower(toStringOrNull(n2.locator)) CONTAINS $p3 } AND left(n1.asOfValue, size($p4)) = $p4)
  WITH n1 ORDER BY n1.label, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)<-[:SETS_AGAINST]-(n4:Conflict)
    WHERE n4.severity = $p6
    WITH n4 ORDER BY n4.what, n4.id LIMIT $p5
    RETURN collect([[n4.what]]) AS v2
  }
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n5:Citation)
    WITH DISTINCT n5 ORDER BY n5.sortKey, n5.id
    RETURN collect([n5.locator, n5.statedBy]) AS v3
  }
  RETURN collect([[n1.id, n1.label, n1.value, n1.printed, n1.unit, n1.population, [v2], v3]]) AS v1
}
RETURN [v1] AS value

