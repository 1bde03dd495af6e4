// at most 2116 database hits
CALL () {
  CALL () {
    CALL () {
      CALL db.index.fulltext.queryNodes('names', $p2, CASE WHEN $p3 IS NULL THEN {limit: 200} ELSE {} END) YIELD node, score
      OPTIONAL MATCH (owner:Entity)-[:ALSO_KNOWN_AS|IDENTIFIED_BY]->(node)
      WITH coalesce(owner, node) AS found, score, coalesce(node.name, node.text, node.value) AS text
      WHERE $p3 IS NULL OR any(label IN labels(found) WHERE toUpper(label) IN [type IN $p3 | replace(type, '_', '')])
      WITH found, score, text LIMIT 200
      WITH found, text, score * (1 + 1.0 / size(text)) AS fit ORDER BY fit DESC, size(text), text
      WITH found, max(fit) AS fit, head(collect(text)) AS text ORDER BY fit DESC, size(text), found.id
      WITH collect({found: found, text: text}) AS ranked
      UNWIND range(0, size(ranked) - 1) AS place
      RETURN ranked[place].found AS found, 3.0 / (60 + place) AS share, 0 AS ranking, ranked[place].text AS text
      UNION ALL
      CALL db.index.fulltext.queryNodes('texts', $p4, CASE WHEN $p3 IS NULL THEN {limit: 200} ELSE {} END) YIELD node, score
      WHERE $p3 IS NULL OR any(label IN labels(node) WHERE toUpper(label) IN [type IN $p3 | replace(type, '_', '')])
      WITH node, score LIMIT 200
      WITH node, score ORDER BY score DESC, node.id
      WITH collect(node) AS ranked
      UNWIND range(0, size(ranked) - 1) AS place
      RETURN ranked[place] AS found, 1.0 / (60 + place) AS share, 1 AS ranking, null AS text
      UNION ALL
      UNWIND CASE WHEN $p5 IS NULL THEN [] ELSE [$p5] END AS meaning
      CALL (meaning) {
        CALL db.index.vector.queryNodes('finding_meaning', 50, meaning) YIELD node, score
        RETURN node, score
        UNION ALL
        CALL db.index.vector.queryNodes('answer_meaning', 50, meaning) YIELD node, score
        RETURN node, score
      }
      WITH node, score WHERE score >= 0.8
      WITH node, score ORDER BY score DESC, node.id
      WITH collect(node) AS ranked
      UNWIND range(0, size(ranked) - 1) AS place
      RETURN ranked[place] AS found, 1.0 / (60 + place) AS share, 2 AS ranking, null AS text
    }
    WITH found, share, ranking, text
    WHERE $p3 IS NULL OR any(label IN labels(found) WHERE toUpper(label) IN [type IN $p3 | replace(type, '_', '')])
    WITH found, share, ranking, text ORDER BY ranking
    WITH found, sum(share) AS score, head(collect(text)) AS text
    WITH found, score, split(coalesce(text, reduce(all = '', part IN [found.heading, found.title, found.label, found.summary, found.text, found.what, found.value, found.regulation]
        + coalesce(found.parts, []) + coalesce(found.commitments, []) + [found.why, found.population] | all + CASE WHEN part IS NULL THEN '' ELSE toString(part) + ' ' END)), ' ') AS words
    WITH found, score, words, [i IN range(0, size(words) - 1) WHERE any(term IN $p6 WHERE toLower(words[i]) STARTS WITH term OR toLower(substring(words[i], 1)) STARTS WITH term)] AS hits
    WITH found, score, words, hits, CASE WHEN size(hits) = 0 OR hits[0] < 8 THEN 0 ELSE hits[0] - 8 END AS begin
    RETURN {
      score: score,
      key: found.id,
      node: found.id,
      highlight: trim(CASE begin WHEN 0 THEN '' ELSE '… ' END
        + reduce(text = '', i IN range(begin, CASE WHEN begin + 30 < size(words) THEN begin + 30 ELSE size(words) END - 1)
          | text + CASE WHEN i IN hits THEN '**' + words[i] + '**' ELSE words[i] END + ' ')
        + CASE WHEN begin + 30 < size(words) THEN '…' ELSE '' END)
    } AS row
  }
  WITH row AS n1
  WITH n1 ORDER BY n1.score DESC, n1.key LIMIT $p1
  CALL (n1) {
    MATCH (n2:Entity {id: n1.node})
    CALL (n2) {
      MATCH (n2)-[:EVIDENCED_BY]->(n3:Citation)
      WITH DISTINCT n3 ORDER BY n3.sortKey, n3.id
      CALL (n3) {
        MATCH (n3)-[:CITES]->(:Passage)-[:OF]->(n4:Document)
        WITH n4 ORDER BY n4.title, n4.id LIMIT 1
        RETURN head(collect([n4.id])) AS v4
      }
      RETURN collect([n3.locator, n3.statedBy, v4]) AS v3
    }
    CALL (n2) {
      MATCH (n2)<-[:FOUND]-(n5:Inspection)
      WITH n5 ORDER BY n5.date DESC, n5.id DESC LIMIT 1
      CALL (n5) {
        MATCH (n5)-[r1:EXAMINED]->(n6:Entity)
        WITH n6, r1 ORDER BY n6.id, type(r1), r1.key LIMIT $p7
        RETURN collect([[n6.id]]) AS v6
      }
      RETURN head(collect([[v6]])) AS v5
    }
    RETURN head(collect([labels(n2), n2.id, v3, n2.polarity, n2.summary, v5])) AS v2
  }
  RETURN collect([n1.score, n1.highlight, v2]) AS v1
}
RETURN [v1] AS value

