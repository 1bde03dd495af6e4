// at most 927 database hits
CALL () {
  MATCH (n1:Organisation)
  WHERE (n1.name IS NOT NULL AND n1.id IS NOT NULL) AND ((n1:Prison) AND EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 } AND EXISTS { MATCH (n1)<-[:HAS_MEMBER]-(n3:BodyClass) WHERE n3.id = $p3 })
  WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
  CALL (n1) {
    CALL (n1) {
      MATCH (n1)<-[r1_1:MENTIONS]-(n4:Question)
      RETURN n4, r1_1 {.*, kind: type(r1_1), via: 'NAMED', certainty: CASE WHEN 'INFERRED' IN [r1_1.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r1_1.certainty] THEN 'IMPLIED' ELSE r1_1.certainty END, because: coalesce(r1_1.because), citations: coalesce(r1_1.citations, []), walked: [startNode(r1_1).id, endNode(r1_1).id, r1_1.key]} AS r1, 0 AS way
      UNION MATCH (n1)<-[r1_1:MENTIONS]-(:Answer)-[r1_2:ANSWERS]->(n4:Question)
      RETURN n4, r1_2 {.*, kind: type(r1_2), via: 'NAMED', certainty: CASE WHEN 'INFERRED' IN [r1_1.certainty, r1_2.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r1_1.certainty, r1_2.certainty] THEN 'IMPLIED' ELSE r1_2.certainty END, because: coalesce(r1_2.because, r1_1.because), citations: coalesce(r1_1.citations, []) + coalesce(r1_2.citations, []), walked: [startNode(r1_1).id, endNode(r1_1).id, r1_1.key, startNode(r1_2).id, endNode(r1_2).id, r1_2.key]} AS r1, 1 AS way
      UNION MATCH (n1)<-[r1_1:HAS_MEMBER]-(:BodyClass)<-[r1_2:CONCERNS]-(n4:Question)
      RETURN n4, r1_2 {.*, kind: type(r1_2), via: 'CLASS', certainty: CASE WHEN 'INFERRED' IN [r1_1.certainty, r1_2.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r1_1.certainty, r1_2.certainty] THEN 'IMPLIED' ELSE r1_2.certainty END, because: coalesce(r1_2.because, r1_1.because), citations: coalesce(r1_1.citations, []) + coalesce(r1_2.citations, []), walked: [startNode(r1_1).id, endNode(r1_1).id, r1_1.key, startNode(r1_2).id, endNode(r1_2).id, r1_2.key]} AS r1, 2 AS way
      UNION MATCH (n1)<-[r1_1:HAS_MEMBER]-(:BodyClass)<-[r1_2:CONCERNS]-(:Answer)-[r1_3:ANSWERS]->(n4:Question)
      RETURN n4, r1_3 {.*, kind: type(r1_3), via: 'CLASS', certainty: CASE WHEN 'INFERRED' IN [r1_1.certainty, r1_2.certainty, r1_3.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r1_1.certainty, r1_2.certainty, r1_3.certainty] THEN 'IMPLIED' ELSE r1_3.certainty END, because: coalesce(r1_3.because, r1_2.because, r1_1.because), citations: coalesce(r1_1.citations, []) + coalesce(r1_2.citations, []) + coalesce(r1_3.citations, []), walked: [startNode(r1_1).id, endNode(r1_1).id, r1_1.key, startNode(r1_2).id, endNode(r1_2).id, r1_2.key, startNode(r1_3).id, endNode(r1_3).id, r1_3.key]} AS r1, 3 AS way
    }
    WITH n4, r1, way ORDER BY way, r1.kind, r1.key, r1.walked
    WITH n4, head(collect(r1)) AS r1
    WHERE EXISTS { MATCH (n4)<-[:ANSWERS]-(n5:Answer) WHERE true } AND EXISTS { MATCH (n4)-[:PRINTED_IN]->(n6:Document) WHERE n6.id = $p5 }
    WITH n4, r1 ORDER BY n4.date DESC, n4.id DESC LIMIT $p4
    CALL (n4) {
      MATCH (n4)<-[:ANSWERS]-(n7:Answer)
      WITH n7 ORDER BY n7.date DESC, n7.id DESC LIMIT 1
      CALL (n7) {
        MATCH (n7)-[r2:GIVEN_BY]->(n8:Person)
        WITH n8, r2 ORDER BY n8.sortName, n8.id, type(r2), r2.key LIMIT $p6
        RETURN collect([r2.title, [n8.name]]) AS v4
      }
      CALL (n7) {
        MATCH (n7)-[r3:CONCERNS]->(n9:BodyClass)
        WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r3.citations AND d.id IN $p8 }
        WITH n9, r3 ORDER BY n9.name, n9.id, type(r3), r3.key LIMIT $p7
        RETURN collect([r3.surface, [n9.name]]) AS v5
      }
      RETURN head(collect([n7.id, n7.answeredOnValue, [v4], [v5]])) AS v3
    }
    CALL (r1) {
      UNWIND r1.citations AS id
      MATCH (n10:Citation {id: id})
      WITH DISTINCT n10 ORDER BY n10.sortKey, n10.id
      CALL (n10) {
        MATCH (n10)-[:CITES]->(:Passage)-[:OF]->(n11:Document)
        WITH n11 ORDER BY n11.title, n11.id LIMIT 1
        RETURN head(collect([n11.title])) AS v7
      }
      RETURN collect([n10.locator, v7]) AS v6
    }
    RETURN collect([r1.via, r1.because, r1.certainty, [n4.heading, v3], v6]) AS v2
  }
  CALL (n1) {
    CALL (n1) {
      MATCH (n1)<-[r4_1:MENTIONS]-(n12:Question)
      RETURN n12, r4_1 {.*, kind: type(r4_1), via: 'NAMED', certainty: CASE WHEN 'INFERRED' IN [r4_1.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r4_1.certainty] THEN 'IMPLIED' ELSE r4_1.certainty END, because: coalesce(r4_1.because), citations: coalesce(r4_1.citations, []), walked: [startNode(r4_1).id, endNode(r4_1).id, r4_1.key]} AS r4, 0 AS way
      UNION MATCH (n1)<-[r4_1:MENTIONS]-(:Answer)-[r4_2:ANSWERS]->(n12:Question)
      RETURN n12, r4_2 {.*, kind: type(r4_2), via: 'NAMED', certainty: CASE WHEN 'INFERRED' IN [r4_1.certainty, r4_2.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r4_1.certainty, r4_2.certainty] THEN 'IMPLIED' ELSE r4_2.certainty END, because: coalesce(r4_2.because, r4_1.because), citations: coalesce(r4_1.citations, []) + coalesce(r4_2.citations, []), walked: [startNode(r4_1).id, endNode(r4_1).id, r4_1.key, startNode(r4_2).id, endNode(r4_2).id, r4_2.key]} AS r4, 1 AS way
      UNION MATCH (n1)<-[r4_1:HAS_MEMBER]-(:BodyClass)<-[r4_2:CONCERNS]-(n12:Question)
      RETURN n12, r4_2 {.*, kind: type(r4_2), via: 'CLASS', certainty: CASE WHEN 'INFERRED' IN [r4_1.certainty, r4_2.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r4_1.certainty, r4_2.certainty] THEN 'IMPLIED' ELSE r4_2.certainty END, because: coalesce(r4_2.because, r4_1.because), citations: coalesce(r4_1.citations, []) + coalesce(r4_2.citations, []), walked: [startNode(r4_1).id, endNode(r4_1).id, r4_1.key, startNode(r4_2).id, endNode(r4_2).id, r4_2.key]} AS r4, 2 AS way
      UNION MATCH (n1)<-[r4_1:HAS_MEMBER]-(:BodyClass)<-[r4_2:CONCERNS]-(:Answer)-[r4_3:ANSWERS]->(n12:Question)
      RETURN n12, r4_3 {.*, kind: type(r4_3), via: 'CLASS', certainty: CASE WHEN 'INFERRED' IN [r4_1.certainty, r4_2.certainty, r4_3.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r4_1.certainty, r4_2.certainty, r4_3.certainty] THEN 'IMPLIED' ELSE r4_3.certainty END, because: coalesce(r4_3.because, r4_2.because, r4_1.because), citations: coalesce(r4_1.citations, []) + coalesce(r4_2.citations, []) + coalesce(r4_3.citations, []), walked: [startNode(r4_1).id, endNode(r4_1).id, r4_1.key, startNode(r4_2).id, endNode(r4_2).id, r4_2.key, startNode(r4_3).id, endNode(r4_3).id, r4_3.key]} AS r4, 3 AS way
    }
    WITH n12, r4, way ORDER BY way, r4.kind, r4.key, r4.walked
    WITH n12, head(collect(r4)) AS r4
    WHERE EXISTS { MATCH (n12)<-[:ANSWERS]-(n13:Answer) WHERE true } AND EXISTS { MATCH (n12)-[:PRINTED_IN]->(n14:Document) WHERE n14.id = $p9 }
    RETURN count(*) AS v8
  }
  CALL (n1) {
    CALL (n1) {
      MATCH (n1)<-[r5_1:MENTIONS]-(n16:Question)
      RETURN n16, r5_1 {.*, kind: type(r5_1), via: 'NAMED', certainty: CASE WHEN 'INFERRED' IN [r5_1.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r5_1.certainty] THEN 'IMPLIED' ELSE r5_1.certainty END, because: coalesce(r5_1.because), citations: coalesce(r5_1.citations, []), walked: [startNode(r5_1).id, endNode(r5_1).id, r5_1.key]} AS r5, 0 AS way
      UNION MATCH (n1)<-[r5_1:MENTIONS]-(:Answer)-[r5_2:ANSWERS]->(n16:Question)
      RETURN n16, r5_2 {.*, kind: type(r5_2), via: 'NAMED', certainty: CASE WHEN 'INFERRED' IN [r5_1.certainty, r5_2.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r5_1.certainty, r5_2.certainty] THEN 'IMPLIED' ELSE r5_2.certainty END, because: coalesce(r5_2.because, r5_1.because), citations: coalesce(r5_1.citations, []) + coalesce(r5_2.citations, []), walked: [startNode(r5_1).id, endNode(r5_1).id, r5_1.key, startNode(r5_2).id, endNode(r5_2).id, r5_2.key]} AS r5, 1 AS way
    }
    WITH n16, r5, way ORDER BY way, r5.kind, r5.key, r5.walked
    WITH n16, head(collect(r5)) AS r5
    WHERE EXISTS { MATCH (n16)-[:PRINTED_IN]->(n17:Document) WHERE n17.id = $p11 }
    RETURN count(*) AS v9
  }
  RETURN collect([[labels(n1), n1.id, n1.name, [v2, null, v8], [null, null, v9], n1.holdsWomen]]) AS v1
}
RETURN [v1] AS value

