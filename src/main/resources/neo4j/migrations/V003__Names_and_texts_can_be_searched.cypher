// Names are folded to plain letters and kept whole; texts are taken by their English stems.
CREATE FULLTEXT INDEX names IF NOT EXISTS
FOR (n:Organisation|Person|Service|Programme|Place|BodyClass|Topic|Name|Identifier)
ON EACH [n.name, n.text, n.value]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

CREATE FULLTEXT INDEX texts IF NOT EXISTS
FOR (n:Finding|Question|Answer|Programme|Document|Observation|Conflict|Statement|Milestone)
ON EACH [n.summary, n.heading, n.text, n.parts, n.commitments, n.title, n.label, n.population, n.dataset, n.what, n.why, n.property, n.value, n.regulation]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
