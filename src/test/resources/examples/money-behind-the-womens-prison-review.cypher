// at most 1570 database hits
CALL () {
  MATCH (n1:Programme)
  WHERE (n1.name IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 } AND n1.kind = $p3)
  WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)<-[r1:OVERSEES]-(n3:Organisation)
    WHERE EXISTS { MATCH (n3)<-[:MENTIONS]-(n4:Entity) WHERE n4.id = $p5 }
    WITH n3, r1 ORDER BY n3.name, n3.id, type(r1), r1.key LIMIT $p4
    RETURN collect([[n3.name]]) AS v2
  }
  CALL (n1) {
    MATCH (n1)<-[r2:FUNDS]-(n5:Organisation)
    WHERE EXISTS { MATCH (n5)<-[:MENTIONS]-(n6:Entity) WHERE n6.id = $p7 }
    WITH n5, r2 ORDER BY n5.name, n5.id, type(r2), r2.key LIMIT $p6
    RETURN collect([[n5.name]]) AS v3
  }
  CALL (n1) {
    MATCH (n1)<-[r3:FUNDS]-(n7:Organisation)
    WHERE EXISTS { MATCH (n7)<-[:MENTIONS]-(n8:Entity) WHERE n8.id = $p8 }
    RETURN count(*) AS v4
  }
  CALL (n1) {
    MATCH (n1)<-[:REFERS_TO]-(n9:Answer)
    WHERE EXISTS { MATCH (n9)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n10:Document) WHERE n10.id = $p10 }
    WITH n9 ORDER BY n9.date DESC, n9.id DESC LIMIT $p9
    CALL (n9) {
      MATCH (n9)-[r4:GIVEN_BY]->(n11:Person)
      WITH n11, r4 ORDER BY n11.sortName, n11.id, type(r4), r4.key LIMIT $p11
      RETURN collect([[n11.name]]) AS v6
    }
    RETURN collect([[n9.answeredOnValue, [v6]]]) AS v5
  }
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n12:Citation)
    WITH DISTINCT n12 ORDER BY n12.sortKey, n12.id
    CALL (n12) {
      MATCH (n12)-[:CITES]->(:Passage)-[:OF]->(n13:Document)
      WITH n13 ORDER BY n13.title, n13.id LIMIT 1
      RETURN head(collect([n13.title])) AS v8
    }
    RETURN collect([n12.locator, n12.statedBy, v8]) AS v7
  }
  RETURN collect([[n1.name, n1.amountValue, n1.amountCurrency, n1.period, n1.fromValue, n1.toValue, [v2], [v3, null, v4], [v5], v7]]) AS v1
}
CALL (v1) {
  MATCH (n14:Programme)
  WHERE EXISTS { MATCH (n14)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n15:Document) WHERE n15.id = $p12 } AND n14.kind = $p13
  RETURN count(*) AS v9
}
RETURN [v1, null, v9] AS value

