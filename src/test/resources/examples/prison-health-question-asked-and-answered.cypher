// at most 282 database hits
CALL () {
  MATCH (n1:Question)
  WHERE (n1.date IS NOT NULL AND n1.id IS NOT NULL) AND (EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id = $p2 })
  WITH n1 ORDER BY n1.date DESC, n1.id DESC LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[:ASKED_BY]->(n3:Person)
    WITH n3 ORDER BY n3.sortName, n3.id LIMIT 1
    RETURN head(collect([n3.name])) AS v2
  }
  CALL (n1) {
    MATCH (n1)-[:ADDRESSED_TO]->(n4:Department)
    WITH n4 ORDER BY n4.name, n4.id LIMIT 1
    RETURN head(collect([n4.name])) AS v3
  }
  CALL (n1) {
    MATCH (n1)<-[:ANSWERS]-(n5:Answer)
    WITH n5 ORDER BY n5.date DESC, n5.id DESC LIMIT 1
    CALL (n5) {
      MATCH (n5)-[r1:GIVEN_BY]->(n6:Person)
      WITH n6, r1 ORDER BY n6.sortName, n6.id, type(r1), r1.key LIMIT $p3
      RETURN collect([r1.title, [n6.name]]) AS v5
    }
    RETURN head(collect([n5.answeredOnValue, n5.daysToAnswer, [v5]])) AS v4
  }
  CALL (n1) {
    MATCH (n1)-[:EVIDENCED_BY]->(n7:Citation)
    WITH DISTINCT n7 ORDER BY n7.sortKey, n7.id
    CALL (n7) {
      MATCH (n7)-[:CITES]->(:Passage)-[:OF]->(n8:Document)
      WITH n8 ORDER BY n8.title, n8.id LIMIT 1
      RETURN head(collect([n8.title])) AS v7
    }
    RETURN collect([n7.locator, v7]) AS v6
  }
  RETURN collect([[n1.heading, n1.uin, v2, n1.tabledOnValue, v3, v4, v6]]) AS v1
}
CALL (v1) {
  MATCH (n9:Question)
  WHERE EXISTS { MATCH (n9)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n10:Document) WHERE n10.id = $p4 }
  RETURN count(*) AS v8
}
RETURN [v1, null, v8] AS value

