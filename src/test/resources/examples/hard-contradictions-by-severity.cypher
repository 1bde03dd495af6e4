// at most 19396 database hits
CALL () {
  MATCH (n2:Conflict)
  WHERE NOT EXISTS { MATCH (n2)-[:SETS_AGAINST]->(n3:Entity) WHERE NOT coalesce(EXISTS { MATCH (n3)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n4:Document) WHERE n4.id = $p2 }, false) }
  UNWIND [toString(n2.severity)] AS v2
  WITH [v2] AS key, null AS measure
  WITH key, count(*) AS count, min(measure) AS min, percentileCont(measure, 0.5) AS median, round(avg(measure), 6) AS mean, max(measure) AS max
  ORDER BY key LIMIT $p3
  WITH {key: key, count: count, min: min, median: median, mean: mean, max: max} AS n5
  RETURN collect([n5.key, n5.count]) AS v1
}
RETURN [null, null, null, v1] AS value

// at most 6098 database hits
CALL () {
  MATCH (n1:Conflict)
  WHERE (n1.what IS NOT NULL AND n1.id IS NOT NULL) AND (n1.severity IN $p2 AND NOT EXISTS { MATCH (n1)-[:SETS_AGAINST]->(n2:Entity) WHERE NOT coalesce(EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p3 }, false) })
  WITH n1 ORDER BY n1.what, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[r1:SETS_AGAINST]->(n4:Entity)
    WITH n4, r1 ORDER BY n4.id, type(r1), r1.key LIMIT $p4
    CALL (n4) {
      MATCH (n4)-[:EVIDENCED_BY]->(n5:Citation)
      WITH DISTINCT n5 ORDER BY n5.sortKey, n5.id
      RETURN collect([n5.locator, n5.statedBy]) AS v3
    }
    RETURN collect([[labels(n4), n4.id, v3, n4.aspect, n4.value, n4.label, n4.printed, n4.period, n4.property]]) AS v2
  }
  RETURN collect([[n1.id, n1.what, n1.why, [v2]]]) AS v1
}
CALL (v1) {
  MATCH (n6:Conflict)
  WHERE n6.severity IN $p5 AND NOT EXISTS { MATCH (n6)-[:SETS_AGAINST]->(n7:Entity) WHERE NOT coalesce(EXISTS { MATCH (n7)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n8:Document) WHERE n8.id = $p6 }, false) }
  RETURN count(*) AS v4
}
RETURN [v1, null, v4] AS value

