// What goes by a name or says something like these words, the best first.
//
// There are three rankings: by names, by words, and by what the words mean, where the graph holds meanings. Their scores cannot be
// compared, so their places are: each gives a share of 1 / (60 + place), and names three of them, since a name counts for more than
// words in a text do. What stands in several rankings gathers their shares.
//
// The indexes give the best first, of all types. Where some types are asked for, theirs are picked out before the first 200 are taken:
// among the words of every question put to ministers, the 200 best may be all questions.
CALL () {
  CALL db.index.fulltext.queryNodes('names', $text__names, CASE WHEN $types IS NULL THEN {limit: 200} ELSE {} END) YIELD node, score
  OPTIONAL MATCH (owner:Entity)-[:ALSO_KNOWN_AS|IDENTIFIED_BY]->(node)
  WITH coalesce(owner, node) AS found, score, coalesce(node.name, node.text, node.value) AS text
  WHERE $types IS NULL OR any(label IN labels(found) WHERE toUpper(label) IN [type IN $types | replace(type, '_', '')])
  WITH found, score, text LIMIT 200
  // Of names that fit alike, the shortest is the nearest.
  WITH found, text, score * (1 + 1.0 / size(text)) AS fit ORDER BY fit DESC, size(text), text
  WITH found, max(fit) AS fit, head(collect(text)) AS text ORDER BY fit DESC, size(text), found.id
  WITH collect({found: found, text: text}) AS ranked
  UNWIND range(0, size(ranked) - 1) AS place
  RETURN ranked[place].found AS found, 3.0 / (60 + place) AS share, 0 AS ranking, ranked[place].text AS text
  UNION ALL
  CALL db.index.fulltext.queryNodes('texts', $text__words, CASE WHEN $types IS NULL THEN {limit: 200} ELSE {} END) YIELD node, score
  WHERE $types IS NULL OR any(label IN labels(node) WHERE toUpper(label) IN [type IN $types | replace(type, '_', '')])
  WITH node, score LIMIT 200
  WITH node, score ORDER BY score DESC, node.id
  WITH collect(node) AS ranked
  UNWIND range(0, size(ranked) - 1) AS place
  RETURN ranked[place] AS found, 1.0 / (60 + place) AS share, 1 AS ranking, null AS text
  UNION ALL
  UNWIND CASE WHEN $text__meaning IS NULL THEN [] ELSE [$text__meaning] END AS meaning
  CALL (meaning) {
    CALL db.index.vector.queryNodes('finding_meaning', 50, meaning) YIELD node, score
    RETURN node, score
    UNION ALL
    CALL db.index.vector.queryNodes('answer_meaning', 50, meaning) YIELD node, score
    RETURN node, score
  }
  // Two texts that have nothing to do with each other still lie near: what fits less than this is noise.
  WITH node, score WHERE score >= 0.8
  WITH node, score ORDER BY score DESC, node.id
  WITH collect(node) AS ranked
  UNWIND range(0, size(ranked) - 1) AS place
  RETURN ranked[place] AS found, 1.0 / (60 + place) AS share, 2 AS ranking, null AS text
}
WITH found, share, ranking, text
WHERE $types IS NULL OR any(label IN labels(found) WHERE toUpper(label) IN [type IN $types | replace(type, '_', '')])
WITH found, share, ranking, text ORDER BY ranking
WITH found, sum(share) AS score, head(collect(text)) AS text
WITH found, score, split(coalesce(text, reduce(all = '', part IN [found.heading, found.title, found.label, found.summary, found.text, found.what, found.value, found.regulation]
    + coalesce(found.parts, []) + coalesce(found.commitments, []) + [found.why, found.population] | all + CASE WHEN part IS NULL THEN '' ELSE toString(part) + ' ' END)), ' ') AS words
WITH found, score, words, [i IN range(0, size(words) - 1) WHERE any(term IN $text__terms WHERE toLower(words[i]) STARTS WITH term OR toLower(substring(words[i], 1)) STARTS WITH term)] AS hits
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
