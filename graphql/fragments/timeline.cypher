// What happened to a body, to its parts, to what it provides and to what is provided in it.
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
  // Where only some documents count, they must say of the body, too, what makes it a member.
  MATCH (about)<-[member:HAS_MEMBER]-(:BodyClass)<-[:CONCERNS]-(n:Question)
  WHERE $sources IS NULL OR any(id IN member.citations WHERE EXISTS { MATCH (:Citation {id: id})-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE d.id IN $sources })
  RETURN n.date AS on, 'ASKED' AS kind, coalesce(n.heading, 'A question') AS what, n AS node, [] AS figures
  UNION
  MATCH (about)<-[:MENTIONS]-(n:Answer)-[:ANSWERS]->(q:Question)
  RETURN n.date AS on, 'ANSWERED' AS kind, coalesce(q.heading, 'A question') AS what, n AS node, [] AS figures
  UNION
  MATCH (about)<-[member:HAS_MEMBER]-(:BodyClass)<-[:CONCERNS]-(n:Answer)-[:ANSWERS]->(q:Question)
  WHERE $sources IS NULL OR any(id IN member.citations WHERE EXISTS { MATCH (:Citation {id: id})-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE d.id IN $sources })
  RETURN n.date AS on, 'ANSWERED' AS kind, coalesce(q.heading, 'A question') AS what, n AS node, [] AS figures
  UNION
  // Told once, of the body itself: a report that names each of its services is still one report.
  WITH this, about WHERE this = about
  MATCH (about)<-[:MENTIONS]-(n:Document) WHERE n.publishedOnValue IS NOT NULL
  RETURN n.publishedOnValue AS on, 'PUBLISHED' AS kind, n.title AS what, n AS node, [] AS figures
  UNION
  MATCH (about)<-[:ABOUT]-(n:Observation) WHERE n.asOfValue IS NOT NULL
    AND ($sources IS NULL OR EXISTS { MATCH (n)-[:EVIDENCED_BY]->()-[:CITES]->()-[:OF]->(d) WHERE d.id IN $sources })
  WITH n.asOfValue AS on, collect(n.id) AS figures
  RETURN on, 'MEASURED' AS kind, size(figures) + CASE size(figures) WHEN 1 THEN ' figure holds' ELSE ' figures hold' END + ' for this date' AS what, null AS node, figures
  UNION
  // What a document says of a tie, it need not say of the person or the body at its end.
  MATCH (about)<-[post:HOLDS]-(n:Person) WHERE post.fromValue IS NOT NULL
    AND ($sources IS NULL OR any(id IN post.citations WHERE EXISTS { MATCH (:Citation {id: id})-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE d.id IN $sources }))
  RETURN post.fromValue AS on, 'POST_BEGUN' AS kind, coalesce(n.name, n.id) + ', ' + post.title AS what, n AS node, [] AS figures
  UNION
  MATCH (about)<-[post:HOLDS]-(n:Person) WHERE post.toValue IS NOT NULL
    AND ($sources IS NULL OR any(id IN post.citations WHERE EXISTS { MATCH (:Citation {id: id})-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE d.id IN $sources }))
  RETURN post.toValue AS on, 'POST_ENDED' AS kind, coalesce(n.name, n.id) + ', ' + post.title AS what, n AS node, [] AS figures
  UNION
  MATCH (about)-[:OWNS|PROVIDES|FACILITATES*0..1]->(n:Organisation) WHERE n.openedOnValue IS NOT NULL
  RETURN n.openedOnValue AS on, 'OPENED' AS kind, n.name AS what, n AS node, [] AS figures
  UNION
  MATCH (about)-[:OWNS|PROVIDES|FACILITATES*0..1]->(n:Organisation) WHERE n.closedOnValue IS NOT NULL
  RETURN n.closedOnValue AS on, 'CLOSED' AS kind, n.name AS what, n AS node, [] AS figures
  UNION
  MATCH (about)-[tie:SUCCEEDED_BY]-(n:Organisation) WHERE tie.fromValue IS NOT NULL
    AND ($sources IS NULL OR any(id IN tie.citations WHERE EXISTS { MATCH (:Citation {id: id})-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE d.id IN $sources }))
  RETURN tie.fromValue AS on, 'SUCCEEDED' AS kind, startNode(tie).name + ' became ' + endNode(tie).name AS what, n AS node, [] AS figures
  UNION
  MATCH (about)<-[:ABOUT]-(n:Milestone)
  RETURN n.onValue AS on, 'HAPPENED' AS kind, n.what AS what, n AS node, [] AS figures
}
WITH on, kind, what, node, figures, about
WHERE ($from IS NULL OR left(on, size($from)) >= left($from, size(on))) AND ($to IS NULL OR left(on, size($to)) <= left($to, size(on)))
  AND ($kinds IS NULL OR kind IN $kinds)
  AND ($sources IS NULL OR kind IN ['MEASURED', 'POST_BEGUN', 'POST_ENDED', 'SUCCEEDED'] OR node.id IN $sources
    OR EXISTS { MATCH (node)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE d.id IN $sources })
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
