// The shortest ways from one thing to another.
//
// A way never leads through an inspectorate, a department, an agency, a topic, an indicator or a document, though it may begin
// or end there: such hubs touch everything, and two bodies are not connected because one inspectorate has seen both, or one long
// report names both. Names, codes and citations are no ties between things and are not walked.
//
// Each end is fixed in a subquery of its own; in one pattern the planner multiplies them.
CALL () { MATCH (a:Entity {id: $from}) RETURN a }
CALL (a) { MATCH (b:Entity {id: $to}) RETURN b }
MATCH way = SHORTEST 40 (a)
  (()-[tie:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES|DELIVERED_AT|PART_OF|MEMBER_OF|SUCCEEDED_BY|LOCATED_IN|WORKS_WITH|HOLDS|CONDUCTED_BY|EXAMINED|FOLLOWS_UP|REPORTED_IN|JUDGED|FOUND|ABOUT|REPLACES|RESOLVES|ASKED_BY|ADDRESSED_TO|ANSWERS|GIVEN_BY|REFERS_TO|MENTIONS|CONCERNS|HAS_MEMBER]-(next:Entity)
    WHERE (next.id = $to OR NOT (next:Inspectorate OR next:Department OR next:Agency OR next:Topic OR next:Indicator OR next:Document))
      AND ($certainty IS NULL OR coalesce(tie.certainty, 'STATED') IN $certainty)
      AND ($sources IS NULL OR EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN tie.citations AND d.id IN $sources })){1,8}
  (b)
WITH nodes(way) AS stops, relationships(way) AS ties
// No way leads through the same thing twice.
WHERE size(ties) <= $maxHops AND all(stop IN stops WHERE single(other IN stops WHERE other = stop))
WITH [i IN range(0, size(ties) - 1) | {
    from: stops[i].id,
    kind: type(ties[i]),
    direction: CASE WHEN startNode(ties[i]) = stops[i] THEN 'ALONG' ELSE 'AGAINST' END,
    to: stops[i + 1].id,
    certainty: ties[i].certainty,
    because: ties[i].because,
    citations: coalesce(ties[i].citations, [])
  }] AS hops
// Where two things are tied in several ways, one way is told: the closest tie, and not that one only names or watches the other.
WITH hops, [hop IN hops | hop.to] AS stops, size([hop IN hops WHERE hop.kind IN ['MENTIONS', 'OVERSEES', 'WORKS_WITH']]) AS loose
ORDER BY loose
WITH stops, head(collect(hops)) AS hops
WITH stops, hops, size([hop IN hops WHERE hop.certainty = 'INFERRED']) AS inferred
ORDER BY size(hops), inferred, stops
LIMIT $first
RETURN {length: size(hops), isStated: inferred = 0, hops: hops} AS row
