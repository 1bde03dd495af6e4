// at most 3211 database hits
CALL () {
  MATCH (n1:Observation)
  WHERE (n1.value IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 } AND EXISTS { MATCH (n1)-[:MEASURES]->(n3:Indicator) WHERE n3.id = $p3 })
  WITH n1 ORDER BY n1.value, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n4:Citation)
    WITH DISTINCT n4 ORDER BY n4.sortKey, n4.id
    RETURN collect([n4.locator, n4.statedBy]) AS v2
  }
  RETURN collect([[n1.value, n1.period, v2]]) AS v1
}
RETURN [v1] AS value

// at most 3448 database hits
CALL () {
  MATCH (n1:Observation)
  WHERE (n1.value IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 } AND EXISTS { MATCH (n1)-[:MEASURES]->(n3:Indicator) WHERE n3.id = $p3 })
  WITH n1 ORDER BY n1.value, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)<-[:SETS_AGAINST]-(n4:Conflict)
    WHERE EXISTS { MATCH (n4)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n5:Document) WHERE n5.id = $p5 } AND n4.severity = $p6
    WITH n4 ORDER BY n4.what, n4.id LIMIT $p4
    RETURN collect([[n4.what, n4.why]]) AS v2
  }
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n6:Citation)
    WITH DISTINCT n6 ORDER BY n6.sortKey, n6.id
    CALL (n6) {
      MATCH (n6)-[:CITES]->(:Passage)-[:OF]->(n7:Document)
      WITH n7 ORDER BY n7.title, n7.id LIMIT 1
      RETURN head(collect([n7.title])) AS v4
    }
    RETURN collect([n6.locator, n6.statedBy, v4]) AS v3
  }
  RETURN collect([[n1.value, n1.printed, n1.period, [v2], v3]]) AS v1
}
RETURN [v1] AS value

// at most 3211 database hits
CALL () {
  MATCH (n1:Observation)
  WHERE (n1.value IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 } AND EXISTS { MATCH (n1)-[:MEASURES]->(n3:Indicator) WHERE n3.id IN $p3 })
  WITH n1 ORDER BY n1.value, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n4:Citation)
    WITH DISTINCT n4 ORDER BY n4.sortKey, n4.id
    RETURN collect([n4.locator]) AS v2
  }
  RETURN collect([[n1.label, n1.value, n1.period, v2]]) AS v1
}
RETURN [v1] AS value

