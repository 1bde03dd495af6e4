// at most 5775 database hits
MATCH (n1:Entity:Organisation {id: $p1})
CALL (n1) {
  MATCH (n1)<-[:ABOUT]-(n2:Observation)
  WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p3 } AND n2.unit = $p4 AND toLower(toStringOrNull(n2.period)) STARTS WITH $p5
  WITH n2 ORDER BY n2.value DESC, n2.id DESC LIMIT $p2
  CALL (n2) {
    MATCH (n2)-[:EVIDENCED_BY]->(n4:Citation)
    WITH DISTINCT n4 ORDER BY n4.sortKey, n4.id
    CALL (n4) {
      MATCH (n4)-[:CITES]->(:Passage)-[:OF]->(n5:Document)
      WITH n5 ORDER BY n5.title, n5.id LIMIT 1
      RETURN head(collect([n5.title])) AS v3
    }
    RETURN collect([n4.locator, v3]) AS v2
  }
  RETURN collect([[n2.label, n2.value, n2.printed, n2.period, v2]]) AS v1
}
CALL (n1) {
  MATCH (n1)-[r1:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES]->(n6:Service)
  WHERE (type(r1) IN $p7) AND (n6.id = $p8)
  WITH n6, r1 ORDER BY n6.name, n6.id, type(r1), r1.key LIMIT $p6
  CALL (n6) {
    MATCH (n6)<-[:ABOUT]-(n7:Observation)
    WHERE EXISTS { MATCH (n7)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n8:Document) WHERE n8.id = $p10 } AND toLower(toStringOrNull(n7.period)) STARTS WITH $p11 AND EXISTS { MATCH (n7)-[:MEASURES]->(n9:Indicator) WHERE n9.id IN $p12 }
    WITH n7 ORDER BY n7.value DESC, n7.id DESC LIMIT $p9
    CALL (n7) {
      MATCH (n7)<-[:SETS_AGAINST]-(n10:Conflict)
      WHERE EXISTS { MATCH (n10)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n11:Document) WHERE n11.id = $p14 } AND n10.severity = $p15 AND toLower(toStringOrNull(n10.what)) CONTAINS $p16
      WITH n10 ORDER BY n10.what, n10.id LIMIT $p13
      RETURN collect([[n10.why]]) AS v6
    }
    CALL (n7) {
      MATCH (n7)-[:EVIDENCED_BY]->(n12:Citation)
      WITH DISTINCT n12 ORDER BY n12.sortKey, n12.id
      RETURN collect([n12.locator]) AS v7
    }
    RETURN collect([[n7.label, n7.value, n7.printed, n7.period, [v6], v7]]) AS v5
  }
  RETURN collect([[n6.name, [v5]]]) AS v4
}
RETURN [n1.name, [v1], [v4]] AS value

