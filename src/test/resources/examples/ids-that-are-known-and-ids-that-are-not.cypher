// at most 41 database hits
UNWIND range(0, size($p1) - 1) AS place
OPTIONAL MATCH (n1:Entity {id: $p1[place]})
WITH CASE WHEN n1 IS NULL THEN null ELSE [labels(n1), n1.id, n1.name] END AS item ORDER BY place
RETURN collect([item]) AS value

// at most 21 database hits
MATCH (n1:Entity {id: $p1})
RETURN [n1.id] AS value

