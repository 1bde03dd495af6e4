// at most 167 database hits
CALL () {
  MATCH (n1:BodyClass)
  WHERE (n1.name IS NOT NULL AND n1.id IS NOT NULL) AND (n1.id = $p2)
  WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[r1:HAS_MEMBER]->(n2:Organisation)
    WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r1.citations AND d.id IN $p4 }
    WITH n2, r1 ORDER BY n2.name, n2.id, type(r1), r1.key LIMIT $p3
    CALL (n2) {
      MATCH (n2)-[r2:PART_OF]->(n3:Organisation)
      WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r2.citations AND d.id IN $p6 }
      WITH n3, r2 ORDER BY n3.name, n3.id, type(r2), r2.key LIMIT $p5
      RETURN collect([r2.certainty, [n3.name]]) AS v3
    }
    CALL (n2) {
      MATCH (n2)<-[r3:OPERATES]-(n4:Organisation)
      WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r3.citations AND d.id IN $p8 }
      WITH n4, r3 ORDER BY n4.name, n4.id, type(r3), r3.key LIMIT $p7
      CALL (r3) {
        UNWIND r3.citations AS id
        MATCH (n5:Citation {id: id})
        WITH DISTINCT n5 ORDER BY n5.sortKey, n5.id
        CALL (n5) {
          MATCH (n5)-[:CITES]->(:Passage)-[:OF]->(n6:Document)
          WITH n6 ORDER BY n6.title, n6.id LIMIT 1
          RETURN head(collect([n6.title])) AS v6
        }
        CALL (n5) {
          MATCH (n5)-[:CITES]->(n7:Passage)
          WITH n7 ORDER BY n7.ordinal, n7.id LIMIT 1
          RETURN head(collect([n7.asOfValue])) AS v7
        }
        RETURN collect([n5.locator, v6, v7]) AS v5
      }
      RETURN collect([[n4.name], v5]) AS v4
    }
    CALL (n2) {
      MATCH (n2)<-[r4:OPERATES]-(n8:Organisation)
      WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r4.citations AND d.id IN $p9 }
      RETURN count(*) AS v8
    }
    RETURN collect([r1.because, [labels(n2), n2.id, n2.name, [v3], n2.holdsMen, n2.holdsWomen, [v4, null, v8]]]) AS v2
  }
  CALL (n1) {
    MATCH (n1)-[r5:HAS_MEMBER]->(n9:Organisation)
    WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r5.citations AND d.id IN $p10 }
    RETURN count(*) AS v9
  }
  RETURN collect([[n1.rule, [v2, null, v9]]]) AS v1
}
RETURN [v1] AS value

