// at most 838 database hits
MATCH (n1:Entity:Organisation {id: $p1})
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[:ABOUT]-(n2:Finding)
    RETURN n2
    UNION MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(n2:Finding)
    RETURN n2
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(n2:Finding)
    RETURN n2
  }
  WITH n2
  WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id = $p3 } AND n2.polarity = $p4 AND EXISTS { MATCH (n2)<-[:FOUND]-(n4:Inspection) WHERE left(n4.startedValue, size($p5)) = $p5 }
  WITH n2 ORDER BY n2.summary, n2.id LIMIT $p2
  CALL (n2) {
    MATCH (n2)<-[:FOUND]-(n5:Inspection)
    WITH n5 ORDER BY n5.date DESC, n5.id DESC LIMIT 1
    CALL (n5) {
      MATCH (n5)-[r1:CONDUCTED_BY]->(n6:Organisation)
      WITH n6, r1 ORDER BY n6.name, n6.id, type(r1), r1.key LIMIT $p6
      RETURN collect([[n6.name]]) AS v3
    }
    RETURN head(collect([n5.startedValue, [v3]])) AS v2
  }
  CALL (n2) {
    MATCH (n2)<-[:RESOLVES]-(n7:Finding)
    WITH n7 ORDER BY n7.date DESC, n7.id DESC LIMIT 1
    CALL (n7) {
      MATCH (n7)<-[:FOUND]-(n8:Inspection)
      WITH n8 ORDER BY n8.date DESC, n8.id DESC LIMIT 1
      CALL (n8) {
        MATCH (n8)-[r2:CONDUCTED_BY]->(n9:Organisation)
        WITH n9, r2 ORDER BY n9.name, n9.id, type(r2), r2.key LIMIT $p7
        RETURN collect([[n9.name]]) AS v6
      }
      RETURN head(collect([n8.startedValue, n8.endedValue, [v6]])) AS v5
    }
    CALL (n7) {
      MATCH (n7)-[:EVIDENCED_BY]->(n10:Citation)
      WITH DISTINCT n10 ORDER BY n10.sortKey, n10.id
      RETURN collect([n10.locator, n10.statedBy]) AS v7
    }
    RETURN head(collect([n7.summary, v5, v7])) AS v4
  }
  CALL (n2) {
    MATCH (n2)-[:EVIDENCED_BY]->(n11:Citation)
    WITH DISTINCT n11 ORDER BY n11.sortKey, n11.id
    CALL (n11) {
      MATCH (n11)-[:CITES]->(:Passage)-[:OF]->(n12:Document)
      WITH n12 ORDER BY n12.title, n12.id LIMIT 1
      RETURN head(collect([n12.title])) AS v9
    }
    RETURN collect([n11.locator, n11.statedBy, v9]) AS v8
  }
  RETURN collect([[n2.id, n2.regulation, v2, v4, v8]]) AS v1
}
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[:ABOUT]-(n13:Finding)
    RETURN n13
    UNION MATCH (n1)-[:PROVIDES]->(:Service)<-[:ABOUT]-(n13:Finding)
    RETURN n13
    UNION MATCH (n1)<-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-(n13:Finding)
    RETURN n13
  }
  WITH n13
  WHERE EXISTS { MATCH (n13)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n14:Document) WHERE n14.id = $p8 } AND n13.polarity = $p9 AND EXISTS { MATCH (n13)<-[:FOUND]-(n15:Inspection) WHERE left(n15.startedValue, size($p10)) = $p10 }
  RETURN count(*) AS v10
}
RETURN [n1.name, [v1, null, v10]] AS value

