// at most 2943 database hits
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
      WITH n5 LIMIT 1
      RETURN head(collect([n5.title])) AS v4
    }
    RETURN collect([v4]) AS v3
  }
  RETURN collect([n3.scheme, n3.value, v3]) AS v2
}
CALL (n1) {
  MATCH (n1)<-[r1:MENTIONS]-(n6:Entity)
  WHERE n6.id IN $p4
  WITH n6, r1 ORDER BY n6.id, type(r1), r1.key LIMIT $p3 + 1
  CALL (r1) {
    UNWIND r1.citations AS id
    MATCH (n7:Citation {id: id})
    WITH n7 ORDER BY n7.sortKey, n7.id
    RETURN collect([n7.locator]) AS v6
  }
  WITH collect([[n6.id, type(r1), r1.key], r1.surface, [labels(n6), n6.id, n6.title], v6]) AS rows
  RETURN [rows[..$p3], size(rows) > $p3] AS v5
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
  WITH DISTINCT n8
  WHERE EXISTS { MATCH (n8)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n9:Document) WHERE n9.id IN $p6 }
  WITH n8 ORDER BY n8.date DESC, n8.id DESC LIMIT $p5 + 1
  CALL (n8) {
    MATCH (n8)-[:REPLACES]->(n10:Judgement)
    WITH n10 LIMIT 1
    RETURN head(collect([n10.value])) AS v8
  }
  WITH collect([[n8.date, n8.id], [n8.aspect, n8.value, v8]]) AS rows
  RETURN [rows[..$p5], size(rows) > $p5] AS v7
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[:ABOUT]-(n11:Finding)
    RETURN n11
    UNION MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(n11:Finding)
    RETURN n11
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(n11:Finding)
    RETURN n11
  }
  WITH DISTINCT n11
  WHERE EXISTS { MATCH (n11)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n12:Document) WHERE n12.id IN $p8 }
  RETURN count(*) AS v9
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[:ABOUT]-(n13:Finding)
    RETURN n13
    UNION MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(n13:Finding)
    RETURN n13
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(n13:Finding)
    RETURN n13
  }
  WITH DISTINCT n13
  WHERE EXISTS { MATCH (n13)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n14:Document) WHERE n14.id IN $p9 }
  UNWIND [toString(n13.polarity)] AS v11
  WITH [v11] AS key, null AS measure
  WITH key, count(*) AS count, min(measure) AS min, percentileCont(measure, 0.5) AS median, round(avg(measure), 6) AS mean, max(measure) AS max
  ORDER BY count DESC, key LIMIT $p10
  WITH {key: key, count: count, min: min, median: median, mean: mean, max: max} AS n15
  RETURN collect([n15.key, n15.count]) AS v10
}
CALL (n1) {
  MATCH (n1)<-[r2:HOLDS]-(n16:Person)
  WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r2.citations AND d.id IN $p12 }
  WITH n16, r2 ORDER BY n16.sortName, n16.id, type(r2), r2.key LIMIT $p11 + 1
  WITH collect([[n16.sortName, n16.id, type(r2), r2.key], r2.title, r2.certainty, r2.fromValue, [n16.name]]) AS rows
  RETURN [rows[..$p11], size(rows) > $p11] AS v12
}
CALL (n1) {
  MATCH (n1)-[r3:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES]->(n17:Service)
  WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r3.citations AND d.id IN $p14 }
  WITH n17, r3 ORDER BY n17.name, n17.id, type(r3), r3.key LIMIT $p13 + 1
  WITH collect([[n17.name, n17.id, type(r3), r3.key], [n17.name, n17.sector]]) AS rows
  RETURN [rows[..$p13], size(rows) > $p13] AS v13
}
CALL (n1) {
  MATCH (n1)<-[:ABOUT]-(n18:Observation)
  WHERE EXISTS { MATCH (n18)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n19:Document) WHERE n19.id IN $p16 }
  WITH n18 ORDER BY n18.value DESC, n18.id DESC LIMIT $p15 + 1
  WITH collect([[n18.value, n18.id], [n18.label, n18.hedge, n18.value]]) AS rows
  RETURN [rows[..$p15], size(rows) > $p15] AS v14
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[r4_1:MENTIONS]-(n20:Question)
    RETURN n20, r4_1 {.*, kind: type(r4_1), via: 'NAMED', certainty: CASE WHEN 'INFERRED' IN [r4_1.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r4_1.certainty] THEN 'IMPLIED' ELSE r4_1.certainty END, because: coalesce(r4_1.because), citations: coalesce(r4_1.citations, [])} AS r4
    UNION MATCH (n1)<-[r4_1:MENTIONS]-(:Answer)-[r4_2:ANSWERS]->(n20:Question)
    RETURN n20, r4_2 {.*, kind: type(r4_2), via: 'NAMED', certainty: CASE WHEN 'INFERRED' IN [r4_1.certainty, r4_2.certainty] THEN 'INFERRED' WHEN 'IMPLIED' IN [r4_1.certainty, r4_2.certainty] THEN 'IMPLIED' ELSE r4_2.certainty END, because: coalesce(r4_2.because, r4_1.because), citations: coalesce(r4_1.citations, []) + coalesce(r4_2.citations, [])} AS r4
  }
  WITH n20, head(collect(r4)) AS r4
  WHERE EXISTS { MATCH (n20)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n21:Document) WHERE n21.id IN $p18 }
  RETURN count(*) AS v15
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
  WITH DISTINCT n22
  WHERE n22.severity IN $p20 AND EXISTS { MATCH (n22)-[:SETS_AGAINST]->(n23:Entity) WHERE EXISTS { MATCH (n23)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n24:Document) WHERE n24.id = $p21 } }
  WITH n22 ORDER BY n22.what, n22.id LIMIT $p19 + 1
  WITH collect([[n22.what, n22.id], [n22.severity, n22.what]]) AS rows
  RETURN [rows[..$p19], size(rows) > $p19] AS v16
}
RETURN [n1.id, n1.name, v1, v2, [v5[0], v5[1], null], [v7[0], v7[1], null], [null, null, v9, v10], [v12[0], v12[1], null], [v13[0], v13[1], null], [v14[0], v14[1], null], [null, null, v15], [v16[0], v16[1], null]] AS value

