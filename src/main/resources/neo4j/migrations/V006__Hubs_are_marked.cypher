// No path leads through these. Whoever writes them marks them; this marks those that were there before.
MATCH (n:Inspectorate|Department|Agency|Topic|Indicator|Document) SET n:Hub;
MATCH (p:Person) WHERE EXISTS { (p)<-[:ASKED_BY|GIVEN_BY]-() } SET p:Hub;
