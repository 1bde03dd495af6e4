// at most 2907 database hits
CALL () {
  MATCH (n1:Organisation)
  WHERE (n1.name IS NOT NULL) AND (((EXISTS { MATCH (n1)<-[:MENTIONS]-(n2:Entity) WHERE n2.id = $p2 }) AND (EXISTS { MATCH (n1)<-[:MENTIONS]-(n3:Entity) WHERE n3.id IN $p3 })))
  WITH n1 ORDER BY n1.name, n1.id LIMIT $p1 + 1
  CALL (n1) {
    MATCH (n1)<-[r1:MENTIONS]-(n4:Entity)
    WHERE n4.id IN $p5
    WITH n4, r1 ORDER BY n4.id, type(r1), r1.key LIMIT $p4 + 1
    CALL (r1) {
      UNWIND r1.citations AS id
      MATCH (n5:Citation {id: id})
      WITH n5 ORDER BY n5.sortKey, n5.id
      RETURN collect([n5.locator]) AS v3
    }
    WITH collect([[n4.id, type(r1), r1.key], r1.surface, [n4.id], v3]) AS rows
    RETURN [rows[..$p4], size(rows) > $p4] AS v2
  }
  WITH collect([[n1.name, n1.id], [n1.id, n1.name, [v2[0], v2[1], null]]]) AS rows
  RETURN [rows[..$p1], size(rows) > $p1] AS v1
}
CALL (v1) {
  MATCH (n6:Organisation)
  WHERE ((EXISTS { MATCH (n6)<-[:MENTIONS]-(n7:Entity) WHERE n7.id = $p6 }) AND (EXISTS { MATCH (n6)<-[:MENTIONS]-(n8:Entity) WHERE n8.id IN $p7 }))
  RETURN count(*) AS v4
}
RETURN [v1[0], v1[1], v4] AS value

