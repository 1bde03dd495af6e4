// at most 1045 database hits
CALL () {
  MATCH (n1:Inspection)
  WHERE EXISTS { MATCH (n1)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n2:Document) WHERE n2.id IN $p2 } AND EXISTS { MATCH (n1)-[:FOLLOWS_UP]->(n3:Inspection) WHERE true }
  WITH n1 ORDER BY n1.startedValue IS NULL, n1.startedValue, n1.id LIMIT $p1 + 1
  CALL (n1) {
    MATCH (n1)-[r1:CONDUCTED_BY]->(n4:Organisation)
    WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r1.citations AND d.id IN $p4 }
    WITH n4, r1 ORDER BY n4.name, n4.id, type(r1), r1.key LIMIT $p3 + 1
    WITH collect([[n4.name, n4.id, type(r1), r1.key], [n4.name]]) AS rows
    RETURN [rows[..$p3], size(rows) > $p3] AS v2
  }
  CALL (n1) {
    MATCH (n1)-[:JUDGED]->(n5:Judgement)
    WHERE EXISTS { MATCH (n5)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n6:Document) WHERE n6.id IN $p6 }
    RETURN count(*) AS v3
  }
  CALL (n1) {
    MATCH (n1)-[:FOUND]->(n7:Finding)
    WHERE EXISTS { MATCH (n7)-[:RESOLVES]->(n8:Finding) WHERE n8.polarity = $p8 }
    WITH n7 ORDER BY n7.date DESC, n7.id DESC LIMIT $p7 + 1
    CALL (n7) {
      MATCH (n7)-[:RESOLVES]->(n9:Finding)
      WITH n9 ORDER BY n9.summary, n9.id LIMIT $p9 + 1
      WITH collect([[n9.summary, n9.id], [n9.regulation]]) AS rows
      RETURN [rows[..$p9], size(rows) > $p9] AS v5
    }
    CALL (n7) {
      MATCH (n7)-[:EVIDENCED_BY]->(n10:Citation)
      WITH DISTINCT n10 ORDER BY n10.sortKey, n10.id
      CALL (n10) {
        MATCH (n10)-[:CITES]->(:Passage)-[:OF]->(n11:Document)
        WITH n11 LIMIT 1
        RETURN head(collect([n11.title])) AS v7
      }
      RETURN collect([n10.locator, n10.statedBy, v7]) AS v6
    }
    WITH collect([[n7.date, n7.id], [n7.summary, [v5[0], v5[1], null], v6]]) AS rows
    RETURN [rows[..$p7], size(rows) > $p7] AS v4
  }
  CALL (n1) {
    MATCH (n1)-[:FOLLOWS_UP]->(n12:Inspection)
    WITH n12 LIMIT 1
    CALL (n12) {
      MATCH (n12)-[r2:CONDUCTED_BY]->(n13:Organisation)
      WHERE EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN r2.citations AND d.id IN $p11 }
      WITH n13, r2 ORDER BY n13.name, n13.id, type(r2), r2.key LIMIT $p10 + 1
      WITH collect([[n13.name, n13.id, type(r2), r2.key], [n13.name]]) AS rows
      RETURN [rows[..$p10], size(rows) > $p10] AS v9
    }
    CALL (n12) {
      MATCH (n12)-[:JUDGED]->(n14:Judgement)
      WHERE EXISTS { MATCH (n14)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n15:Document) WHERE n15.id IN $p13 }
      WITH n14 ORDER BY n14.date DESC, n14.id DESC LIMIT $p12 + 1
      WITH collect([[n14.date, n14.id], [n14.aspect, n14.value]]) AS rows
      RETURN [rows[..$p12], size(rows) > $p12] AS v10
    }
    RETURN head(collect([n12.id, n12.startedValue, n12.endedValue, [v9[0], v9[1], null], [v10[0], v10[1], null]])) AS v8
  }
  WITH collect([[n1.startedValue, n1.id], [n1.id, n1.kind, n1.startedValue, n1.endedValue, [v2[0], v2[1], null], [null, null, v3], [v4[0], v4[1], null], v8]]) AS rows
  RETURN [rows[..$p1], size(rows) > $p1] AS v1
}
CALL (v1) {
  MATCH (n16:Inspection)
  WHERE EXISTS { MATCH (n16)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n17:Document) WHERE n17.id IN $p14 } AND EXISTS { MATCH (n16)-[:FOLLOWS_UP]->(n18:Inspection) WHERE true }
  RETURN count(*) AS v11
}
RETURN [v1[0], v1[1], v11] AS value

