// at most 17405 database hits
CALL () {
  MATCH (n1:Conflict)
  WHERE (n1.what IS NOT NULL AND n1.id IS NOT NULL) AND (((EXISTS { MATCH (n1)-[:SETS_AGAINST]->(n2:Entity) WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(n3:Citation) WHERE n3.statedBy = $p2 } }) AND (EXISTS { MATCH (n1)-[:SETS_AGAINST]->(n4:Entity) WHERE EXISTS { MATCH (n4)-[:EVIDENCED_BY]->(n5:Citation) WHERE n5.statedBy = $p3 } })) AND n1.severity = $p4 AND NOT EXISTS { MATCH (n1)-[:SETS_AGAINST]->(n6:Entity) WHERE NOT coalesce(EXISTS { MATCH (n6)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n7:Document) WHERE n7.id = $p5 }, false) })
  WITH n1 ORDER BY n1.what, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[r1:SETS_AGAINST]->(n8:Entity)
    WITH n8, r1 ORDER BY n8.id, type(r1), r1.key LIMIT $p6
    CALL (n8) {
      MATCH (n8)-[:EVIDENCED_BY]->(n9:Citation)
      WITH DISTINCT n9 ORDER BY n9.sortKey, n9.id
      RETURN collect([n9.statedBy, n9.locator]) AS v3
    }
    RETURN collect([[labels(n8), n8.id, v3, n8.polarity, n8.summary, n8.value]]) AS v2
  }
  RETURN collect([[n1.id, n1.what, n1.why, [v2]]]) AS v1
}
CALL (v1) {
  MATCH (n10:Conflict)
  WHERE ((EXISTS { MATCH (n10)-[:SETS_AGAINST]->(n11:Entity) WHERE EXISTS { MATCH (n11)-[:EVIDENCED_BY]->(n12:Citation) WHERE n12.statedBy = $p7 } }) AND (EXISTS { MATCH (n10)-[:SETS_AGAINST]->(n13:Entity) WHERE EXISTS { MATCH (n13)-[:EVIDENCED_BY]->(n14:Citation) WHERE n14.statedBy = $p8 } })) AND n10.severity = $p9 AND NOT EXISTS { MATCH (n10)-[:SETS_AGAINST]->(n15:Entity) WHERE NOT coalesce(EXISTS { MATCH (n15)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n16:Document) WHERE n16.id = $p10 }, false) }
  RETURN count(*) AS v4
}
RETURN [v1, null, v4] AS value

// at most 8851 database hits
CALL () {
  MATCH (n2:Conflict)
  WHERE EXISTS { MATCH (n2)-[:SETS_AGAINST]->(n3:Entity) WHERE EXISTS { MATCH (n3)-[:EVIDENCED_BY]->(n4:Citation) WHERE n4.statedBy = $p2 } } AND NOT EXISTS { MATCH (n2)-[:SETS_AGAINST]->(n5:Entity) WHERE EXISTS { MATCH (n5)-[:EVIDENCED_BY]->(n6:Citation) WHERE n6.statedBy = $p3 } } AND NOT EXISTS { MATCH (n2)-[:SETS_AGAINST]->(n7:Entity) WHERE NOT coalesce(EXISTS { MATCH (n7)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n8:Document) WHERE n8.id = $p4 }, false) }
  RETURN count(*) AS v1
}
RETURN [null, null, v1] AS value

