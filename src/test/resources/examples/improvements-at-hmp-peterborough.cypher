// at most 575 database hits
MATCH (n1:Entity:Organisation {id: $p1})
CALL (n1) {
  CALL (n1) {
    MATCH (n1)-[:PROVIDES]->(:Service)<-[:EXAMINED]-(n2:Inspection)
    RETURN n2
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:EXAMINED]-(n2:Inspection)
    RETURN n2
  }
  WITH n2
  WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p3 } AND left(n2.startedValue, size($p4)) = $p4
  WITH n2 ORDER BY n2.date DESC, n2.id DESC LIMIT $p2
  CALL (n2) {
    MATCH (n2)-[r1:CONDUCTED_BY]->(n4:Organisation)
    WITH n4, r1 ORDER BY n4.name, n4.id, type(r1), r1.key LIMIT $p5
    RETURN collect([[n4.name]]) AS v2
  }
  CALL (n2) {
    MATCH (n2)-[:FOUND]->(n5:Finding)
    WHERE EXISTS { MATCH (n5)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n6:Document) WHERE n6.id = $p7 } AND n5.polarity = $p8
    WITH n5 ORDER BY n5.summary, n5.id LIMIT $p6
    CALL (n5) {
      MATCH (n5)-[:EVIDENCED_BY]->(n7:Citation)
      WITH DISTINCT n7 ORDER BY n7.sortKey, n7.id
      CALL (n7) {
        MATCH (n7)-[:CITES]->(:Passage)-[:OF]->(n8:Document)
        WITH n8 ORDER BY n8.title, n8.id LIMIT 1
        RETURN head(collect([n8.title])) AS v5
      }
      RETURN collect([n7.locator, n7.statedBy, v5]) AS v4
    }
    RETURN collect([[n5.theme, n5.summary, v4]]) AS v3
  }
  CALL (n2) {
    MATCH (n2)-[:FOUND]->(n9:Finding)
    WHERE EXISTS { MATCH (n9)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n10:Document) WHERE n10.id = $p9 } AND n9.polarity = $p10
    RETURN count(*) AS v6
  }
  RETURN collect([[n2.name, n2.startedValue, n2.endedValue, [v2], [v3, null, v6]]]) AS v1
}
RETURN [n1.name, [v1]] AS value

