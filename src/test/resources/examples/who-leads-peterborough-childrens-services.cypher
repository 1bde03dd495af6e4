// at most 26185 database hits
MATCH (n1:Entity:Organisation {id: $p1})
CALL (n1) {
  MATCH (n1)<-[r1:HOLDS]-(n2:Person)
  WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p3 }
  WITH n2, r1 ORDER BY n2.sortName, n2.id, type(r1), r1.key LIMIT $p2
  CALL (r1) {
    UNWIND r1.citations AS id
    MATCH (n4:Citation {id: id})
    WITH DISTINCT n4 ORDER BY n4.sortKey, n4.id
    CALL (n4) {
      MATCH (n4)-[:CITES]->(:Passage)-[:OF]->(n5:Document)
      WITH n5 ORDER BY n5.title, n5.id LIMIT 1
      RETURN head(collect([n5.title])) AS v3
    }
    RETURN collect([n4.locator, v3]) AS v2
  }
  RETURN collect([r1.title, [n2.name], v2]) AS v1
}
CALL (n1) {
  MATCH (n1)<-[r2:HOLDS]-(n6:Person)
  WHERE EXISTS { MATCH (n6)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n7:Document) WHERE n7.id = $p4 }
  RETURN count(*) AS v4
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(n8:Finding)
    RETURN n8
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(n8:Finding)
    RETURN n8
  }
  WITH n8
  WHERE EXISTS { MATCH (n8)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n9:Document) WHERE n9.id = $p6 } AND toLower(toStringOrNull(n8.summary)) CONTAINS $p7
  WITH n8 ORDER BY n8.date DESC, n8.id DESC LIMIT $p5
  CALL (n8) {
    MATCH (n8)-[:EVIDENCED_BY]->(n10:Citation)
    WITH DISTINCT n10 ORDER BY n10.sortKey, n10.id
    RETURN collect([n10.locator, n10.statedBy]) AS v6
  }
  RETURN collect([[n8.summary, v6]]) AS v5
}
RETURN [n1.name, [v1, null, v4], [v5]] AS value

