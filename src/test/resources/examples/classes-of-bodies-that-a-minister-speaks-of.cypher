// at most 506 database hits
CALL () {
  MATCH (n1:BodyClass)
  WHERE (n1.name IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)<-[:CONCERNS]-(n2:Entity) WHERE n2.id = $p2 })
  WITH n1 ORDER BY n1.name DESC, n1.id DESC LIMIT $p1
  CALL (n1) {
    MATCH (n1)<-[r1:CONCERNS]-(n3:Entity)
    WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r1.citations AND d.id IN $p4 }
    WITH n3, r1 ORDER BY n3.id, type(r1), r1.key LIMIT $p3
    CALL (r1) {
      UNWIND r1.citations AS id
      MATCH (n4:Citation {id: id})
      WITH DISTINCT n4 ORDER BY n4.sortKey, n4.id
      RETURN collect([n4.locator, n4.statedBy]) AS v3
    }
    RETURN collect([r1.surface, r1.certainty, [n3.id], v3]) AS v2
  }
  CALL (n1) {
    MATCH (n1)-[r2:HAS_MEMBER]->(n5:Organisation)
    WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r2.citations AND d.id IN $p6 }
    WITH n5, r2 ORDER BY n5.name, n5.id, type(r2), r2.key LIMIT $p5
    CALL (r2) {
      UNWIND r2.citations AS id
      MATCH (n6:Citation {id: id})
      WITH DISTINCT n6 ORDER BY n6.sortKey, n6.id
      CALL (n6) {
        MATCH (n6)-[:CITES]->(:Passage)-[:OF]->(n7:Document)
        WITH n7 ORDER BY n7.title, n7.id LIMIT 1
        RETURN head(collect([n7.title])) AS v6
      }
      RETURN collect([n6.locator, v6]) AS v5
    }
    RETURN collect([r2.certainty, r2.because, [n5.name], v5]) AS v4
  }
  CALL (n1) {
    MATCH (n1)-[r3:HAS_MEMBER]->(n8:Organisation)
    WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r3.citations AND d.id IN $p7 }
    RETURN count(*) AS v7
  }
  RETURN collect([[n1.id, n1.name, n1.rule, [v2], [v4, null, v7]]]) AS v1
}
CALL (v1) {
  MATCH (n9:BodyClass)
  WHERE EXISTS { MATCH (n9)<-[:CONCERNS]-(n10:Entity) WHERE n10.id = $p8 }
  RETURN count(*) AS v8
}
RETURN [v1, null, v8] AS value

