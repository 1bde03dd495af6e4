// at most 2940 database hits
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
  RETURN collect([n3.scheme, n3.value]) AS v2
}
CALL (n1) {
  MATCH (n1)<-[r1:MENTIONS]-(n4:Entity)
  WHERE n4.id IN $p4
  WITH n4, r1 ORDER BY n4.id, type(r1), r1.key LIMIT $p3
  CALL (r1) {
    UNWIND r1.citations AS id
    MATCH (n5:Citation {id: id})
    WITH DISTINCT n5 ORDER BY n5.sortKey, n5.id
    RETURN collect([n5.locator]) AS v4
  }
  RETURN collect([r1.surface, [labels(n4), n4.id, n4.title], v4]) AS v3
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[:ABOUT]-(n6:Judgement)
    RETURN n6
    UNION MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(n6:Judgement)
    RETURN n6
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(n6:Judgement)
    RETURN n6
  }
  WITH n6
  WHERE EXISTS { MATCH (n6)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n7:Document) WHERE n7.id IN $p6 }
  WITH n6 ORDER BY n6.date DESC, n6.id DESC LIMIT $p5
  CALL (n6) {
    MATCH (n6)-[:REPLACES]->(n8:Judgement)
    WITH n8 ORDER BY n8.date DESC, n8.id DESC LIMIT 1
    RETURN head(collect([n8.value])) AS v6
  }
  RETURN collect([[n6.aspect, n6.value, v6]]) AS v5
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[:ABOUT]-(n10:Finding)
    RETURN n10
    UNION MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(n10:Finding)
    RETURN n10
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(n10:Finding)
    RETURN n10
  }
  WITH n10
  WHERE EXISTS { MATCH (n10)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n11:Document) WHERE n11.id IN $p8 }
  RETURN count(*) AS v7
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
  WHERE EXISTS { MATCH (n12)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n13:Document) WHERE n13.id IN $p9 }
  UNWIND [toString(n12.polarity)] AS v9
  WITH [v9] AS key, null AS measure
  WITH key, count(*) AS count, min(measure) AS min, percentileCont(measure, 0.5) AS median, round(avg(measure), 6) AS mean, max(measure) AS max
  ORDER BY count DESC, key LIMIT $p10
  WITH {key: key, count: count, min: min, median: median, mean: mean, max: max} AS n14
  RETURN collect([n14.key, n14.count]) AS v8
}
CALL (n1) {
  MATCH (n1)<-[r2:HOLDS]-(n15:Person)
  WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r2.citations AND d.id IN $p12 }
  WITH n15, r2 ORDER BY n15.sortName, n15.id, type(r2), r2.key LIMIT $p11
  RETURN collect([r2.title, r2.certainty, r2.fromValue, [n15.name]]) AS v10
}
CALL (n1) {
  MATCH (n1)-[r3:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES]->(n16:Service)
  WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r3.citations AND d.id IN $p14 }
  WITH n16, r3 ORDER BY n16.name, n16.id, type(r3), r3.key LIMIT $p13
  RETURN collect([[n16.name, n16.sector]]) AS v11
}
CALL (n1) {
  MATCH (n1)<-[:ABOUT]-(n17:Observation)
  WHERE EXISTS { MATCH (n17)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n18:Document) WHERE n18.id IN $p16 }
  WITH n17 ORDER BY n17.value DESC, n17.id DESC LIMIT $p15
  RETURN collect([[n17.label, n17.hedge, n17.value]]) AS v12
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[r4_1:MENTIONS]-(n20:Question)
    RETURN n20, r4_1 {.*, kind: type(r4_1), via: 'NAMED', certainty: CASE WHEN 'INFERRED' IN [r4_1.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r4_1.certainty] THEN 'IMPLIED' ELSE r4_1.certainty END, because: coalesce(r4_1.because), citations: coalesce(r4_1.citations, []), walked: [startNode(r4_1).id, endNode(r4_1).id, r4_1.key]} AS r4, 0 AS way
    UNION MATCH (n1)<-[r4_1:MENTIONS]-(:Answer)-[r4_2:ANSWERS]->(n20:Question)
    RETURN n20, r4_2 {.*, kind: type(r4_2), via: 'NAMED', certainty: CASE WHEN 'INFERRED' IN [r4_1.certainty, r4_2.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r4_1.certainty, r4_2.certainty] THEN 'IMPLIED' ELSE r4_2.certainty END, because: coalesce(r4_2.because, r4_1.because), citations: coalesce(r4_1.citations, []) + coalesce(r4_2.citations, []), walked: [startNode(r4_1).id, endNode(r4_1).id, r4_1.key, startNode(r4_2).id, endNode(r4_2).id, r4_2.key]} AS r4, 1 AS way
  }
  WITH n20, r4, way ORDER BY way, r4.kind, r4.key, r4.walked
  WITH n20, head(collect(r4)) AS r4
  WHERE EXISTS { MATCH (n20)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n21:Document) WHERE n21.id IN $p18 }
  RETURN count(*) AS v13
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[:SETS_AGAINST]-(n22:Conflict)
    RETURN n22
    UNION MATCH (n1)<-[:ABOUT]-(:Entity)<-[:SETS_AGAINST]-(n22:Conflict)
    RETURN n22
    UNION MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(:Entity)<-[:SETS_AGAINST]-(n22:Conflict)
    RETURN n22
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(:Entity)<-[:SETS_AGAINST]-(n22:Conflict)
    RETURN n22
  }
  WITH n22
  WHERE n22.severity IN $p20 AND EXISTS { MATCH (n22)-[:SETS_AGAINST]->(n23:Entity) WHERE EXISTS { MATCH (n23)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n24:Document) WHERE n24.id = $p21 } }
  WITH n22 ORDER BY n22.what, n22.id LIMIT $p19
  RETURN collect([[n22.severity, n22.what]]) AS v14
}
RETURN [n1.id, n1.name, v1, v2, [v3], [v5], [null, null, v7, v8], [v10], [v11], [v12], [null, null, v13], [v14]] AS value

