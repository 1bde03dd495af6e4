// at most 828 database hits
MATCH (n1:Entity:Organisation {id: $p1})
CALL (n1) {
  MATCH (n1)-[r1:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES]->(n2:Service)
  WHERE (type(r1) IN $p3) AND (EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r1.citations AND d.id IN $p4 })
  WITH n2, r1 ORDER BY n2.name, n2.id, type(r1), r1.key LIMIT $p2
  CALL (r1) {
    UNWIND r1.citations AS id
    MATCH (n3:Citation {id: id})
    WITH DISTINCT n3 ORDER BY n3.sortKey, n3.id
    RETURN collect([n3.locator, n3.statedBy]) AS v2
  }
  RETURN collect([type(r1), r1.certainty, [n2.name], v2]) AS v1
}
CALL (n1) {
  MATCH (n1)-[r2:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES]->(n4:Service)
  WHERE (type(r2) IN $p5) AND (EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r2.citations AND d.id IN $p6 })
  RETURN count(*) AS v3
}
CALL (n1) {
  MATCH (n1)-[r3:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES]->(n5:Service)
  WHERE (type(r3) IN $p8) AND (EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r3.citations AND d.id IN $p9 })
  WITH n5, r3 ORDER BY n5.name, n5.id, type(r3), r3.key LIMIT $p7
  CALL (r3) {
    UNWIND r3.citations AS id
    MATCH (n6:Citation {id: id})
    WITH DISTINCT n6 ORDER BY n6.sortKey, n6.id
    RETURN collect([n6.locator, n6.statedBy]) AS v5
  }
  RETURN collect([type(r3), r3.certainty, [n5.name], v5]) AS v4
}
CALL (n1) {
  MATCH (n1)-[r4:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES]->(n7:Service)
  WHERE (type(r4) IN $p10) AND (EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r4.citations AND d.id IN $p11 })
  RETURN count(*) AS v6
}
RETURN [n1.name, [v1, null, v3], [v4, null, v6]] AS value

