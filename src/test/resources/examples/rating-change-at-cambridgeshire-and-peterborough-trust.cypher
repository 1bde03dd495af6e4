// at most 830 database hits
MATCH (n1:Organisation)-[:IDENTIFIED_BY]->(:Identifier {scheme: $p1, value: $p2})
WITH n1 LIMIT 1
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[:ABOUT]-(n2:Judgement)
    RETURN n2
    UNION MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(n2:Judgement)
    RETURN n2
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(n2:Judgement)
    RETURN n2
  }
  WITH n2
  WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p4 } AND EXISTS { MATCH (n2)-[:REPLACES]->(n4:Judgement) WHERE EXISTS { MATCH (n4)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n5:Document) WHERE n5.id = $p5 } }
  WITH n2 ORDER BY n2.date DESC, n2.id DESC LIMIT $p3
  CALL (n2) {
    MATCH (n2)-[:REPLACES]->(n6:Judgement)
    WITH n6 ORDER BY n6.date DESC, n6.id DESC LIMIT 1
    RETURN head(collect([n6.value])) AS v2
  }
  CALL (n2) {
    MATCH (n2)<-[:JUDGED]-(n7:Inspection)
    WITH n7 ORDER BY n7.date DESC, n7.id DESC LIMIT 1
    CALL (n7) {
      MATCH (n7)-[:REPORTED_IN]->(n8:Document)
      WITH n8 ORDER BY n8.title, n8.id LIMIT $p6
      RETURN collect([[n8.title, n8.publishedOnValue]]) AS v4
    }
    RETURN head(collect([n7.publishedValue, [v4]])) AS v3
  }
  CALL (n2) {
    MATCH (n2)-[:EVIDENCED_BY]->(n9:Citation)
    WITH DISTINCT n9 ORDER BY n9.sortKey, n9.id
    CALL (n9) {
      MATCH (n9)-[:CITES]->(:Passage)-[:OF]->(n10:Document)
      WITH n10 ORDER BY n10.title, n10.id LIMIT 1
      RETURN head(collect([n10.title])) AS v6
    }
    RETURN collect([n9.locator, v6]) AS v5
  }
  CALL (n2) {
    MATCH (n2)<-[:SETS_AGAINST]-(n11:Conflict)
    WHERE EXISTS { MATCH (n11)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n12:Document) WHERE n12.id = $p8 } AND n11.severity = $p9
    WITH n11 ORDER BY n11.what, n11.id LIMIT $p7
    CALL (n11) {
      MATCH (n11)-[r1:SETS_AGAINST]->(n13:Entity)
      WITH n13, r1 ORDER BY n13.id, type(r1), r1.key LIMIT $p10
      CALL (n13) {
        MATCH (n13)-[:EVIDENCED_BY]->(n14:Citation)
        WITH DISTINCT n14 ORDER BY n14.sortKey, n14.id
        RETURN collect([n14.locator]) AS v9
      }
      RETURN collect([[labels(n13), v9, n13.property, n13.value]]) AS v8
    }
    RETURN collect([[n11.why, [v8]]]) AS v7
  }
  RETURN collect([[n2.aspect, n2.scale, v2, n2.value, v3, v5, [v7]]]) AS v1
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[:ABOUT]-(n15:Judgement)
    RETURN n15
    UNION MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(n15:Judgement)
    RETURN n15
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(n15:Judgement)
    RETURN n15
  }
  WITH n15
  WHERE EXISTS { MATCH (n15)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n16:Document) WHERE n16.id = $p11 } AND EXISTS { MATCH (n15)-[:REPLACES]->(n17:Judgement) WHERE EXISTS { MATCH (n17)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n18:Document) WHERE n18.id = $p12 } }
  RETURN count(*) AS v10
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[:ABOUT]-(n20:Judgement)
    RETURN n20
    UNION MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(n20:Judgement)
    RETURN n20
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(n20:Judgement)
    RETURN n20
  }
  WITH n20
  WHERE NOT coalesce(toLower(toStringOrNull(n20.aspect)) = $p14, false) AND EXISTS { MATCH (n20)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n21:Document) WHERE n21.id = $p15 }
  RETURN count(*) AS v11
}
RETURN [n1.name, [v1, null, v10], [null, null, v11]] AS value

