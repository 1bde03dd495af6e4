// Bodies that two inspectorates judge ranks apart.
//
// Of each inspectorate counts its latest overall grade of the body itself, of a service that it provides, or of one that is given in it.
MATCH (grade:Judgement {aspect: 'Overall'})-[:ABOUT]->(subject:Entity)
WHERE grade.rank IS NOT NULL
CALL (subject) {
  MATCH (subject) WHERE subject:Organisation
  RETURN subject AS body
  UNION
  MATCH (subject)<-[:PROVIDES]-(body:Organisation)
  RETURN body
  UNION
  MATCH (subject)-[:DELIVERED_AT]->(body:Prison)
  RETURN body
}
MATCH (grade)<-[:JUDGED]-(:Inspection)-[:CONDUCTED_BY]->(inspectorate:Inspectorate)
WITH body, inspectorate, grade ORDER BY grade.date DESC, grade.id
WITH body, inspectorate, head(collect(grade)) AS latest
WITH body, collect({by: inspectorate.id, grade: latest}) AS grades
WHERE any(one IN grades WHERE one.by <> grades[0].by)
UNWIND grades AS one
UNWIND grades AS other
WITH body, one, other, one.grade.rank - other.grade.rank AS gap
WHERE one.by <> other.by AND gap >= $minGap
RETURN {
  gap: gap,
  key: body.id + ' ' + one.grade.id + ' ' + other.grade.id,
  body: body.id,
  higher: one.grade.id,
  lower: other.grade.id
} AS row
