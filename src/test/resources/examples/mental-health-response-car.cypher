// at most 608 database hits
CALL () {
  MATCH (n1:Service)
  WHERE (n1.name IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 } AND toLower(toStringOrNull(n1.name)) CONTAINS $p3)
  WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)<-[r1:FUNDS]-(n3:Organisation)
    WHERE EXISTS { MATCH (n3)<-[:MENTIONS]-(n4:Entity) WHERE n4.id = $p5 }
    WITH n3, r1 ORDER BY n3.name, n3.id, type(r1), r1.key LIMIT $p4
    CALL (r1) {
      UNWIND r1.citations AS id
      MATCH (n5:Citation {id: id})
      WITH DISTINCT n5 ORDER BY n5.sortKey, n5.id
      CALL (n5) {
        MATCH (n5)-[:CITES]->(n6:Passage)
        WITH n6 ORDER BY n6.ordinal, n6.id LIMIT 1
        CALL (n6) {
          CALL (n6) {
            MATCH (n6)<-[:CITES]-(:Citation)<-[:EVIDENCED_BY]-(n7:Entity)
            RETURN n7
          }
          WITH DISTINCT n7
          WHERE (n7:Statement)
          WITH n7 ORDER BY n7.id LIMIT $p6
          RETURN collect([[labels(n7), n7.id, n7.property, n7.value]]) AS v5
        }
        RETURN head(collect([[v5]])) AS v4
      }
      RETURN collect([n5.locator, v4]) AS v3
    }
    RETURN collect([[n3.name], r1.certainty, v3]) AS v2
  }
  CALL (n1) {
    MATCH (n1)<-[:ABOUT]-(n8:Observation)
    WHERE EXISTS { MATCH (n8)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n9:Document) WHERE n9.id = $p8 } AND n8.unit = $p9
    WITH n8 ORDER BY n8.value, n8.id LIMIT $p7
    CALL (n8) {
      MATCH (n8)-[:EVIDENCED_BY]->(n10:Citation)
      WITH DISTINCT n10 ORDER BY n10.sortKey, n10.id
      CALL (n10) {
        MATCH (n10)-[:CITES]->(:Passage)-[:OF]->(n11:Document)
        WITH n11 ORDER BY n11.title, n11.id LIMIT 1
        RETURN head(collect([n11.title])) AS v8
      }
      RETURN collect([n10.locator, n10.statedBy, v8]) AS v7
    }
    RETURN collect([[n8.label, n8.printed, v7]]) AS v6
  }
  RETURN collect([[n1.name, [v2], [v6]]]) AS v1
}
RETURN [v1] AS value

