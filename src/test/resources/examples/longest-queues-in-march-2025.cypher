// at most 2497 database hits
CALL () {
  MATCH (n1:Observation)
  WHERE (n1.value IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 } AND n1.unit = $p3 AND left(n1.asOfValue, size($p4)) = $p4 AND EXISTS { MATCH (n1)-[:MEASURES]->(n3:Indicator) WHERE toLower(toStringOrNull(n3.name)) STARTS WITH $p5 })
  WITH n1 ORDER BY n1.value DESC, n1.id DESC LIMIT $p1 + 1
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n4:Citation)
    WITH DISTINCT n4 ORDER BY n4.sortKey, n4.id
    RETURN collect([n4.locator, n4.statedBy]) AS v2
  }
  WITH collect([['-value', n1.value, n1.id], [n1.id, n1.label, n1.value, v2]]) AS rows
  RETURN [rows[..$p1], size(rows) > $p1] AS v1
}
CALL (v1) {
  MATCH (n5:Observation)
  WHERE EXISTS { MATCH (n5)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n6:Document) WHERE n6.id = $p6 } AND n5.unit = $p7 AND left(n5.asOfValue, size($p8)) = $p8 AND EXISTS { MATCH (n5)-[:MEASURES]->(n7:Indicator) WHERE toLower(toStringOrNull(n7.name)) STARTS WITH $p9 }
  RETURN count(*) AS v3
}
RETURN [v1[0], v1[1], v3] AS value

