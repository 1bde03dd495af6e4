// at most 1626 database hits
CALL () {
  MATCH (this:Entity) WHERE this.id IN $p2
  CALL (this) {
    CALL (this) {
      RETURN this AS about
      UNION
      MATCH (this)<-[:PART_OF]-(about:Organisation)
      RETURN about
      UNION
      MATCH (this)-[:PROVIDES|OPERATES]->(about:Service)
      RETURN about
      UNION
      MATCH (this)<-[:DELIVERED_AT]-(about:Service)
      RETURN about
    }
    CALL (this, about) {
      MATCH (about)<-[:EXAMINED]-(n:Inspection) WHERE coalesce(n.startedValue, n.endedValue) IS NOT NULL
      RETURN coalesce(n.startedValue, n.endedValue) AS on, 'INSPECTED' AS kind, coalesce(n.name, 'An inspection') AS what, n AS node, [] AS figures
      UNION
      MATCH (about)<-[:EXAMINED]-(n:Inspection) WHERE n.publishedValue IS NOT NULL
      RETURN n.publishedValue AS on, 'REPORTED' AS kind, coalesce(n.name, 'An inspection') AS what, n AS node, [] AS figures
      UNION
      MATCH (about)<-[:ABOUT]-(n:Judgement) WHERE n.date <> ''
      RETURN n.date AS on, 'JUDGED' AS kind, n.aspect + ': ' + n.value AS what, n AS node, [] AS figures
      UNION
      MATCH (about)<-[:ABOUT]-(n:Breach) WHERE n.date <> ''
      RETURN n.date AS on, 'BREACH_FOUND' AS kind, n.regulation AS what, n AS node, [] AS figures
      UNION
      MATCH (about)<-[:ABOUT]-(breach:Breach)<-[:RESOLVES]-(n:Finding) WHERE n.date <> ''
      RETURN n.date AS on, 'BREACH_ENDED' AS kind, breach.regulation AS what, n AS node, [] AS figures
      UNION
      MATCH (about)<-[:MENTIONS]-(n:Question)
      RETURN n.date AS on, 'ASKED' AS kind, coalesce(n.heading, 'A question') AS what, n AS node, [] AS figures
      UNION
      MATCH (about)<-[:ADDRESSED_TO]-(n:Question)
      RETURN n.date AS on, 'ASKED' AS kind, coalesce(n.heading, 'A question') AS what, n AS node, [] AS figures
      UNION
      MATCH (about)<-[member:HAS_MEMBER]-(:BodyClass)<-[:CONCERNS]-(n:Question)
      WHERE $p3 IS NULL OR any(id IN member.citations WHERE EXISTS { MATCH (:Citation {id: id})-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE d.id IN $p3 })
      RETURN n.date AS on, 'ASKED' AS kind, coalesce(n.heading, 'A question') AS what, n AS node, [] AS figures
      UNION
      MATCH (about)<-[:MENTIONS]-(n:Answer)-[:ANSWERS]->(q:Question)
      RETURN n.date AS on, 'ANSWERED' AS kind, coalesce(q.heading, 'A question') AS what, n AS node, [] AS figures
      UNION
      MATCH (about)<-[member:HAS_MEMBER]-(:BodyClass)<-[:CONCERNS]-(n:Answer)-[:ANSWERS]->(q:Question)
      WHERE $p3 IS NULL OR any(id IN member.citations WHERE EXISTS { MATCH (:Citation {id: id})-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE d.id IN $p3 })
      RETURN n.date AS on, 'ANSWERED' AS kind, coalesce(q.heading, 'A question') AS what, n AS node, [] AS figures
      UNION
      WITH this, about WHERE this = about
      MATCH (about)<-[:MENTIONS]-(n:Document) WHERE n.publishedOnValue IS NOT NULL
      RETURN n.publishedOnValue AS on, 'PUBLISHED' AS kind, n.title AS what, n AS node, [] AS figures
      UNION
      MATCH (about)<-[:ABOUT]-(n:Observation) WHERE n.asOfValue IS NOT NULL
        AND ($p3 IS NULL OR EXISTS { MATCH (n)-[:EVIDENCED_BY]->()-[:CITES]->()-[:OF]->(d) WHERE d.id IN $p3 })
      WITH n.asOfValue AS on, collect(n.id) AS figures
      RETURN on, 'MEASURED' AS kind, size(figures) + CASE size(figures) WHEN 1 THEN ' figure holds' ELSE ' figures hold' END + ' for this date' AS what, null AS node, figures
      UNION
      MATCH (about)<-[post:HOLDS]-(n:Person) WHERE post.fromValue IS NOT NULL
        AND ($p3 IS NULL OR any(id IN post.citations WHERE EXISTS { MATCH (:Citation {id: id})-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE d.id IN $p3 }))
      RETURN post.fromValue AS on, 'POST_BEGUN' AS kind, coalesce(n.name, n.id) + ', ' + post.title AS what, n AS node, [] AS figures
      UNION
      MATCH (about)<-[post:HOLDS]-(n:Person) WHERE post.toValue IS NOT NULL
        AND ($p3 IS NULL OR any(id IN post.citations WHERE EXISTS { MATCH (:Citation {id: id})-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE d.id IN $p3 }))
      RETURN post.toValue AS on, 'POST_ENDED' AS kind, coalesce(n.name, n.id) + ', ' + post.title AS what, n AS node, [] AS figures
      UNION
      MATCH (about)-[:OWNS|PROVIDES|FACILITATES*0..1]->(n:Organisation) WHERE n.openedOnValue IS NOT NULL
      RETURN n.openedOnValue AS on, 'OPENED' AS kind, n.name AS what, n AS node, [] AS figures
      UNION
      MATCH (about)-[:OWNS|PROVIDES|FACILITATES*0..1]->(n:Organisation) WHERE n.closedOnValue IS NOT NULL
      RETURN n.closedOnValue AS on, 'CLOSED' AS kind, n.name AS what, n AS node, [] AS figures
      UNION
      MATCH (about)-[tie:SUCCEEDED_BY]-(n:Organisation) WHERE tie.fromValue IS NOT NULL
        AND ($p3 IS NULL OR any(id IN tie.citations WHERE EXISTS { MATCH (:Citation {id: id})-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE d.id IN $p3 }))
      RETURN tie.fromValue AS on, 'SUCCEEDED' AS kind, startNode(tie).name + ' became ' + endNode(tie).name AS what, n AS node, [] AS figures
      UNION
      MATCH (about)<-[:ABOUT]-(n:Milestone)
      RETURN n.onValue AS on, 'HAPPENED' AS kind, n.what AS what, n AS node, [] AS figures
    }
    WITH on, kind, what, node, figures, about
    WHERE ($p4 IS NULL OR left(on, size($p4)) >= left($p4, size(on))) AND ($p5 IS NULL OR left(on, size($p5)) <= left($p5, size(on)))
      AND ($p6 IS NULL OR kind IN $p6)
      AND ($p3 IS NULL OR kind IN ['MEASURED', 'POST_BEGUN', 'POST_ENDED', 'SUCCEEDED'] OR node.id IN $p3
        OR EXISTS { MATCH (node)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE d.id IN $p3 })
    RETURN {
      onValue: on,
      onPrecision: CASE size(on) WHEN 10 THEN 'DAY' WHEN 7 THEN 'MONTH' ELSE 'YEAR' END,
      kind: kind,
      what: what,
      node: node.id,
      about: about.id,
      figures: figures,
      key: kind + ' ' + coalesce(node.id, '') + ' ' + about.id + ' ' + what
    } AS row
  }
  WITH DISTINCT row AS n1
  WITH n1 ORDER BY n1.onValue, n1.key LIMIT $p1
  CALL (n1) {
    MATCH (n2:Entity {id: n1.about})
    RETURN head(collect([labels(n2), n2.name])) AS v2
  }
  CALL (n1) {
    MATCH (n3:Entity {id: n1.node})
    CALL (n3) {
      MATCH (n3)-[:EVIDENCED_BY]->(n4:Citation)
      WITH DISTINCT n4 ORDER BY n4.sortKey, n4.id
      CALL (n4) {
        MATCH (n4)-[:CITES]->(:Passage)-[:OF]->(n5:Document)
        WITH n5 ORDER BY n5.title, n5.id LIMIT 1
        RETURN head(collect([n5.title])) AS v5
      }
      RETURN collect([n4.locator, v5]) AS v4
    }
    CALL (n3) {
      MATCH (n3)-[:PUBLISHED_BY]->(n6:Organisation)
      WITH n6 ORDER BY n6.name, n6.id LIMIT 1
      RETURN head(collect([n6.name])) AS v6
    }
    RETURN head(collect([labels(n3), n3.id, v4, v6, n3.kind, n3.endedValue])) AS v3
  }
  RETURN collect([[n1.onValue, n1.onPrecision, n1.kind, n1.what, v2, v3]]) AS v1
}
RETURN [v1] AS value

