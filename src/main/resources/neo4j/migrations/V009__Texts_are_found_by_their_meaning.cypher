// What findings and answers mean, as the model of language in the jar tells it: 384 numbers each.
CREATE VECTOR INDEX finding_meaning IF NOT EXISTS FOR (n:Finding) ON (n.meaning)
OPTIONS {indexConfig: {`vector.dimensions`: 384, `vector.similarity_function`: 'cosine'}};
CREATE VECTOR INDEX answer_meaning IF NOT EXISTS FOR (n:Answer) ON (n.meaning)
OPTIONS {indexConfig: {`vector.dimensions`: 384, `vector.similarity_function`: 'cosine'}};
