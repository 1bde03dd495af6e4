// at most 2903 database hits
MATCH (n1:Organisation)-[:IDENTIFIED_BY]->(:Identifier {scheme: $p1, value: $p2})
WITH n1 LIMIT 1
CALL (n1) {
  MATCH (n1)-[:ALSO_KNOWN_AS]->(n2:Name)
  WITH DISTINCT n2 ORDER BY n2.text, n2.id
  RETURN collect([n2.text, n2.kind]) AS v1
}
CALL (n1) {
  MATCH (n1)-[:IDENTIFIED_BY]->(n3:Identifier)
  WITH DISTINCT n3 ORDER BY n3.value, n3.id
  CALL (n3) {
    MATCH (n3)-[:EVIDENCED_BY]->(n4:Citation)
    WITH DISTINCT n4 ORDER BY n4.sortKey, n4.id
    CALL (n4) {
      MATCH (n4)-[:CITES]->(:Passage)-[:OF]->(n5:Document)
      WITH n5 ORDER BY n5.title, n5.id LIMIT 1
      RETURN head(collect([n5.title])) AS v4
    }
    RETURN collect([v4]) AS v3
  }
  RETURN collect([n3.scheme, n3.value, v3]) AS v2
}
CALL (n1) {
  MATCH (n1)<-[r1:MENTIONS]-(n6:Entity)
  WHERE n6.id IN $p4
  WITH n6, r1 ORDER BY n6.id, type(r1), r1.key LIMIT $p3
  CALL (r1) {
    UNWIND r1.citations AS id
    MATCH (n7:Citation {id: id})
    WITH DISTINCT n7 ORDER BY n7.sortKey, n7.id
    RETURN collect([n7.locator]) AS v6
  }
  RETURN collect([r1.surface, [labels(n6), n6.id, n6.title], v6]) AS v5
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[:ABOUT]-(n8:Judgement)
    RETURN n8
    UNION MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(n8:Judgement)
    RETURN n8
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(n8:Judgement)
    RETURN n8
  }
  WITH n8
  WHERE EXISTS { MATCH (n8)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n9:Document) WHERE n9.id IN $p6 }
  WITH n8 ORDER BY n8.date DESC, n8.id DESC LIMIT $p5
  CALL (n8) {
    MATCH (n8)-[:REPLACES]->(n10:Judgement)
    WITH n10 ORDER BY n10.date DESC, n10.id DESC LIMIT 1
    RETURN head(collect([n10.value])) AS v8
  }
  RETURN collect([[n8.aspect, n8.value, v8]]) AS v7
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[:ABOUT]-(n12:Finding)
    RETURN n12
    UNION MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(n12:Finding)
    RETURN n12
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(n12:Finding)
    RETURN n12
  }
  WITH n12
  WHERE EXISTS { MATCH (n12)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n13:Document) WHERE n13.id IN $p8 }
  RETURN count(*) AS v9
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[:ABOUT]-(n14:Finding)
    RETURN n14
    UNION MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(n14:Finding)
    RETURN n14
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(n14:Finding)
    RETURN n14
  }
  WITH n14
  WHERE EXISTS { MATCH (n14)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n15:Document) WHERE n15.id IN $p9 }
  UNWIND [toString(n14.polarity)] AS v11
  WITH [v11] AS key, null AS measure
  WITH key, count(*) AS count, min(measure) AS min, percentileCont(measure, 0.5) AS median, round(avg(measure), 6) AS mean, max(measure) AS max
  ORDER BY count DESC, key LIMIT $p10
  WITH {key: key, count: count, min: min, median: median, mean: mean, max: max} AS n16
  RETURN collect([n16.key, n16.count]) AS v10
}
CALL (n1) {
  MATCH (n1)<-[r2:HOLDS]-(n17:Person)
  WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r2.citations AND d.id IN $p12 }
  WITH n17, r2 ORDER BY n17.sortName, n17.id, type(r2), r2.key LIMIT $p11
  RETURN collect([r2.title, r2.certainty, r2.fromValue, [n17.name]]) AS v12
}
CALL (n1) {
  MATCH (n1)-[r3:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES]->(n18:Service)
  WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r3.citations AND d.id IN $p14 }
  WITH n18, r3 ORDER BY n18.name, n18.id, type(r3), r3.key LIMIT $p13
  RETURN collect([[n18.name, n18.sector]]) AS v13
}
CALL (n1) {
  MATCH (n1)<-[:ABOUT]-(n19:Observation)
  WHERE EXISTS { MATCH (n19)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n20:Document) WHERE n20.id IN $p16 }
  WITH n19 ORDER BY n19.value DESC, n19.id DESC LIMIT $p15
  RETURN collect([[n19.label, n19.hedge, n19.value]]) AS v14
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[r4_1:MENTIONS]-(n22:Question)
    RETURN n22, r4_1 {.*, kind: type(r4_1), via: 'NAMED', certainty: CASE WHEN 'INFERRED' IN [r4_1.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r4_1.certainty] THEN 'IMPLIED' ELSE r4_1.certainty END, because: coalesce(r4_1.because), citations: coalesce(r4_1.citations, []), walked: [startNode(r4_1).id, endNode(r4_1).id, r4_1.key]} AS r4, 0 AS way
    UNION MATCH (n1)<-[r4_1:MENTIONS]-(:Answer)-[r4_2:ANSWERS]->(n22:Question)
    RETURN n22, r4_2 {.*, kind: type(r4_2), via: 'NAMED', certainty: CASE WHEN 'INFERRED' IN [r4_1.certainty, r4_2.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r4_1.certainty, r4_2.certainty] THEN 'IMPLIED' ELSE r4_2.certainty END, because: coalesce(r4_2.because, r4_1.because), citations: coalesce(r4_1.citations, []) + coalesce(r4_2.citations, []), walked: [startNode(r4_1).id, endNode(r4_1).id, r4_1.key, startNode(r4_2).id, endNode(r4_2).id, r4_2.key]} AS r4, 1 AS way
  }
  WITH n22, r4, way ORDER BY way, r4.kind, r4.key, r4.walked
  WITH n22, head(collect(r4)) AS r4
  WHERE EXISTS { MATCH (n22)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n23:Document) WHERE n23.id IN $p18 }
  RETURN count(*) AS v15
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[:SETS_AGAINST]-(n24:Conflict)
    RETURN n24
    UNION MATCH (n1)<-[:ABOUT]-(:Entity)<-[:SETS_AGAINST]-(n24:Conflict)
    RETURN n24
    UNION MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(:Entity)<-[:SETS_AGAINST]-(n24:Conflict)
    RETURN n24
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(:Entity)<-[:SETS_AGAINST]-(n24:Conflict)
    RETURN n24
  }
  WITH n24
  WHERE n24.severity IN $p20 AND EXISTS { MATCH (n24)-[:SETS_AGAINST]->(n25:Entity) WHERE EXISTS { MATCH (n25)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n26:Document) WHERE n26.id = $p21 } }
  WITH n24 ORDER BY n24.what, n24.id LIMIT $p19
  RETURN collect([[n24.severity, n24.what]]) AS v16
}
RETURN [n1.id, n1.name, v1, v2, [v5], [v7], [null, null, v9, v10], [v12], [v13], [v14], [null, null, v15], [v16]] AS value

