// at most 1123 database hits
CALL () {
  CALL () {
    CALL () { MATCH (a:Entity {id: $p1}) RETURN a }
    CALL (a) { MATCH (b:Entity {id: $p2}) WHERE b <> a RETURN b }
    OPTIONAL CALL (a, b) {
      UNWIND CASE WHEN COUNT { (a)<-[:MENTIONS|ADDRESSED_TO|GIVEN_BY|ASKED_BY]-() } > 2000 AND COUNT { (b)<-[:MENTIONS|ADDRESSED_TO|GIVEN_BY|ASKED_BY]-() } > 2000 THEN [1] ELSE [] END AS busy
      MATCH (q:Question) WHERE q.date IS NOT NULL AND q.id IS NOT NULL
      WITH q ORDER BY q.date DESC, q.id DESC SKIP 2000 LIMIT 1
      RETURN q.date AS latest
    }
    CALL (a, b, latest) {
      UNWIND CASE WHEN latest IS NULL THEN [''] ELSE [latest, ''] END AS since
      CALL (a, b, since) {
        MATCH way = allShortestPaths((a)-[:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES|DELIVERED_AT|PART_OF|MEMBER_OF|SUCCEEDED_BY|LOCATED_IN|WORKS_WITH|HOLDS|CONDUCTED_BY|EXAMINED|FOLLOWS_UP|REPORTED_IN|JUDGED|FOUND|ABOUT|REPLACES|RESOLVES|ASKED_BY|ADDRESSED_TO|ANSWERS|GIVEN_BY|REFERS_TO|MENTIONS|CONCERNS|HAS_MEMBER*..6]-(b))
        WHERE all(stop IN nodes(way) WHERE stop = a OR stop = b OR (NOT stop:Hub AND coalesce(stop.date, since) >= since))
          AND all(tie IN relationships(way) WHERE ($p3 IS NULL OR coalesce(tie.certainty, 'STATED') IN $p3)
            AND ($p4 IS NULL OR any(source IN $p4 WHERE
              any(citation IN tie.citations WHERE citation STARTS WITH 'citation:' + substring(source, 9) + '#'))))
        WITH way LIMIT 500
        RETURN collect(way) AS ways
      }
      WITH ways WHERE size(ways) > 0 LIMIT 1
      RETURN ways
    }
    CALL (a, b, ways) {
      UNWIND ways AS way
      RETURN way
      UNION ALL
      UNWIND CASE WHEN size(ways) < $p5 THEN [1] ELSE [] END AS few
      WITH a, b, reduce(all = [], way IN ways | all + nodes(way)[1..-1]) AS passed, reduce(all = [], way IN ways | all + relationships(way)) AS taken
      MATCH way = allShortestPaths((a)-[:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES|DELIVERED_AT|PART_OF|MEMBER_OF|SUCCEEDED_BY|LOCATED_IN|WORKS_WITH|HOLDS|CONDUCTED_BY|EXAMINED|FOLLOWS_UP|REPORTED_IN|JUDGED|FOUND|ABOUT|REPLACES|RESOLVES|ASKED_BY|ADDRESSED_TO|ANSWERS|GIVEN_BY|REFERS_TO|MENTIONS|CONCERNS|HAS_MEMBER*..6]-(b))
      WHERE all(stop IN nodes(way) WHERE stop = a OR stop = b OR NOT (stop:Hub OR stop IN passed))
        AND all(tie IN relationships(way) WHERE NOT tie IN taken
          AND ($p3 IS NULL OR coalesce(tie.certainty, 'STATED') IN $p3)
          AND ($p4 IS NULL OR any(source IN $p4 WHERE
            any(citation IN tie.citations WHERE citation STARTS WITH 'citation:' + substring(source, 9) + '#'))))
      RETURN way LIMIT 500
    }
    WITH nodes(way) AS stops, relationships(way) AS ties
    WHERE size(ties) <= $p6
    WITH [i IN range(0, size(ties) - 1) | {
        from: stops[i].id,
        kind: type(ties[i]),
        direction: CASE WHEN startNode(ties[i]) = stops[i] THEN 'ALONG' ELSE 'AGAINST' END,
        to: stops[i + 1].id,
        certainty: ties[i].certainty,
        because: ties[i].because,
        citations: coalesce(ties[i].citations, [])
      }] AS hops
    WITH hops, [hop IN hops | hop.to] AS stops, size([hop IN hops WHERE hop.kind IN ['MENTIONS', 'OVERSEES', 'WORKS_WITH']]) AS loose
    ORDER BY loose
    WITH stops, head(collect(hops)) AS hops
    WITH stops, hops, size([hop IN hops WHERE hop.certainty = 'INFERRED']) AS inferred
    ORDER BY size(hops), inferred, stops
    LIMIT $p5
    RETURN {length: size(hops), isStated: inferred = 0, hops: hops} AS row
  }
  WITH row AS n1
  CALL (n1) {
    UNWIND n1.hops AS n2
    CALL (n2) {
      MATCH (n3:Entity {id: n2.from})
      RETURN head(collect([labels(n3), n3.id, n3.name, n3.answeredOnValue])) AS v3
    }
    CALL (n2) {
      MATCH (n4:Entity {id: n2.to})
      RETURN head(collect([labels(n4), n4.id, n4.name, n4.answeredOnValue])) AS v4
    }
    CALL (n2) {
      UNWIND n2.citations AS id
      MATCH (n5:Citation {id: id})
      WITH DISTINCT n5 ORDER BY n5.sortKey, n5.id
      CALL (n5) {
        MATCH (n5)-[:CITES]->(:Passage)-[:OF]->(n6:Document)
        WITH n6 ORDER BY n6.title, n6.id LIMIT 1
        RETURN head(collect([n6.title])) AS v6
      }
      RETURN collect([n5.locator, v6]) AS v5
    }
    RETURN collect([v3, n2.kind, n2.direction, v4, n2.certainty, n2.because, v5]) AS v2
  }
  RETURN collect([n1.length, n1.isStated, v2]) AS v1
}
RETURN v1 AS value

