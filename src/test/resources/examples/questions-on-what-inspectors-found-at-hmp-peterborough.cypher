// at most 1667 database hits
MATCH (n1:Entity:Organisation {id: $p1})
CALL (n1) {
  MATCH (n1)-[r1:FOUND_ON]->(n2:Topic)
  WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r1.citations AND d.id IN $p3 }
  WITH n2, r1 ORDER BY n2.name, n2.id, type(r1), r1.key LIMIT $p2
  RETURN collect([r1.because, r1.certainty, [n2.id, n2.name, n2.scope]]) AS v1
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)-[r2_1:FOUND_ON]->(:Topic)<-[r2_2:TREATS]-(n3:Question)
    RETURN n3, r2_2 {.*, kind: type(r2_2), via: 'TOPIC', certainty: CASE WHEN 'INFERRED' IN [r2_1.certainty, r2_2.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r2_1.certainty, r2_2.certainty] THEN 'IMPLIED' ELSE r2_2.certainty END, because: coalesce(r2_2.because, r2_1.because), citations: coalesce(r2_1.citations, []) + coalesce(r2_2.citations, []), walked: [startNode(r2_1).id, endNode(r2_1).id, r2_1.key, startNode(r2_2).id, endNode(r2_2).id, r2_2.key]} AS r2, 0 AS way
    UNION MATCH (n1)-[r2_1:FOUND_ON]->(:Topic)<-[r2_2:TREATS]-(:Answer)-[r2_3:ANSWERS]->(n3:Question)
    RETURN n3, r2_3 {.*, kind: type(r2_3), via: 'TOPIC', certainty: CASE WHEN 'INFERRED' IN [r2_1.certainty, r2_2.certainty, r2_3.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r2_1.certainty, r2_2.certainty, r2_3.certainty] THEN 'IMPLIED' ELSE r2_3.certainty END, because: coalesce(r2_3.because, r2_2.because, r2_1.because), citations: coalesce(r2_1.citations, []) + coalesce(r2_2.citations, []) + coalesce(r2_3.citations, []), walked: [startNode(r2_1).id, endNode(r2_1).id, r2_1.key, startNode(r2_2).id, endNode(r2_2).id, r2_2.key, startNode(r2_3).id, endNode(r2_3).id, r2_3.key]} AS r2, 1 AS way
  }
  WITH n3, r2, way ORDER BY way, r2.kind, r2.key, r2.walked
  WITH n3, head(collect(r2)) AS r2
  WHERE EXISTS { MATCH (n3)-[:PRINTED_IN]->(n4:Document) WHERE n4.id = $p5 }
  WITH n3, r2 ORDER BY n3.date DESC, n3.id DESC LIMIT $p4
  CALL (n3) {
    MATCH (n3)-[r3:TREATS]->(n5:Topic)
    WITH n5, r3 ORDER BY n5.name, n5.id, type(r3), r3.key LIMIT $p6
    RETURN collect([r3.surface, r3.because, [n5.name]]) AS v3
  }
  CALL (n3) {
    MATCH (n3)<-[:ANSWERS]-(n6:Answer)
    WITH n6 ORDER BY n6.date DESC, n6.id DESC LIMIT 1
    CALL (n6) {
      MATCH (n6)-[r4:TREATS]->(n7:Topic)
      WITH n7, r4 ORDER BY n7.name, n7.id, type(r4), r4.key LIMIT $p7
      RETURN collect([[n7.name]]) AS v5
    }
    RETURN head(collect([[v5]])) AS v4
  }
  RETURN collect([r2.via, r2.certainty, r2.because, [n3.id, [v3], v4]]) AS v2
}
RETURN [[v1], [v2]] AS value

