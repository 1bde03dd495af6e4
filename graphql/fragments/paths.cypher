// The shortest ways from one thing to another; where those are fewer than asked for, also the next that pass by all stops and ties of
// theirs. Of more than five hundred of one length, the first five hundred found are looked at.
//
// A way never leads through a hub: an inspectorate, a department, an agency, a topic, an indicator, a document, or a person who asked
// or answered in Parliament. It may begin or end there. Hubs touch everything, and two bodies are not connected because one
// inspectorate has seen both, because one long report names both, or because one minister has answered about both. Names, codes and
// citations are no ties between things and are not walked.
//
// Two ends that more than two thousand texts lead to each are tied by thousands of ways that differ only in the text, and to look at
// all of those texts takes long. Between them the ways without texts are told, and those of up to four steps through the latest two
// thousand questions of all and their answers; only where there are none is everything searched.
//
// Each end is fixed in a subquery of its own; in one pattern the planner multiplies them. A condition that holds for all stops or
// ties of a way is tested while the way is searched for, as long as it asks for no other pattern: so the document of a citation is
// read from the citation's id.
CALL () { MATCH (a:Entity {id: $from}) RETURN a }
CALL (a) { MATCH (b:Entity {id: $to}) WHERE b <> a RETURN b }
CALL (a, b) {
  UNWIND CASE WHEN COUNT { (a)<-[:MENTIONS|ADDRESSED_TO|GIVEN_BY|ASKED_BY]-() } > 2000 AND COUNT { (b)<-[:MENTIONS|ADDRESSED_TO|GIVEN_BY|ASKED_BY]-() } > 2000 THEN [1] ELSE [] END AS busy
  CALL (a, b, busy) {
    MATCH way = allShortestPaths((a)-[:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES|DELIVERED_AT|PART_OF|MEMBER_OF|SUCCEEDED_BY|LOCATED_IN|WORKS_WITH|HOLDS|CONDUCTED_BY|EXAMINED|FOLLOWS_UP|REPORTED_IN|JUDGED|FOUND|ABOUT|REPLACES|RESOLVES|HAS_MEMBER*..6]-(b))
    WHERE all(stop IN nodes(way) WHERE stop = a OR stop = b OR NOT stop:Hub)
      AND all(tie IN relationships(way) WHERE ($certainty IS NULL OR coalesce(tie.certainty, 'STATED') IN $certainty)
      AND ($sources IS NULL OR any(source IN $sources WHERE
        any(citation IN tie.citations WHERE citation STARTS WITH 'citation:' + substring(source, 9) + '#'))))
    RETURN nodes(way) AS stops, relationships(way) AS ties LIMIT 500
    UNION ALL
    // Both ends' texts are brought together by what they lead to: each other, or a third thing.
    CALL (busy) {
      MATCH (question:Question) WHERE busy = 1 AND question.date IS NOT NULL AND question.id IS NOT NULL
      RETURN question ORDER BY question.date DESC, question.id DESC LIMIT 2000
    }
    CALL (question) { RETURN question AS text UNION ALL MATCH (question)<-[:ANSWERS]-(text) RETURN text }
    MATCH (text)-[tie:MENTIONS|ADDRESSED_TO|GIVEN_BY|ASKED_BY]->(end)
    WHERE (end = a OR end = b) AND ($certainty IS NULL OR coalesce(tie.certainty, 'STATED') IN $certainty)
      AND ($sources IS NULL OR any(source IN $sources WHERE
        any(citation IN tie.citations WHERE citation STARTS WITH 'citation:' + substring(source, 9) + '#')))
    CALL (a, b, text) {
      RETURN text AS middle, null AS next
      UNION ALL
      MATCH (text)-[next:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES|DELIVERED_AT|PART_OF|MEMBER_OF|SUCCEEDED_BY|LOCATED_IN|WORKS_WITH|HOLDS|CONDUCTED_BY|EXAMINED|FOLLOWS_UP|REPORTED_IN|JUDGED|FOUND|ABOUT|REPLACES|RESOLVES|ASKED_BY|ADDRESSED_TO|ANSWERS|GIVEN_BY|REFERS_TO|MENTIONS|CONCERNS|HAS_MEMBER]-(middle)
      WHERE NOT (middle:Hub OR middle = a OR middle = b) AND ($certainty IS NULL OR coalesce(next.certainty, 'STATED') IN $certainty)
      AND ($sources IS NULL OR any(source IN $sources WHERE
        any(citation IN next.citations WHERE citation STARTS WITH 'citation:' + substring(source, 9) + '#')))
      RETURN middle, next
    }
    WITH a, b, middle, collect(CASE WHEN end = a THEN [text, tie, next] END) AS ofA, collect(CASE WHEN end = b THEN [text, tie, next] END) AS ofB
    UNWIND ofA AS one
    UNWIND ofB AS other
    WITH a, b, middle, one, other WHERE one[0] <> other[0] OR (one[2] IS NULL AND other[2] IS NULL)
    RETURN [a, one[0]] + [stop IN [middle] WHERE stop <> one[0] AND stop <> other[0]] + [stop IN [other[0]] WHERE stop <> one[0]] + [b] AS stops,
      [tie IN [one[1], one[2], other[2], other[1]] WHERE tie IS NOT NULL] AS ties
    ORDER BY size(ties) LIMIT 500
  }
  WITH stops, ties WHERE size(ties) <= $maxHops
  RETURN collect({stops: stops, ties: ties}) AS near
}
CALL (a, b, near) {
  UNWIND near AS way
  RETURN way.stops AS stops, way.ties AS ties
  UNION ALL
  UNWIND CASE WHEN size(near) = 0 THEN [1] ELSE [] END AS far
  CALL (a, b) {
    MATCH way = allShortestPaths((a)-[:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES|DELIVERED_AT|PART_OF|MEMBER_OF|SUCCEEDED_BY|LOCATED_IN|WORKS_WITH|HOLDS|CONDUCTED_BY|EXAMINED|FOLLOWS_UP|REPORTED_IN|JUDGED|FOUND|ABOUT|REPLACES|RESOLVES|ASKED_BY|ADDRESSED_TO|ANSWERS|GIVEN_BY|REFERS_TO|MENTIONS|CONCERNS|HAS_MEMBER*..6]-(b))
    WHERE all(stop IN nodes(way) WHERE stop = a OR stop = b OR NOT stop:Hub)
      AND all(tie IN relationships(way) WHERE ($certainty IS NULL OR coalesce(tie.certainty, 'STATED') IN $certainty)
      AND ($sources IS NULL OR any(source IN $sources WHERE
        any(citation IN tie.citations WHERE citation STARTS WITH 'citation:' + substring(source, 9) + '#'))))
    WITH way LIMIT 500
    RETURN collect(way) AS ways
  }
  CALL (a, b, ways) {
    UNWIND ways AS way
    RETURN way
    UNION ALL
    UNWIND CASE WHEN size(ways) < $first THEN [1] ELSE [] END AS few
    WITH a, b, reduce(all = [], way IN ways | all + nodes(way)[1..-1]) AS passed, reduce(all = [], way IN ways | all + relationships(way)) AS taken
    MATCH way = allShortestPaths((a)-[:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES|DELIVERED_AT|PART_OF|MEMBER_OF|SUCCEEDED_BY|LOCATED_IN|WORKS_WITH|HOLDS|CONDUCTED_BY|EXAMINED|FOLLOWS_UP|REPORTED_IN|JUDGED|FOUND|ABOUT|REPLACES|RESOLVES|ASKED_BY|ADDRESSED_TO|ANSWERS|GIVEN_BY|REFERS_TO|MENTIONS|CONCERNS|HAS_MEMBER*..6]-(b))
    WHERE all(stop IN nodes(way) WHERE stop = a OR stop = b OR NOT (stop:Hub OR stop IN passed))
      AND all(tie IN relationships(way) WHERE NOT tie IN taken
        AND ($certainty IS NULL OR coalesce(tie.certainty, 'STATED') IN $certainty)
      AND ($sources IS NULL OR any(source IN $sources WHERE
        any(citation IN tie.citations WHERE citation STARTS WITH 'citation:' + substring(source, 9) + '#'))))
    RETURN way LIMIT 500
  }
  RETURN nodes(way) AS stops, relationships(way) AS ties
}
WITH stops, ties
WHERE size(ties) <= $maxHops
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
