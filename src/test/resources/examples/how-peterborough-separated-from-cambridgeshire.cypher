// at most 700 database hits
MATCH (n1:Entity:Organisation {id: $p1})
CALL (n1) {
  MATCH (n1)<-[:ABOUT]-(n2:Milestone)
  WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p3 } AND toLower(toStringOrNull(n2.what)) CONTAINS $p4
  WITH n2 ORDER BY n2.date, n2.id LIMIT $p2
  CALL (n2) {
    MATCH (n2)-[r1:ABOUT]->(n4:Entity)
    WITH n4, r1 ORDER BY n4.id, type(r1), r1.key LIMIT $p5
    RETURN collect([[labels(n4), n4.name]]) AS v2
  }
  CALL (n2) {
    MATCH (n2)-[:EVIDENCED_BY]->(n5:Citation)
    WITH DISTINCT n5 ORDER BY n5.sortKey, n5.id
    RETURN collect([n5.locator]) AS v3
  }
  CALL (n2) {
    MATCH (n2)<-[:SETS_AGAINST]-(n6:Conflict)
    WHERE EXISTS { MATCH (n6)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n7:Document) WHERE n7.id = $p7 } AND n6.severity = $p8
    WITH n6 ORDER BY n6.what, n6.id LIMIT $p6
    CALL (n6) {
      MATCH (n6)-[r2:SETS_AGAINST]->(n8:Entity)
      WITH n8, r2 ORDER BY n8.id, type(r2), r2.key LIMIT $p9
      CALL (n8) {
        MATCH (n8)-[:EVIDENCED_BY]->(n9:Citation)
        WITH DISTINCT n9 ORDER BY n9.sortKey, n9.id
        RETURN collect([n9.locator, n9.statedBy]) AS v6
      }
      RETURN collect([[labels(n8), n8.id, v6, n8.value]]) AS v5
    }
    RETURN collect([[n6.what, n6.why, [v5]]]) AS v4
  }
  RETURN collect([[n2.onValue, n2.onPrecision, n2.what, [v2], v3, [v4]]]) AS v1
}
RETURN [n1.name, [v1]] AS value

