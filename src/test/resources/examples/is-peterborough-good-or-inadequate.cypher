// at most 7183 database hits
MATCH (n1:Entity:Organisation {id: $p1})
CALL (n1) {
  CALL (n1) {
    MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(n2:Judgement)
    RETURN n2
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(n2:Judgement)
    RETURN n2
  }
  WITH n2
  WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id IN $p3 } AND toLower(toStringOrNull(n2.aspect)) = $p4
  WITH n2 ORDER BY n2.date DESC, n2.id DESC LIMIT $p2
  CALL (n2) {
    MATCH (n2)-[:ABOUT]->(n4:Entity)
    WITH n4 ORDER BY n4.id LIMIT 1
    RETURN head(collect([labels(n4), n4.name])) AS v2
  }
  CALL (n2) {
    MATCH (n2)<-[:JUDGED]-(n5:Inspection)
    WITH n5 ORDER BY n5.date DESC, n5.id DESC LIMIT 1
    CALL (n5) {
      MATCH (n5)-[r1:CONDUCTED_BY]->(n6:Organisation)
      WITH n6, r1 ORDER BY n6.name, n6.id, type(r1), r1.key LIMIT $p5
      RETURN collect([r1.certainty, [n6.name]]) AS v4
    }
    RETURN head(collect([n5.endedValue, n5.publishedValue, [v4]])) AS v3
  }
  CALL (n2) {
    MATCH (n2)<-[:SETS_AGAINST]-(n7:Conflict)
    WHERE EXISTS { MATCH (n7)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n8:Document) WHERE n8.id = $p7 } AND n7.severity = $p8 AND toLower(toStringOrNull(n7.what)) CONTAINS $p9
    WITH n7 ORDER BY n7.what, n7.id LIMIT $p6
    RETURN collect([[n7.why]]) AS v5
  }
  CALL (n2) {
    MATCH (n2)<-[:SETS_AGAINST]-(n10:Conflict)
    WHERE EXISTS { MATCH (n10)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n11:Document) WHERE n11.id IN $p11 } AND n10.severity IN $p12
    RETURN count(*) AS v6
  }
  CALL (n2) {
    MATCH (n2)-[:EVIDENCED_BY]->(n12:Citation)
    WITH DISTINCT n12 ORDER BY n12.sortKey, n12.id
    CALL (n12) {
      MATCH (n12)-[:CITES]->(:Passage)-[:OF]->(n13:Document)
      WITH n13 ORDER BY n13.title, n13.id LIMIT 1
      RETURN head(collect([n13.title])) AS v8
    }
    RETURN collect([n12.locator, v8]) AS v7
  }
  RETURN collect([[n2.id, n2.value, n2.scale, v2, v3, [v5], [null, null, v6], v7]]) AS v1
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(n14:Judgement)
    RETURN n14
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(n14:Judgement)
    RETURN n14
  }
  WITH n14
  WHERE EXISTS { MATCH (n14)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n15:Document) WHERE n15.id IN $p13 } AND toLower(toStringOrNull(n14.aspect)) = $p14
  RETURN count(*) AS v9
}
RETURN [n1.name, [v1, null, v9]] AS value

