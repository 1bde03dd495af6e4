// What goes by a name or says something like these words, the best first.
//
// A name counts for whatever it names, and for more than words in a text do. Each index gives its best two hundred.
CALL () {
  CALL db.index.fulltext.queryNodes('names', $text__names, {limit: 200}) YIELD node, score
  OPTIONAL MATCH (owner:Entity)-[:ALSO_KNOWN_AS|IDENTIFIED_BY]->(node)
  WITH coalesce(owner, node) AS found, score, coalesce(node.name, node.text, node.value) AS text
  // Of names that fit alike, the shortest is the nearest.
  RETURN found, 3 * score * (1 + 1.0 / size(text)) AS score, text
  UNION ALL
  CALL db.index.fulltext.queryNodes('texts', $text__words, {limit: 200}) YIELD node, score
  RETURN node AS found, score, reduce(all = '', part IN [node.heading, node.title, node.label, node.summary, node.text, node.what, node.value, node.regulation]
    + coalesce(node.parts, []) + coalesce(node.commitments, []) + [node.why, node.population] | all + CASE WHEN part IS NULL THEN '' ELSE toString(part) + ' ' END) AS text
}
WITH found, score, text
WHERE $types IS NULL OR any(label IN labels(found) WHERE toUpper(label) IN [type IN $types | replace(type, '_', '')])
ORDER BY score DESC, size(text), found.id
WITH found, max(score) AS score, head(collect(text)) AS text
WITH found, score, split(text, ' ') AS words
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
