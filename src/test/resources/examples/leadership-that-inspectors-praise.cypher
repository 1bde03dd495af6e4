// at most 6636 database hits
CALL () {
  MATCH (n1:Finding)
  WHERE (n1.date IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(n2:Citation) WHERE n2.statedBy IN $p2 } AND EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id IN $p3 } AND n1.polarity = $p4 AND toLower(toStringOrNull(n1.theme)) = $p5)
  WITH n1 ORDER BY n1.date DESC, n1.id DESC LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[:ABOUT]->(n4:Entity)
    WITH n4 ORDER BY n4.id LIMIT 1
    RETURN head(collect([labels(n4), n4.name])) AS v2
  }
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n5:Citation)
    WITH DISTINCT n5 ORDER BY n5.sortKey, n5.id
    CALL (n5) {
      MATCH (n5)-[:CITES]->(n6:Passage)
      WITH n6 ORDER BY n6.ordinal, n6.id LIMIT 1
      RETURN head(collect([n6.ordinal])) AS v4
    }
    CALL (n5) {
      MATCH (n5)-[:CITES]->(:Passage)-[:OF]->(n7:Document)
      WITH n7 ORDER BY n7.title, n7.id LIMIT 1
      RETURN head(collect([n7.id, n7.title])) AS v5
    }
    RETURN collect([n5.locator, n5.statedBy, v4, v5]) AS v3
  }
  RETURN collect([[n1.id, n1.summary, v2, v3]]) AS v1
}
CALL (v1) {
  MATCH (n8:Finding)
  WHERE EXISTS { MATCH (n8)-[:EVIDENCED_BY]->(n9:Citation) WHERE n9.statedBy IN $p6 } AND EXISTS { MATCH (n8)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n10:Document) WHERE n10.id IN $p7 } AND n8.polarity = $p8 AND toLower(toStringOrNull(n8.theme)) = $p9
  RETURN count(*) AS v6
}
RETURN [v1, null, v6] AS value

