// at most 1551 database hits
CALL () {
  MATCH (n1:Inspection)
  WHERE (n1.date IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id IN $p2 })
  WITH n1 ORDER BY n1.date DESC, n1.id DESC LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[r1:CONDUCTED_BY]->(n3:Organisation)
    WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r1.citations AND d.id IN $p4 }
    WITH n3, r1 ORDER BY n3.name, n3.id, type(r1), r1.key LIMIT $p3
    RETURN collect([r1.certainty, [n3.name]]) AS v2
  }
  RETURN collect([[n1.id, [v2]]]) AS v1
}
CALL (v1) {
  MATCH (n4:Inspection)
  WHERE EXISTS { MATCH (n4)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n5:Document) WHERE n5.id IN $p5 }
  RETURN count(*) AS v3
}
CALL (v3) {
  MATCH (n6:Inspection)
  WHERE EXISTS { MATCH (n6)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n7:Document) WHERE n7.id IN $p6 }
  UNWIND CASE WHEN EXISTS { MATCH (n6)-[:CONDUCTED_BY]->(n8:Organisation) RETURN DISTINCT n8.name AS name } THEN COLLECT { MATCH (n6)-[:CONDUCTED_BY]->(n8:Organisation) RETURN DISTINCT n8.name AS name } ELSE [null] END AS v5
  WITH [v5] AS key, null AS measure
  WITH key, count(*) AS count, min(measure) AS min, percentileCont(measure, 0.5) AS median, round(avg(measure), 6) AS mean, max(measure) AS max
  ORDER BY count DESC, key LIMIT $p7
  WITH {key: key, count: count, min: min, median: median, mean: mean, max: max} AS n9
  RETURN collect([n9.key, n9.count]) AS v4
}
CALL (v4) {
  MATCH (n10:Inspection)
  WHERE EXISTS { MATCH (n10)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n11:Document) WHERE n11.id IN $p8 }
  UNWIND [toString(n10.kind)] AS v7
  WITH [v7] AS key, null AS measure
  WITH key, count(*) AS count, min(measure) AS min, percentileCont(measure, 0.5) AS median, round(avg(measure), 6) AS mean, max(measure) AS max
  ORDER BY key LIMIT $p9
  WITH {key: key, count: count, min: min, median: median, mean: mean, max: max} AS n12
  RETURN collect([n12.key, n12.count]) AS v6
}
RETURN [v1, null, v3, v4, v6] AS value

