// at most 503 database hits
CALL () {
  MATCH (n1:Programme)
  WHERE (n1.name IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 } AND toLower(toStringOrNull(n1.name)) STARTS WITH $p3 AND n1.kind = $p4)
  WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)<-[r1:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES]-(n3:Organisation)
    WHERE EXISTS { MATCH (n3)<-[:MENTIONS]-(n4:Entity) WHERE n4.id = $p6 }
    WITH n3, r1 ORDER BY n3.name, n3.id, type(r1), r1.key LIMIT $p5
    RETURN collect([type(r1), r1.certainty, [n3.name]]) AS v2
  }
  CALL (n1) {
    MATCH (n1)<-[r2:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES]-(n5:Organisation)
    WHERE EXISTS { MATCH (n5)<-[:MENTIONS]-(n6:Entity) WHERE n6.id = $p7 }
    RETURN count(*) AS v3
  }
  CALL (n1) {
    MATCH (n1)<-[r3:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES]-(n7:Organisation)
    WHERE NOT coalesce(n7.id = $p9, false) AND EXISTS { MATCH (n7)<-[:MENTIONS]-(n8:Entity) WHERE n8.id = $p10 }
    WITH n7, r3 ORDER BY n7.name, n7.id, type(r3), r3.key LIMIT $p8
    RETURN collect([[n7.name]]) AS v4
  }
  CALL (n1) {
    MATCH (n1)<-[r4:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES]-(n9:Organisation)
    WHERE NOT coalesce(n9.id = $p11, false) AND EXISTS { MATCH (n9)<-[:MENTIONS]-(n10:Entity) WHERE n10.id = $p12 }
    RETURN count(*) AS v5
  }
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n11:Citation)
    WITH DISTINCT n11 ORDER BY n11.sortKey, n11.id
    CALL (n11) {
      MATCH (n11)-[:CITES]->(:Passage)-[:OF]->(n12:Document)
      WITH n12 ORDER BY n12.title, n12.id LIMIT 1
      RETURN head(collect([n12.title])) AS v7
    }
    RETURN collect([n11.locator, n11.statedBy, v7]) AS v6
  }
  RETURN collect([[n1.name, n1.summary, [v2, null, v3], [v4, null, v5], v6]]) AS v1
}
RETURN [v1] AS value

