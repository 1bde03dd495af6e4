// at most 302 database hits
MATCH (n1:Entity:Organisation {id: $p1})
CALL (n1) {
  MATCH (n1)-[r1:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES]->(n2:Organisation)
  WHERE (type(r1) IN $p3) AND (EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p4 })
  WITH n2, r1 ORDER BY n2.name, n2.id, type(r1), r1.key LIMIT $p2
  CALL (n2) {
    MATCH (n2)<-[:ABOUT]-(n4:Observation)
    WHERE EXISTS { MATCH (n4)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n5:Document) WHERE n5.id = $p6 } AND EXISTS { MATCH (n4)-[:MEASURES]->(n6:Indicator) WHERE n6.id = $p7 }
    WITH n4 ORDER BY n4.label, n4.id LIMIT $p5
    CALL (n4) {
      MATCH (n4)-[:EVIDENCED_BY]->(n7:Citation)
      WITH DISTINCT n7 ORDER BY n7.sortKey, n7.id
      RETURN collect([n7.locator]) AS v3
    }
    RETURN collect([[n4.printed, n4.value, v3]]) AS v2
  }
  CALL (r1) {
    UNWIND r1.citations AS id
    MATCH (n8:Citation {id: id})
    WITH DISTINCT n8 ORDER BY n8.sortKey, n8.id
    CALL (n8) {
      MATCH (n8)-[:CITES]->(:Passage)-[:OF]->(n9:Document)
      WITH n9 ORDER BY n9.title, n9.id LIMIT 1
      RETURN head(collect([n9.title])) AS v5
    }
    CALL (n8) {
      MATCH (n8)-[:CITES]->(n10:Passage)
      WITH n10 ORDER BY n10.ordinal, n10.id LIMIT 1
      CALL (n10) {
        CALL (n10) {
          MATCH (n10)<-[:CITES]-(:Citation)<-[:EVIDENCED_BY]-(n11:Entity)
          RETURN n11
        }
        WITH DISTINCT n11
        WHERE (n11:Statement)
        WITH n11 ORDER BY n11.id LIMIT $p8
        RETURN collect([[labels(n11), n11.id, n11.property, n11.value]]) AS v7
      }
      RETURN head(collect([[v7]])) AS v6
    }
    RETURN collect([n8.locator, n8.statedBy, v5, v6]) AS v4
  }
  RETURN collect([[n2.name, [v2]], v4]) AS v1
}
RETURN [n1.name, [v1]] AS value

