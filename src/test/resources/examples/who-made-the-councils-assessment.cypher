// at most 240 database hits
CALL () {
  MATCH (n1:Document)
  WHERE (n1.title IS NOT NULL) AND (n1.id = $p2)
  WITH n1 ORDER BY n1.title, n1.id LIMIT $p1 + 1
  CALL (n1) {
    MATCH (n1)-[:PUBLISHED_BY]->(n2:Organisation)
    WITH n2 LIMIT 1
    RETURN head(collect([n2.name])) AS v2
  }
  CALL (n1) {
    MATCH (n1)-[r1:MENTIONS]->(n3:Entity)
    WHERE (n3:Inspectorate)
    RETURN count(*) AS v3
  }
  CALL (n1) {
    MATCH (n1)<-[:REPORTED_IN]-(n4:Inspection)
    WITH n4 ORDER BY n4.date DESC, n4.id DESC LIMIT $p4 + 1
    CALL (n4) {
      MATCH (n4)-[r2:CONDUCTED_BY]->(n5:Organisation)
      WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r2.citations AND d.id IN $p6 }
      WITH n5, r2 ORDER BY n5.name, n5.id, type(r2), r2.key LIMIT $p5 + 1
      CALL (r2) {
        UNWIND r2.citations AS id
        MATCH (n6:Citation {id: id})
        WITH n6 ORDER BY n6.sortKey, n6.id
        RETURN collect([n6.certainty, n6.locator]) AS v6
      }
      WITH collect([[n5.name, n5.id, type(r2), r2.key], r2.certainty, [n5.name], v6]) AS rows
      RETURN [rows[..$p5], size(rows) > $p5] AS v5
    }
    CALL (n4) {
      MATCH (n4)<-[:ABOUT]-(n7:Statement)
      WHERE EXISTS { MATCH (n7)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n8:Document) WHERE n8.id = $p8 } AND toLower(n7.property) = $p9
      WITH n7 ORDER BY n7.property, n7.id LIMIT $p7 + 1
      CALL (n7) {
        MATCH (n7)-[:EVIDENCED_BY]->(n9:Citation)
        WITH DISTINCT n9 ORDER BY n9.sortKey, n9.id
        RETURN collect([n9.certainty, n9.locator]) AS v8
      }
      WITH collect([[n7.property, n7.id], [n7.value, v8]]) AS rows
      RETURN [rows[..$p7], size(rows) > $p7] AS v7
    }
    WITH collect([[n4.date, n4.id], [n4.startedValue, n4.endedValue, n4.framework, [v5[0], v5[1], null], [v7[0], v7[1], null]]]) AS rows
    RETURN [rows[..$p4], size(rows) > $p4] AS v4
  }
  WITH collect([[n1.title, n1.id], [n1.title, n1.publishedOnValue, v2, [null, null, v3], [v4[0], v4[1], null]]]) AS rows
  RETURN [rows[..$p1], size(rows) > $p1] AS v1
}
RETURN [v1[0], v1[1], null] AS value

