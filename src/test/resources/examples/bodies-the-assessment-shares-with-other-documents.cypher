// at most 3155 database hits
CALL () {
  MATCH (n1:Organisation)
  WHERE (n1.name IS NOT NULL AND n1.id IS NOT NULL) AND (((EXISTS { MATCH (n1)<-[:MENTIONS]-(n2:Entity) WHERE n2.id = $p2 }) AND (EXISTS { MATCH (n1)<-[:MENTIONS]-(n3:Entity) WHERE n3.id IN $p3 })))
  WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)<-[r1:MENTIONS]-(n4:Entity)
    WHERE n4.id IN $p5
    WITH n4, r1 ORDER BY n4.id, type(r1), r1.key LIMIT $p4
    CALL (r1) {
      UNWIND r1.citations AS id
      MATCH (n5:Citation {id: id})
      WITH DISTINCT n5 ORDER BY n5.sortKey, n5.id
      RETURN collect([n5.locator]) AS v3
    }
    RETURN collect([r1.surface, [n4.id], v3]) AS v2
  }
  RETURN collect([[n1.id, n1.name, [v2]]]) AS v1
}
CALL (v1) {
  MATCH (n6:Organisation)
  WHERE ((EXISTS { MATCH (n6)<-[:MENTIONS]-(n7:Entity) WHERE n7.id = $p6 }) AND (EXISTS { MATCH (n6)<-[:MENTIONS]-(n8:Entity) WHERE n8.id IN $p7 }))
  RETURN count(*) AS v4
}
RETURN [v1, null, v4] AS value

