// at most 241 database hits
CALL () {
  MATCH (n1:Document)
  WHERE (n1.title IS NOT NULL AND n1.id IS NOT NULL) AND (n1.id = $p2)
  WITH n1 ORDER BY n1.title, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[:PUBLISHED_BY]->(n2:Organisation)
    WITH n2 ORDER BY n2.name, n2.id LIMIT 1
    RETURN head(collect([n2.name])) AS v2
  }
  CALL (n1) {
    MATCH (n1)-[r1:MENTIONS]->(n4:Entity)
    WHERE (n4:Inspectorate)
    RETURN count(*) AS v3
  }
  CALL (n1) {
    MATCH (n1)<-[:REPORTED_IN]-(n5:Inspection)
    WITH n5 ORDER BY n5.date DESC, n5.id DESC LIMIT $p4
    CALL (n5) {
      MATCH (n5)-[r2:CONDUCTED_BY]->(n6:Organisation)
      WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r2.citations AND d.id IN $p6 }
      WITH n6, r2 ORDER BY n6.name, n6.id, type(r2), r2.key LIMIT $p5
      CALL (r2) {
        UNWIND r2.citations AS id
        MATCH (n7:Citation {id: id})
        WITH DISTINCT n7 ORDER BY n7.sortKey, n7.id
        RETURN collect([n7.certainty, n7.locator]) AS v6
      }
      RETURN collect([r2.certainty, [n6.name], v6]) AS v5
    }
    CALL (n5) {
      MATCH (n5)<-[:ABOUT]-(n8:Statement)
      WHERE EXISTS { MATCH (n8)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n9:Document) WHERE n9.id = $p8 } AND toLower(toStringOrNull(n8.property)) = $p9
      WITH n8 ORDER BY n8.property, n8.id LIMIT $p7
      CALL (n8) {
        MATCH (n8)-[:EVIDENCED_BY]->(n10:Citation)
        WITH DISTINCT n10 ORDER BY n10.sortKey, n10.id
        RETURN collect([n10.certainty, n10.locator]) AS v8
      }
      RETURN collect([[n8.value, v8]]) AS v7
    }
    RETURN collect([[n5.startedValue, n5.endedValue, n5.framework, [v5], [v7]]]) AS v4
  }
  RETURN collect([[n1.title, n1.publishedOnValue, v2, [null, null, v3], [v4]]]) AS v1
}
RETURN [v1] AS value

