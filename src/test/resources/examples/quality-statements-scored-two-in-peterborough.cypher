// at most 570 database hits
CALL () {
  MATCH (n1:Judgement)
  WHERE (n1.aspect IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 } AND NOT EXISTS { MATCH (n1)<-[:SETS_AGAINST]-(n3:Conflict) WHERE n3.severity = $p3 } AND n1.scale = $p4 AND toLower(toStringOrNull(n1.value)) = $p5 AND EXISTS { MATCH (n1)-[:ABOUT]->(n4:Entity) WHERE n4.id = $p6 })
  WITH n1 ORDER BY n1.aspect, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n5:Citation)
    WITH DISTINCT n5 ORDER BY n5.sortKey, n5.id
    RETURN collect([n5.locator]) AS v2
  }
  RETURN collect([[n1.aspect, n1.value, v2]]) AS v1
}
CALL (v1) {
  MATCH (n6:Judgement)
  WHERE EXISTS { MATCH (n6)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n7:Document) WHERE n7.id = $p7 } AND NOT EXISTS { MATCH (n6)<-[:SETS_AGAINST]-(n8:Conflict) WHERE n8.severity = $p8 } AND n6.scale = $p9 AND toLower(toStringOrNull(n6.value)) = $p10 AND EXISTS { MATCH (n6)-[:ABOUT]->(n9:Entity) WHERE n9.id = $p11 }
  RETURN count(*) AS v3
}
RETURN [v1, null, v3] AS value

// at most 596 database hits
CALL () {
  MATCH (n1:Judgement)
  WHERE (n1.aspect IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 } AND EXISTS { MATCH (n1)<-[:SETS_AGAINST]-(n3:Conflict) WHERE n3.severity = $p3 } AND n1.scale = $p4 AND EXISTS { MATCH (n1)-[:ABOUT]->(n4:Entity) WHERE n4.id = $p5 })
  WITH n1 ORDER BY n1.aspect, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)<-[:SETS_AGAINST]-(n5:Conflict)
    WHERE EXISTS { MATCH (n5)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n6:Document) WHERE n6.id = $p7 } AND n5.severity = $p8
    WITH n5 ORDER BY n5.what, n5.id LIMIT $p6
    RETURN collect([[n5.what, n5.why]]) AS v2
  }
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n7:Citation)
    WITH DISTINCT n7 ORDER BY n7.sortKey, n7.id
    CALL (n7) {
      MATCH (n7)-[:CITES]->(:Passage)-[:OF]->(n8:Document)
      WITH n8 ORDER BY n8.title, n8.id LIMIT 1
      RETURN head(collect([n8.title])) AS v4
    }
    RETURN collect([n7.locator, v4]) AS v3
  }
  RETURN collect([[n1.id, n1.aspect, n1.value, [v2], v3]]) AS v1
}
CALL (v1) {
  MATCH (n9:Judgement)
  WHERE EXISTS { MATCH (n9)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n10:Document) WHERE n10.id = $p9 } AND EXISTS { MATCH (n9)<-[:SETS_AGAINST]-(n11:Conflict) WHERE n11.severity = $p10 } AND n9.scale = $p11 AND EXISTS { MATCH (n9)-[:ABOUT]->(n12:Entity) WHERE n12.id = $p12 }
  RETURN count(*) AS v5
}
RETURN [v1, null, v5] AS value