// at most 320 database hits
CALL () {
  MATCH (n1:Topic)
  WHERE (n1.name IS NOT NULL AND n1.id IS NOT NULL) AND (toLower(toStringOrNull(n1.name)) = $p2)
  WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)<-[r1:TREATS]-(n2:Finding)
    WHERE EXISTS { MATCH (n2)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n3:Document) WHERE n3.id IN $p4 } AND toLower(toStringOrNull(n2.theme)) = $p5
    WITH n2, r1 ORDER BY n2.date DESC, n2.id DESC, type(r1), r1.key LIMIT $p3
    CALL (n2) {
      MATCH (n2)-[:ABOUT]->(n4:Entity)
      WITH n4 ORDER BY n4.id LIMIT 1
      RETURN head(collect([n4.id])) AS v3
    }
    RETURN collect([[n2.id, v3]]) AS v2
  }
  CALL (n1) {
    MATCH (n1)<-[r2:TREATS]-(n5:Finding)
    WHERE EXISTS { MATCH (n5)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n6:Document) WHERE n6.id IN $p6 } AND toLower(toStringOrNull(n5.theme)) = $p7
    RETURN count(*) AS v4
  }
  CALL (n1) {
    MATCH (n1)<-[r3:TREATS]-(n7:Finding)
    WHERE EXISTS { MATCH (n7)-[:EVIDENCED_BY]->(:Citation)-[:CITES]->(:Passage)-[:OF]->(n8:Document) WHERE n8.id IN $p8 } AND toLower(toStringOrNull(n7.theme)) = $p9
    UNWIND [toString(n7.polarity)] AS v6
    WITH [v6] AS key, null AS measure
    WITH key, count(*) AS count, min(measure) AS min, percentileCont(measure, 0.5) AS median, round(avg(measure), 6) AS mean, max(measure) AS max
    ORDER BY key LIMIT $p10
    WITH {key: key, count: count, min: min, median: median, mean: mean, max: max} AS n9
    RETURN collect([n9.key, n9.count]) AS v5
  }
  RETURN collect([[n1.name, [v2, null, v4, v5]]]) AS v1
}
RETURN [v1] AS value

