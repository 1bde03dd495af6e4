// at most 672 database hits
CALL () {
  MATCH (n1:Document)
  WHERE n1.id IN $p2
  WITH n1, reduce(latest = null, it IN COLLECT { MATCH (n1)<-[:REPORTED_IN]-(n2:Inspection) RETURN n2 } | CASE WHEN it.date > coalesce(latest, '') THEN it.date ELSE latest END) AS v2, COUNT { MATCH (n1)<-[:REPORTED_IN]-(n3:Inspection) RETURN n3 } AS v3
  WITH n1, v2, v3 ORDER BY v2 IS NULL, v2 DESC, v3 DESC, n1.id DESC LIMIT $p1
  CALL (n1) {
    MATCH (n1)<-[:REPORTED_IN]-(n4:Inspection)
    WITH n4 ORDER BY n4.date DESC, n4.id DESC LIMIT $p3
    RETURN collect([[n4.name, n4.startedValue, n4.endedValue, n4.publishedValue]]) AS v4
  }
  CALL (n1) {
    MATCH (n1)<-[:REPORTED_IN]-(n5:Inspection)
    RETURN count(*) AS v5
  }
  RETURN collect([[n1.id, n1.title, n1.kind, n1.publishedOnValue, [v4, null, v5]]]) AS v1
}
RETURN [v1] AS value

