// at most 516 database hits
MATCH (n1:Entity:Organisation {id: $p1})
CALL (n1) {
  MATCH (n1)<-[r1:OPERATES]-(n2:Organisation)
  WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r1.citations AND d.id IN $p3 }
  WITH n2, r1 ORDER BY n2.name, n2.id, type(r1), r1.key LIMIT $p2
  RETURN collect([[n2.name]]) AS v1
}
CALL (n1) {
  MATCH (n1)<-[r2:OPERATES]-(n3:Organisation)
  WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r2.citations AND d.id IN $p4 }
  RETURN count(*) AS v2
}
CALL (n1) {
  MATCH (n1)<-[r3:DELIVERED_AT]-(n4:Service)
  WHERE EXISTS { MATCH (n4)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n5:Document) WHERE n5.id = $p6 } AND n4.sector = $p7
  WITH n4, r3 ORDER BY n4.name, n4.id, type(r3), r3.key LIMIT $p5
  CALL (n4) {
    MATCH (n4)<-[r4:PROVIDES]-(n6:Organisation)
    WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r4.citations AND d.id IN $p9 }
    WITH n6, r4 ORDER BY n6.name, n6.id, type(r4), r4.key LIMIT $p8
    CALL (n6) {
      MATCH (n6)-[:ALSO_KNOWN_AS]->(n7:Name)
      WITH DISTINCT n7 ORDER BY n7.text, n7.id
      RETURN collect([n7.text, n7.kind]) AS v5
    }
    CALL (r4) {
      UNWIND r4.citations AS id
      MATCH (n8:Citation {id: id})
      WITH DISTINCT n8 ORDER BY n8.sortKey, n8.id
      CALL (n8) {
        MATCH (n8)-[:CITES]->(:Passage)-[:OF]->(n9:Document)
        WITH n9 ORDER BY n9.title, n9.id LIMIT 1
        RETURN head(collect([n9.title])) AS v7
      }
      RETURN collect([n8.locator, n8.statedBy, v7]) AS v6
    }
    RETURN collect([type(r4), r4.certainty, [n6.name, v5], v6]) AS v4
  }
  CALL (n4) {
    MATCH (n4)<-[r5:PROVIDES]-(n10:Organisation)
    WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r5.citations AND d.id IN $p10 }
    RETURN count(*) AS v8
  }
  CALL (n4) {
    MATCH (n4)<-[r6:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES]-(n11:Organisation)
    WHERE (type(r6) IN $p12) AND (EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r6.citations AND d.id IN $p13 })
    WITH n11, r6 ORDER BY n11.name, n11.id, type(r6), r6.key LIMIT $p11
    RETURN collect([[n11.name]]) AS v9
  }
  CALL (n4) {
    MATCH (n4)<-[r7:COMMISSIONS]-(n12:Organisation)
    WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r7.citations AND d.id IN $p15 }
    WITH n12, r7 ORDER BY n12.name, n12.id, type(r7), r7.key LIMIT $p14
    RETURN collect([[n12.name]]) AS v10
  }
  CALL (n4) {
    MATCH (n4)<-[r8:COMMISSIONS]-(n13:Organisation)
    WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r8.citations AND d.id IN $p16 }
    RETURN count(*) AS v11
  }
  RETURN collect([[n4.name, [v4, null, v8], [v9], [v10, null, v11]]]) AS v3
}
RETURN [labels(n1), n1.name, [v1, null, v2], [v3]] AS value

