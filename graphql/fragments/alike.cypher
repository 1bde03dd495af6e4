// What says something like this finding or answer, the likest first, by what its words mean to the model of language.
//
// Nothing where it has not been read yet. The vectors of two texts that have nothing to do with each other still lie near: what
// fits less than this is noise.
UNWIND CASE WHEN this.meaning IS NULL THEN [] ELSE [this.meaning] END AS meaning
CALL (meaning) {
  UNWIND CASE WHEN $types__alike IS NULL OR 'ANSWER' IN $types__alike THEN [meaning] ELSE [] END AS sought
  CALL db.index.vector.queryNodes('answer_meaning', 51, sought) YIELD node, score
  RETURN node, score
  UNION ALL
  UNWIND CASE WHEN $types__alike IS NULL OR 'FINDING' IN $types__alike THEN [meaning] ELSE [] END AS sought
  CALL db.index.vector.queryNodes('finding_meaning', 51, sought) YIELD node, score
  RETURN node, score
}
WITH this, node, score WHERE node <> this AND score >= 0.75
RETURN {
  score: score,
  key: node.id,
  node: node.id,
  certainty: 'INFERRED',
  because: 'Its words say something like those of ' + this.id + '; that is no more than a likeness, and never tells that both are about the same body or event'
} AS row
