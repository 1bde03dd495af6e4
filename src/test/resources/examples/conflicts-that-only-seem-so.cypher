// at most 2751 database hits
CALL () {
  MATCH (n1:Conflict)
  WHERE (n1.what IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id IN $p2 } AND n1.severity = $p3)
  WITH n1 ORDER BY n1.what, n1.id LIMIT $p1
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
  RETURN collect([[n1.what, n1.why, v2]]) AS v1
}
CALL (v1) {
  MATCH (n5:Conflict)
  WHERE EXISTS { MATCH (n5)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n6:Document) WHERE n6.id IN $p4 } AND n5.severity = $p5
  RETURN count(*) AS v4
}
RETURN [v1, null, v4] AS value

