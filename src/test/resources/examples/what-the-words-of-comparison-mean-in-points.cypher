// at most 7231 database hits
CALL () {
  MATCH (n1:Observation)
  WHERE EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 } AND n1.comparison IS NOT NULL AND n1.gap IS NOT NULL
  WITH n1 ORDER BY n1.gap IS NULL, n1.gap, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n3:Citation)
    WITH DISTINCT n3 ORDER BY n3.sortKey, n3.id
    RETURN collect([n3.locator]) AS v2
  }
  RETURN collect([[n1.label, n1.value, n1.comparatorValue, n1.comparatorLabel, n1.gap, n1.comparison, v2]]) AS v1
}
CALL (v1) {
  MATCH (n4:Observation)
  WHERE EXISTS { MATCH (n4)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n5:Document) WHERE n5.id = $p3 } AND n4.comparison IS NOT NULL AND n4.gap IS NOT NULL
  RETURN count(*) AS v3
}
CALL (v3) {
  MATCH (n6:Observation)
  WHERE EXISTS { MATCH (n6)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n7:Document) WHERE n7.id = $p4 } AND n6.comparison IS NOT NULL AND n6.gap IS NOT NULL
  UNWIND [toString(n6.comparison)] AS v5
  WITH [v5] AS key, toFloat(n6.gap) AS measure
  WITH key, count(*) AS count, min(measure) AS min, percentileCont(measure, 0.5) AS median, round(avg(measure), 6) AS mean, max(measure) AS max
  ORDER BY count DESC, key LIMIT $p5
  WITH {key: key, count: count, min: min, median: median, mean: mean, max: max} AS n8
  RETURN collect([n8.key, n8.count, n8.min, n8.median, n8.mean, n8.max]) AS v4
}
RETURN [v1, null, v3, v4] AS value

