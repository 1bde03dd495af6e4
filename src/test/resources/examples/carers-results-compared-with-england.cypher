// at most 3190 database hits
CALL () {
  MATCH (n1:Observation)
  WHERE EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 } AND n1.gap IS NOT NULL AND toLower(toStringOrNull(n1.dataset)) CONTAINS $p3
  WITH n1 ORDER BY n1.gap IS NULL, n1.gap DESC, n1.id DESC LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n3:Citation)
    WITH DISTINCT n3 ORDER BY n3.sortKey, n3.id
    RETURN collect([n3.locator]) AS v2
  }
  RETURN collect([[n1.label, n1.printed, n1.value, n1.comparatorValue, n1.comparatorLabel, n1.gap, n1.comparison, v2]]) AS v1
}
CALL (v1) {
  MATCH (n4:Observation)
  WHERE EXISTS { MATCH (n4)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n5:Document) WHERE n5.id = $p4 } AND n4.gap IS NOT NULL AND toLower(toStringOrNull(n4.dataset)) CONTAINS $p5
  RETURN count(*) AS v3
}
RETURN [v1, null, v3] AS value

// at most 1790 database hits
CALL () {
  MATCH (n2:Observation)
  WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p2 } AND n2.gap >= $p3 AND toLower(toStringOrNull(n2.dataset)) CONTAINS $p4
  RETURN count(*) AS v1
}
RETURN [null, null, v1] AS value

// at most 2995 database hits
CALL () {
  MATCH (n1:Observation)
  WHERE (n1.label IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 } AND n1.gap <= $p3 AND toLower(toStringOrNull(n1.dataset)) CONTAINS $p4)
  WITH n1 ORDER BY n1.label DESC, n1.id DESC LIMIT $p1
  RETURN collect([[n1.label, n1.value, n1.comparatorValue]]) AS v1
}
CALL (v1) {
  MATCH (n3:Observation)
  WHERE EXISTS { MATCH (n3)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n4:Document) WHERE n4.id = $p5 } AND n3.gap <= $p6 AND toLower(toStringOrNull(n3.dataset)) CONTAINS $p7
  RETURN count(*) AS v2
}
RETURN [v1, null, v2] AS value

// at most 1646 database hits
CALL () {
  MATCH (n2:Observation)
  WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p2 } AND toLower(toStringOrNull(n2.comparison)) = $p3 AND toLower(toStringOrNull(n2.dataset)) CONTAINS $p4
  RETURN count(*) AS v1
}
RETURN [null, null, v1] AS value

// at most 1541 database hits
CALL () {
  MATCH (n2:Observation)
  WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p2 } AND toLower(toStringOrNull(n2.comparison)) = $p3 AND toLower(toStringOrNull(n2.dataset)) CONTAINS $p4
  RETURN count(*) AS v1
}
RETURN [null, null, v1] AS value

// at most 1473 database hits
CALL () {
  MATCH (n2:Observation)
  WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p2 } AND toLower(toStringOrNull(n2.comparison)) = $p3 AND toLower(toStringOrNull(n2.dataset)) CONTAINS $p4
  RETURN count(*) AS v1
}
RETURN [null, null, v1] AS value

// at most 1446 database hits
CALL () {
  MATCH (n2:Observation)
  WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p2 } AND toLower(toStringOrNull(n2.comparison)) = $p3 AND toLower(toStringOrNull(n2.dataset)) CONTAINS $p4
  RETURN count(*) AS v1
}
RETURN [null, null, v1] AS value

