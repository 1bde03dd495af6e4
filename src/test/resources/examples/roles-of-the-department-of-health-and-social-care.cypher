// at most 325 database hits
MATCH (n1:Entity:Organisation {id: $p1})
CALL (n1) {
  MATCH (n1)<-[r1:MENTIONS]-(n2:Entity)
  WHERE n2.id IN $p3
  WITH n2, r1 ORDER BY n2.id, type(r1), r1.key LIMIT $p2
  CALL (r1) {
    UNWIND r1.citations AS id
    MATCH (n3:Citation {id: id})
    WITH DISTINCT n3 ORDER BY n3.sortKey, n3.id
    CALL (n3) {
      MATCH (n3)-[:CITES]->(n4:Passage)
      WITH n4 ORDER BY n4.ordinal, n4.id LIMIT 1
      CALL (n4) {
        CALL (n4) {
          MATCH (n4)<-[:CITES]-(:Citation)<-[:EVIDENCED_BY]-(n5:Entity)
          RETURN n5
        }
        WITH DISTINCT n5
        WHERE (n5:Question OR n5:Answer OR n5:Statement)
        WITH n5 ORDER BY n5.id LIMIT $p4
        CALL (n5) {
          MATCH (n5)-[r2:GIVEN_BY]->(n6:Person)
          WITH n6, r2 ORDER BY n6.sortName, n6.id, type(r2), r2.key LIMIT $p5
          RETURN collect([r2.title, [n6.name]]) AS v5
        }
        CALL (n5) {
          MATCH (n5)-[:ADDRESSED_TO]->(n7:Department)
          WITH n7 ORDER BY n7.name, n7.id LIMIT 1
          RETURN head(collect([n7.name])) AS v6
        }
        RETURN collect([[labels(n5), n5.id, [v5], n5.heading, v6, n5.property, n5.value]]) AS v4
      }
      RETURN head(collect([[v4]])) AS v3
    }
    RETURN collect([n3.locator, v3]) AS v2
  }
  RETURN collect([r1.surface, [labels(n2), n2.id, n2.title], v2]) AS v1
}
CALL (n1) {
  MATCH (n1)<-[r3:MENTIONS]-(n8:Entity)
  WHERE n8.id IN $p6
  RETURN count(*) AS v7
}
RETURN [n1.name, [v1, null, v7]] AS value

