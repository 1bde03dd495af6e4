// at most 1097 database hits
CALL () {
  MATCH (n1:Inspection)
  WHERE EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id IN $p2 } AND EXISTS { MATCH (n1)-[:FOLLOWS_UP]->(n3:Inspection) WHERE true }
  WITH n1 ORDER BY n1.startedValue IS NULL, n1.startedValue, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[r1:CONDUCTED_BY]->(n4:Organisation)
    WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r1.citations AND d.id IN $p4 }
    WITH n4, r1 ORDER BY n4.name, n4.id, type(r1), r1.key LIMIT $p3
    RETURN collect([[n4.name]]) AS v2
  }
  CALL (n1) {
    MATCH (n1)-[:JUDGED]->(n6:Judgement)
    WHERE EXISTS { MATCH (n6)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n7:Document) WHERE n7.id IN $p6 }
    RETURN count(*) AS v3
  }
  CALL (n1) {
    MATCH (n1)-[:FOUND]->(n8:Finding)
    WHERE EXISTS { MATCH (n8)-[:RESOLVES]->(n9:Finding) WHERE n9.polarity = $p8 }
    WITH n8 ORDER BY n8.date DESC, n8.id DESC LIMIT $p7
    CALL (n8) {
      MATCH (n8)-[:RESOLVES]->(n10:Finding)
      WITH n10 ORDER BY n10.summary, n10.id LIMIT $p9
      RETURN collect([[n10.regulation]]) AS v5
    }
    CALL (n8) {
      MATCH (n8)-[:EVIDENCED_BY]->(n11:Citation)
      WITH DISTINCT n11 ORDER BY n11.sortKey, n11.id
      CALL (n11) {
        MATCH (n11)-[:CITES]->(:Passage)-[:OF]->(n12:Document)
        WITH n12 ORDER BY n12.title, n12.id LIMIT 1
        RETURN head(collect([n12.title])) AS v7
      }
      RETURN collect([n11.locator, n11.statedBy, v7]) AS v6
    }
    RETURN collect([[n8.summary, [v5], v6]]) AS v4
  }
  CALL (n1) {
    MATCH (n1)-[:FOLLOWS_UP]->(n13:Inspection)
    WITH n13 ORDER BY n13.date DESC, n13.id DESC LIMIT 1
    CALL (n13) {
      MATCH (n13)-[r2:CONDUCTED_BY]->(n14:Organisation)
      WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r2.citations AND d.id IN $p11 }
      WITH n14, r2 ORDER BY n14.name, n14.id, type(r2), r2.key LIMIT $p10
      RETURN collect([[n14.name]]) AS v9
    }
    CALL (n13) {
      MATCH (n13)-[:JUDGED]->(n15:Judgement)
      WHERE EXISTS { MATCH (n15)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n16:Document) WHERE n16.id IN $p13 }
      WITH n15 ORDER BY n15.date DESC, n15.id DESC LIMIT $p12
      RETURN collect([[n15.aspect, n15.value]]) AS v10
    }
    RETURN head(collect([n13.id, n13.startedValue, n13.endedValue, [v9], [v10]])) AS v8
  }
  RETURN collect([[n1.id, n1.kind, n1.startedValue, n1.endedValue, [v2], [null, null, v3], [v4], v8]]) AS v1
}
CALL (v1) {
  MATCH (n17:Inspection)
  WHERE EXISTS { MATCH (n17)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n18:Document) WHERE n18.id IN $p14 } AND EXISTS { MATCH (n17)-[:FOLLOWS_UP]->(n19:Inspection) WHERE true }
  RETURN count(*) AS v11
}
RETURN [v1, null, v11] AS value

