// at most 4371 database hits
CALL () {
  MATCH (n1:Indicator)
  WHERE (n1.name IS NOT NULL AND n1.id IS NOT NULL) AND (((EXISTS { MATCH (n1)<-[:MEASURES]-(n2:Observation) WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p2 } AND n2.gap IS NOT NULL AND n2.dataset IS NOT NULL }) AND (EXISTS { MATCH (n1)<-[:MEASURES]-(n4:Observation) WHERE EXISTS { MATCH (n4)-[:EVIDENCED_BY]->(n5:Citation) WHERE n5.statedBy = $p3 } AND EXISTS { MATCH (n4)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n6:Document) WHERE n6.id = $p4 } AND toLower(toStringOrNull(n4.printed)) CONTAINS $p5 })))
  WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)<-[:MEASURES]-(n7:Observation)
    WHERE EXISTS { MATCH (n7)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n8:Document) WHERE n8.id = $p7 }
    WITH n7 ORDER BY n7.value, n7.id LIMIT $p6
    CALL (n7) {
      MATCH (n7)<-[:SETS_AGAINST]-(n9:Conflict)
      WHERE EXISTS { MATCH (n9)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n10:Document) WHERE n10.id = $p9 } AND toLower(toStringOrNull(n9.why)) CONTAINS $p10
      WITH n9 ORDER BY n9.what, n9.id LIMIT $p8
      RETURN collect([[n9.why]]) AS v3
    }
    CALL (n7) {
      MATCH (n7)-[:EVIDENCED_BY]->(n11:Citation)
      WITH DISTINCT n11 ORDER BY n11.sortKey, n11.id
      RETURN collect([n11.locator, n11.statedBy]) AS v4
    }
    RETURN collect([[n7.printed, n7.value, n7.dataset, n7.period, n7.asOfValue, n7.comparison, [v3], v4]]) AS v2
  }
  RETURN collect([[n1.id, n1.name, [v2]]]) AS v1
}
RETURN [v1] AS value

