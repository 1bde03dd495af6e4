package uk.oversight.bench;

import java.util.List;
import java.util.Map;

/**
 * A question to be asked in two ways that must give the same values in the same order.
 *
 * @param query the question, in GraphQL
 * @param byHand the best statement for it that we know how to write
 * @param calls the values it is asked with, one after the other
 */
record Walk(String name, String query, String byHand, List<Call> calls) {

	/** The values of one call. */
	record Call(Map<String, Object> variables, Map<String, Object> parameters) {
	}

	static final String ONE_BODY = """
			query OneBody($id: ID!) {
			  organisation(id: $id) {
			    name
			    inspections(first: 5) { nodes { started { value } kind } }
			  }
			}
			""";

	static final String ONE_BODY_BY_HAND = """
			MATCH (o:Entity:Organisation {id: $id})
			CALL (o) {
			  CALL (o) {
			    MATCH (o)<-[:EXAMINED]-(i:Inspection) RETURN i
			    UNION MATCH (o)-[:PROVIDES]->(:Service)<-[:EXAMINED]-(i:Inspection) RETURN i
			    UNION MATCH (o)<-[:DELIVERED_AT]-(:Service)<-[:EXAMINED]-(i:Inspection) RETURN i
			  }
			  WITH i ORDER BY i.date DESC, i.id DESC LIMIT 5
			  RETURN collect([i.startedValue, i.kind]) AS inspections
			}
			RETURN o.name, inspections
			""";

	static final String TWENTY_BODIES = """
			query TwentyBodies($after: String) {
			  organisations(first: 20, after: $after) {
			    nodes {
			      name
			      inspections(first: 5) {
			        nodes {
			          started { value }
			          kind
			          inspectorates { nodes { name } }
			          judgements { nodes { aspect value } }
			        }
			      }
			    }
			  }
			}
			""";

	static final String TWENTY_BODIES_BY_HAND = """
			MATCH (o:Organisation)
			WHERE o.name >= $name AND o.id IS NOT NULL AND (o.name > $name OR o.id > $id)
			WITH o ORDER BY o.name, o.id LIMIT 20
			CALL (o) {
			  CALL (o) {
			    MATCH (o)<-[:EXAMINED]-(i:Inspection) RETURN i
			    UNION MATCH (o)-[:PROVIDES]->(:Service)<-[:EXAMINED]-(i:Inspection) RETURN i
			    UNION MATCH (o)<-[:DELIVERED_AT]-(:Service)<-[:EXAMINED]-(i:Inspection) RETURN i
			  }
			  WITH i ORDER BY i.date DESC, i.id DESC LIMIT 5
			  CALL (i) {
			    MATCH (i)-[:CONDUCTED_BY]->(by:Organisation)
			    WITH by ORDER BY by.name, by.id LIMIT 20
			    RETURN collect(by.name) AS inspectorates
			  }
			  CALL (i) {
			    MATCH (i)-[:JUDGED]->(j:Judgement)
			    WITH j ORDER BY j.date DESC, j.id DESC LIMIT 20
			    RETURN collect([j.aspect, j.value]) AS judgements
			  }
			  RETURN collect([i.startedValue, i.kind, inspectorates, judgements]) AS inspections
			}
			RETURN o.name, inspections
			""";

	static final String FIVE_LEVELS = """
			query FiveLevels($id: ID!) {
			  node(id: $id) {
			    ... on Person {
			      name
			      answersGiven(first: 20) {
			        nodes {
			          answeredOn { value }
			          question {
			            heading
			            mentions {
			              nodes {
			                ... on Organisation {
			                  name
			                  inspections(first: 5) { nodes { started { value } kind } }
			                }
			              }
			            }
			          }
			        }
			      }
			    }
			  }
			}
			""";

	static final String FIVE_LEVELS_BY_HAND = """
			MATCH (p:Entity:Person {id: $id})
			CALL (p) {
			  MATCH (p)<-[:GIVEN_BY]-(a:Answer)
			  WITH a ORDER BY a.date DESC, a.id DESC LIMIT 20
			  MATCH (a)-[:ANSWERS]->(q:Question)
			  CALL (q) {
			    MATCH (q)-[:MENTIONS]->(o:Organisation)
			    WITH o ORDER BY o.id LIMIT 20
			    CALL (o) {
			      CALL (o) {
			        MATCH (o)<-[:EXAMINED]-(i:Inspection) RETURN i
			        UNION MATCH (o)-[:PROVIDES]->(:Service)<-[:EXAMINED]-(i:Inspection) RETURN i
			        UNION MATCH (o)<-[:DELIVERED_AT]-(:Service)<-[:EXAMINED]-(i:Inspection) RETURN i
			      }
			      WITH i ORDER BY i.date DESC, i.id DESC LIMIT 5
			      RETURN collect([i.startedValue, i.kind]) AS inspections
			    }
			    RETURN collect([o.name, inspections]) AS bodies
			  }
			  RETURN collect([a.answeredOnValue, q.heading, bodies]) AS answers
			}
			RETURN p.name, answers
			""";

}
