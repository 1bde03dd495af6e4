// at most 16151 database hits
CALL () {
  CALL () {
    CALL () { MATCH (a:Entity {id: $p1}) RETURN a }
    CALL (a) { MATCH (b:Entity {id: $p2}) RETURN b }
    MATCH way = SHORTEST 40 (a)
      (()-[tie:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES|DELIVERED_AT|PART_OF|MEMBER_OF|SUCCEEDED_BY|LOCATED_IN|WORKS_WITH|HOLDS|CONDUCTED_BY|EXAMINED|FOLLOWS_UP|REPORTED_IN|JUDGED|FOUND|ABOUT|REPLACES|RESOLVES|ASKED_BY|ADDRESSED_TO|ANSWERS|GIVEN_BY|REFERS_TO|MENTIONS|CONCERNS|HAS_MEMBER]-(next:Entity)
        WHERE (next.id = $p2 OR NOT (next:Inspectorate OR next:Department OR next:Agency OR next:Topic OR next:Indicator OR next:Document))
          AND ($p3 IS NULL OR coalesce(tie.certainty, 'STATED') IN $p3)
          AND ($p4 IS NULL OR EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN tie.citations AND d.id IN $p4 })){1,8}
      (b)
    WITH nodes(way) AS stops, relationships(way) AS ties
    WHERE size(ties) <= $p5 AND all(stop IN stops WHERE single(other IN stops WHERE other = stop))
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
      RETURN head(collect([n3.id])) AS v3
    }
    CALL (n2) {
      MATCH (n4:Entity {id: n2.to})
      RETURN head(collect([n4.id])) AS v4
    }
    CALL (n2) {
      UNWIND n2.citations AS id
      MATCH (n5:Citation {id: id})
      WITH n5 ORDER BY n5.sortKey, n5.id
      CALL (n5) {
        MATCH (n5)-[:CITES]->(:Passage)-[:OF]->(n6:Document)
        WITH n6 ORDER BY n6.title, n6.id LIMIT 1
        RETURN head(collect([n6.id])) AS v6
      }
      RETURN collect([n5.locator, v6]) AS v5
    }
    RETURN collect([v3, n2.kind, n2.direction, v4, n2.certainty, n2.because, v5]) AS v2
  }
  RETURN collect([n1.length, n1.isStated, v2]) AS v1
}
RETURN v1 AS value

// at most 16523 database hits
CALL () {
  CALL () {
    CALL () { MATCH (a:Entity {id: $p1}) RETURN a }
    CALL (a) { MATCH (b:Entity {id: $p2}) RETURN b }
    MATCH way = SHORTEST 40 (a)
      (()-[tie:PROVIDES|COMMISSIONS|OPERATES|OVERSEES|FUNDS|OWNS|FACILITATES|DELIVERED_AT|PART_OF|MEMBER_OF|SUCCEEDED_BY|LOCATED_IN|WORKS_WITH|HOLDS|CONDUCTED_BY|EXAMINED|FOLLOWS_UP|REPORTED_IN|JUDGED|FOUND|ABOUT|REPLACES|RESOLVES|ASKED_BY|ADDRESSED_TO|ANSWERS|GIVEN_BY|REFERS_TO|MENTIONS|CONCERNS|HAS_MEMBER]-(next:Entity)
        WHERE (next.id = $p2 OR NOT (next:Inspectorate OR next:Department OR next:Agency OR next:Topic OR next:Indicator OR next:Document))
          AND ($p3 IS NULL OR coalesce(tie.certainty, 'STATED') IN $p3)
          AND ($p4 IS NULL OR EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN tie.citations AND d.id IN $p4 })){1,8}
      (b)
    WITH nodes(way) AS stops, relationships(way) AS ties
    WHERE size(ties) <= $p5 AND all(stop IN stops WHERE single(other IN stops WHERE other = stop))
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
  RETURN collect([n1.length]) AS v1
}
RETURN v1 AS value

