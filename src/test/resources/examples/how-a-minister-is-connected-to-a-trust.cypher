// at most 1093 database hits
CALL () {
  CALL () {
    CALL () { MATCH (a:Entity {id: $p1}) RETURN a }
    CALL (a) { MATCH (b:Entity {id: $p2}) WHERE b <> a RETURN b }
    CALL (a, b) {
      UNWIND CASE WHEN COUNT { (a)<-[:MENTIONS|ADDRESSED_TO|GIVEN_BY|ASKED_BY]-() } > 2000 AND COUNT { (b)<-[:MENTIONS|ADDRESSED_TO|GIVEN_BY|ASKED_BY]-() } > 2000 THEN [1] ELSE [] END AS busy
      CALL (a, b, busy) {
        MATCH way = allShortestPaths((a)-[:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES|DELIVERED_AT|PART_OF|MEMBER_OF|SUCCEEDED_BY|LOCATED_IN|WORKS_WITH|HOLDS|CONDUCTED_BY|EXAMINED|FOLLOWS_UP|REPORTED_IN|JUDGED|FOUND|ABOUT|REPLACES|RESOLVES|HAS_MEMBER*..6]-(b))
        WHERE all(stop IN nodes(way) WHERE stop = a OR stop = b OR NOT stop:Hub)
          AND all(tie IN relationships(way) WHERE ($p3 IS NULL OR coalesce(tie.certainty, 'STATED') IN $p3)
          AND ($p4 IS NULL OR any(source IN $p4 WHERE
            any(citation IN tie.citations WHERE citation STARTS WITH 'citation:' + substring(source, 9) + '#'))))
        RETURN nodes(way) AS stops, relationships(way) AS ties LIMIT 500
        UNION ALL
        CALL (busy) {
          MATCH (question:Question) WHERE busy = 1 AND question.date IS NOT NULL AND question.id IS NOT NULL
          RETURN question ORDER BY question.date DESC, question.id DESC LIMIT 2000
        }
        CALL (question) { RETURN question AS text UNION ALL MATCH (question)<-[:ANSWERS]-(text) RETURN text }
        MATCH (text)-[tie:MENTIONS|ADDRESSED_TO|GIVEN_BY|ASKED_BY]->(end)
        WHERE (end = a OR end = b) AND ($p3 IS NULL OR coalesce(tie.certainty, 'STATED') IN $p3)
          AND ($p4 IS NULL OR any(source IN $p4 WHERE
            any(citation IN tie.citations WHERE citation STARTS WITH 'citation:' + substring(source, 9) + '#')))
        CALL (a, b, text) {
          RETURN text AS middle, null AS next
          UNION ALL
          MATCH (text)-[next:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES|DELIVERED_AT|PART_OF|MEMBER_OF|SUCCEEDED_BY|LOCATED_IN|WORKS_WITH|HOLDS|CONDUCTED_BY|EXAMINED|FOLLOWS_UP|REPORTED_IN|JUDGED|FOUND|ABOUT|REPLACES|RESOLVES|ASKED_BY|ADDRESSED_TO|ANSWERS|GIVEN_BY|REFERS_TO|MENTIONS|CONCERNS|HAS_MEMBER]-(middle)
          WHERE NOT (middle:Hub OR middle = a OR middle = b) AND ($p3 IS NULL OR coalesce(next.certainty, 'STATED') IN $p3)
          AND ($p4 IS NULL OR any(source IN $p4 WHERE
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
      WITH stops, ties WHERE size(ties) <= $p5
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
          AND all(tie IN relationships(way) WHERE ($p3 IS NULL OR coalesce(tie.certainty, 'STATED') IN $p3)
          AND ($p4 IS NULL OR any(source IN $p4 WHERE
            any(citation IN tie.citations WHERE citation STARTS WITH 'citation:' + substring(source, 9) + '#'))))
        WITH way LIMIT 500
        RETURN collect(way) AS ways
      }
      CALL (a, b, ways) {
        UNWIND ways AS way
        RETURN way
        UNION ALL
        UNWIND CASE WHEN size(ways) < $p6 THEN [1] ELSE [] END AS few
        WITH a, b, reduce(all = [], way IN ways | all + nodes(way)[1..-1]) AS passed, reduce(all = [], way IN ways | all + relationships(way)) AS taken
        MATCH way = allShortestPaths((a)-[:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES|DELIVERED_AT|PART_OF|MEMBER_OF|SUCCEEDED_BY|LOCATED_IN|WORKS_WITH|HOLDS|CONDUCTED_BY|EXAMINED|FOLLOWS_UP|REPORTED_IN|JUDGED|FOUND|ABOUT|REPLACES|RESOLVES|ASKED_BY|ADDRESSED_TO|ANSWERS|GIVEN_BY|REFERS_TO|MENTIONS|CONCERNS|HAS_MEMBER*..6]-(b))
        WHERE all(stop IN nodes(way) WHERE stop = a OR stop = b OR NOT (stop:Hub OR stop IN passed))
          AND all(tie IN relationships(way) WHERE NOT tie IN taken
            AND ($p3 IS NULL OR coalesce(tie.certainty, 'STATED') IN $p3)
          AND ($p4 IS NULL OR any(source IN $p4 WHERE
            any(citation IN tie.citations WHERE citation STARTS WITH 'citation:' + substring(source, 9) + '#'))))
        RETURN way LIMIT 500
      }
      RETURN nodes(way) AS stops, relationships(way) AS ties
    }
    WITH stops, ties
    WHERE size(ties) <= $p5
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
    LIMIT $p6
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

