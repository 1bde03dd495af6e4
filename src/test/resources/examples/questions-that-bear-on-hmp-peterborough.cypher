// at most 786 database hits
MATCH (n1:Organisation)-[:IDENTIFIED_BY]->(:Identifier {scheme: $p1, value: $p2})
WITH n1 LIMIT 1
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[r1_1:HAS_MEMBER]-(:BodyClass)<-[r1_2:CONCERNS]-(n2:Question)
    RETURN n2, r1_2 {.*, kind: type(r1_2), via: 'CLASS', certainty: CASE WHEN 'INFERRED' IN [r1_1.certainty, r1_2.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r1_1.certainty, r1_2.certainty] THEN 'IMPLIED' ELSE r1_2.certainty END, because: coalesce(r1_2.because, r1_1.because), citations: coalesce(r1_1.citations, []) + coalesce(r1_2.citations, []), walked: [startNode(r1_1).id, endNode(r1_1).id, r1_1.key, startNode(r1_2).id, endNode(r1_2).id, r1_2.key]} AS r1, 0 AS way
    UNION MATCH (n1)<-[r1_1:HAS_MEMBER]-(:BodyClass)<-[r1_2:CONCERNS]-(:Answer)-[r1_3:ANSWERS]->(n2:Question)
    RETURN n2, r1_3 {.*, kind: type(r1_3), via: 'CLASS', certainty: CASE WHEN 'INFERRED' IN [r1_1.certainty, r1_2.certainty, r1_3.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r1_1.certainty, r1_2.certainty, r1_3.certainty] THEN 'IMPLIED' ELSE r1_3.certainty END, because: coalesce(r1_3.because, r1_2.because, r1_1.because), citations: coalesce(r1_1.citations, []) + coalesce(r1_2.citations, []) + coalesce(r1_3.citations, []), walked: [startNode(r1_1).id, endNode(r1_1).id, r1_1.key, startNode(r1_2).id, endNode(r1_2).id, r1_2.key, startNode(r1_3).id, endNode(r1_3).id, r1_3.key]} AS r1, 1 AS way
  }
  WITH n2, r1, way ORDER BY way, r1.kind, r1.key, r1.walked
  WITH n2, head(collect(r1)) AS r1
  WHERE EXISTS { MATCH (n2)-[:PRINTED_IN]->(n3:Document) WHERE n3.id = $p4 }
  WITH n2, r1 ORDER BY n2.date DESC, n2.id DESC LIMIT $p3
  CALL (n2) {
    MATCH (n2)<-[:ANSWERS]-(n4:Answer)
    WITH n4 ORDER BY n4.date DESC, n4.id DESC LIMIT 1
    CALL (n4) {
      MATCH (n4)-[r2:CONCERNS]->(n5:BodyClass)
      WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r2.citations AND d.id IN $p6 }
      WITH n5, r2 ORDER BY n5.name, n5.id, type(r2), r2.key LIMIT $p5
      RETURN collect([r2.surface, [n5.name]]) AS v3
    }
    RETURN head(collect([n4.answeredOnValue, [v3]])) AS v2
  }
  CALL (n2) {
    MATCH (n2)-[r3:CONCERNS]->(n6:BodyClass)
    WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r3.citations AND d.id IN $p8 }
    WITH n6, r3 ORDER BY n6.name, n6.id, type(r3), r3.key LIMIT $p7
    RETURN collect([r3.surface, [n6.name, n6.rule]]) AS v4
  }
  CALL (r1) {
    UNWIND r1.citations AS id
    MATCH (n7:Citation {id: id})
    WITH DISTINCT n7 ORDER BY n7.sortKey, n7.id
    CALL (n7) {
      MATCH (n7)-[:CITES]->(:Passage)-[:OF]->(n8:Document)
      WITH n8 ORDER BY n8.title, n8.id LIMIT 1
      RETURN head(collect([n8.title])) AS v6
    }
    RETURN collect([n7.locator, v6]) AS v5
  }
  RETURN collect([r1.via, r1.surface, r1.because, r1.certainty, [n2.id, n2.heading, n2.tabledOnValue, v2, [v4]], v5]) AS v1
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[r4_1:HAS_MEMBER]-(:BodyClass)<-[r4_2:CONCERNS]-(n9:Question)
    RETURN n9, r4_2 {.*, kind: type(r4_2), via: 'CLASS', certainty: CASE WHEN 'INFERRED' IN [r4_1.certainty, r4_2.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r4_1.certainty, r4_2.certainty] THEN 'IMPLIED' ELSE r4_2.certainty END, because: coalesce(r4_2.because, r4_1.because), citations: coalesce(r4_1.citations, []) + coalesce(r4_2.citations, []), walked: [startNode(r4_1).id, endNode(r4_1).id, r4_1.key, startNode(r4_2).id, endNode(r4_2).id, r4_2.key]} AS r4, 0 AS way
    UNION MATCH (n1)<-[r4_1:HAS_MEMBER]-(:BodyClass)<-[r4_2:CONCERNS]-(:Answer)-[r4_3:ANSWERS]->(n9:Question)
    RETURN n9, r4_3 {.*, kind: type(r4_3), via: 'CLASS', certainty: CASE WHEN 'INFERRED' IN [r4_1.certainty, r4_2.certainty, r4_3.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r4_1.certainty, r4_2.certainty, r4_3.certainty] THEN 'IMPLIED' ELSE r4_3.certainty END, because: coalesce(r4_3.because, r4_2.because, r4_1.because), citations: coalesce(r4_1.citations, []) + coalesce(r4_2.citations, []) + coalesce(r4_3.citations, []), walked: [startNode(r4_1).id, endNode(r4_1).id, r4_1.key, startNode(r4_2).id, endNode(r4_2).id, r4_2.key, startNode(r4_3).id, endNode(r4_3).id, r4_3.key]} AS r4, 1 AS way
  }
  WITH n9, r4, way ORDER BY way, r4.kind, r4.key, r4.walked
  WITH n9, head(collect(r4)) AS r4
  WHERE EXISTS { MATCH (n9)-[:PRINTED_IN]->(n10:Document) WHERE n10.id = $p9 }
  RETURN count(*) AS v7
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[r5_1:MENTIONS]-(n12:Question)
    RETURN n12, r5_1 {.*, kind: type(r5_1), via: 'NAMED', certainty: CASE WHEN 'INFERRED' IN [r5_1.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r5_1.certainty] THEN 'IMPLIED' ELSE r5_1.certainty END, because: coalesce(r5_1.because), citations: coalesce(r5_1.citations, []), walked: [startNode(r5_1).id, endNode(r5_1).id, r5_1.key]} AS r5, 0 AS way
    UNION MATCH (n1)<-[r5_1:MENTIONS]-(:Answer)-[r5_2:ANSWERS]->(n12:Question)
    RETURN n12, r5_2 {.*, kind: type(r5_2), via: 'NAMED', certainty: CASE WHEN 'INFERRED' IN [r5_1.certainty, r5_2.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r5_1.certainty, r5_2.certainty] THEN 'IMPLIED' ELSE r5_2.certainty END, because: coalesce(r5_2.because, r5_1.because), citations: coalesce(r5_1.citations, []) + coalesce(r5_2.citations, []), walked: [startNode(r5_1).id, endNode(r5_1).id, r5_1.key, startNode(r5_2).id, endNode(r5_2).id, r5_2.key]} AS r5, 1 AS way
  }
  WITH n12, r5, way ORDER BY way, r5.kind, r5.key, r5.walked
  WITH n12, head(collect(r5)) AS r5
  WHERE EXISTS { MATCH (n12)-[:PRINTED_IN]->(n13:Document) WHERE n13.id = $p11 }
  RETURN count(*) AS v8
}
CALL (n1) {
  MATCH (n1)<-[r6:HAS_MEMBER]-(n14:BodyClass)
  WHERE EXISTS { MATCH (n14)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n15:Document) WHERE n15.id = $p13 }
  WITH n14, r6 ORDER BY n14.name, n14.id, type(r6), r6.key LIMIT $p12
  RETURN collect([r6.certainty, r6.because, [n14.name]]) AS v9
}
RETURN [n1.name, [v1, null, v7], [null, null, v8], [v9]] AS value

