// at most 14457 database hits
CALL () {
  MATCH (n1:Finding)
  WHERE (n1.date IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(n2:Citation) WHERE n2.statedBy IN $p2 } AND EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id IN $p3 } AND n1.polarity = $p4 AND EXISTS { MATCH (n1)-[:TREATS]->(n4:Topic) WHERE n4.id = $p5 })
  WITH n1 ORDER BY n1.date DESC, n1.id DESC LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[:ABOUT]->(n5:Entity)
    WITH n5 ORDER BY n5.id LIMIT 1
    RETURN head(collect([labels(n5), n5.name])) AS v2
  }
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n6:Citation)
    WITH DISTINCT n6 ORDER BY n6.sortKey, n6.id
    CALL (n6) {
      MATCH (n6)-[:CITES]->(n7:Passage)
      WITH n7 ORDER BY n7.ordinal, n7.id LIMIT 1
      RETURN head(collect([n7.ordinal])) AS v4
    }
    CALL (n6) {
      MATCH (n6)-[:CITES]->(:Passage)-[:OF]->(n8:Document)
      WITH n8 ORDER BY n8.title, n8.id LIMIT 1
      RETURN head(collect([n8.id, n8.title])) AS v5
    }
    RETURN collect([n6.locator, n6.statedBy, v4, v5]) AS v3
  }
  RETURN collect([[n1.id, n1.summary, v2, v3]]) AS v1
}
CALL (v1) {
  MATCH (n9:Finding)
  WHERE EXISTS { MATCH (n9)-[:EVIDENCED_BY]->(n10:Citation) WHERE n10.statedBy IN $p6 } AND EXISTS { MATCH (n9)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n11:Document) WHERE n11.id IN $p7 } AND n9.polarity = $p8 AND EXISTS { MATCH (n9)-[:TREATS]->(n12:Topic) WHERE n12.id = $p9 }
  RETURN count(*) AS v6
}
RETURN [v1, null, v6] AS value

