package uk.oversight.walk.proof;

import java.util.ArrayList;
import java.util.List;

import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;

import uk.oversight.walk.proof.questions.Service;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions that once were answered wrongly, or might be. */
@OwnGraphTest
class OddQuestionsIT {

	private final GraphQLSchema schema;

	private final Driver driver;

	@LocalServerPort
	private int port;

	@Autowired
	OddQuestionsIT(GraphQlSource source, Driver driver) {
		this.schema = source.schema();
		this.driver = driver;
	}

	@BeforeEach
	void enterOddThings() {
		new OddThings(this.schema, this.driver).enter();
	}

	@Test
	void oppositeOfConditionHoldsOfWhatLacksTheValue() {
		JsonNode data = ask("""
				{
				  all: findings { totalCount }
				  such: findings(filter: {regulation: {contains: "12"}}) { totalCount }
				  others: findings(filter: {not: {regulation: {contains: "12"}}}) { totalCount }
				}
				""").get("data");
		assertThat(data.at("/such/totalCount").asInt()).isPositive();
		assertThat(data.at("/others/totalCount").asInt())
			.isEqualTo(data.at("/all/totalCount").asInt() - data.at("/such/totalCount").asInt());
	}

	@Test
	void notEveryOneIsSuchWhereOneLacksTheValue() {
		assertThat(texts(
				ask("""
						{
						  inspections(filter: {id: {in: ["inspection:odd-1", "inspection:odd-2"]}, judgements: {every: {rank: {gte: 3}}}}) {
						    nodes { id }
						  }
						}
						"""),
				"id"))
			.containsExactly("inspection:odd-1");
	}

	@Test
	void filtersTextsWhereOtherThingsHoldNumbersByThatName() {
		JsonNode answer = ask("""
				{
				  organisation(id: "trust:odd") {
				    sourceStatements(filter: {value: {in: ["ODD", "none"]}}) { totalCount }
				    observations(filter: {value: {lte: 0.5}}) { totalCount }
				  }
				}
				""");
		assertThat(answer.has("errors")).isFalse();
		assertThat(answer.at("/data/organisation/observations/totalCount").asInt()).isEqualTo(1);
	}

	@Test
	void asksEveryTieWhetherItIsStatedAndNotOnlyTheFirst() {
		// The question names the body in the one document, and an odd class in the other.
		for (String document : List.of("document:odd-1", "document:odd-2")) {
			assertThat(texts(ask("""
					{
					  organisation(id: "trust:odd") {
					    questions(statedIn: ["%s"], filter: {id: {eq: "question:odd-1"}}) {
					      edges { via surface evidence { locator } node { id } }
					    }
					  }
					}
					""".formatted(document)), "id")).as(document).containsExactly("question:odd-1");
		}
	}

	@Test
	void readsFieldAsTheTypeOfEachThingHasIt() {
		// A body has the conflicts about what is said of it, too; a person has its own
		// only.
		JsonNode nodes = ask("""
				{
				  nodes(ids: ["council:E06000031", "person:odd-1"]) { ... on Cited { conflicts { totalCount } } }
				  organisation(id: "council:E06000031") { conflicts { totalCount } }
				}
				""").get("data");
		assertThat(nodes.at("/nodes/0/conflicts")).isEqualTo(nodes.at("/organisation/conflicts"));
		assertThat(nodes.at("/nodes/1/conflicts/totalCount").asInt()).isEqualTo(1);
	}

	@Test
	void tellsTheTypeWhereOnlyOneTypeIsAskedForIt() {
		assertThat(ask("{ node(id: \"trust:odd\") { ... on Trust { __typename } } }").at("/data/node/__typename")
			.asString()).isEqualTo("Trust");
	}

	@Test
	void readsEachPlaceOnceWhereAWayCitesItTwice() {
		List<String> places = texts(ask("""
				{
				  organisation(id: "trust:odd") {
				    questions(via: CLASS, filter: {id: {eq: "question:odd-2"}}) { edges { evidence { locator } } }
				  }
				}
				"""), "locator");
		assertThat(places).isNotEmpty().doesNotHaveDuplicates();
	}

	@Test
	void tellsOnceWhatIsMissingThoughTheNullMovesUpToTheRoot() {
		JsonNode answer = ask("{ documents(filter: {id: {eq: \"document:incomplete\"}}) { nodes { id kind } } }");
		assertThat(answer.get("data").isNull()).isTrue();
		assertThat(answer.get("errors")).hasSize(1);
		assertThat(answer.at("/errors/0/message").asString())
			.startsWith("'/documents/nodes[0]/kind' is missing in the graph, though its type is DocumentKind!");
		assertThat(answer.at("/errors/0/path")).hasSize(4);
	}

	@Test
	void tellsTheTypeOfPageOfWhichNothingIsRead() {
		assertThat(ask("{ organisations { __typename } }").at("/data/organisations/__typename").asString())
			.isEqualTo("OrganisationConnection");
	}

	@Test
	void asksOneValueInsideAndOutsideOfWhatLeadsOn() {
		assertThat(texts(ask("""
				{
				  topics(filter: {
				    id: {eq: "topic:odd"}
				    name: {startsWith: "odd"}
				    not: {conflicts: {some: {}}, and: [{name: {contains: "even"}}]}
				  }) { nodes { id } }
				}
				"""), "id")).containsExactly("topic:odd");
	}

	@Test
	void countsByFieldThatIsNamedAsTypesAre() {
		assertThat(ask("{ unresolvedNames(filter: {id: {eq: \"unresolved:odd\"}}) { facets(by: TYPE) { key count } } }")
			.at("/data/unresolvedNames/facets")
			.toString()).isEqualTo("[{\"key\":[\"Trust\"],\"count\":1}]");
	}

	@Test
	void putsNullWhereOneOfSeveralIsIncomplete() {
		JsonNode answer = ask(
				"""
						{ nodes(ids: ["trust:RT1", "conflict:incomplete", "trust:RT1", "trust:RP1"]) { id ... on Conflict { severity } } }
						""");
		assertThat(answer.at("/data/nodes/1").isNull()).isTrue();
		assertThat(answer.at("/data/nodes/0")).isEqualTo(answer.at("/data/nodes/2"));
		assertThat(answer.at("/data/nodes/3/id").asString()).isEqualTo("trust:RP1");
		assertThat(answer.get("errors")).hasSize(1);
	}

	private static List<String> texts(JsonNode answer, String key) {
		assertThat(answer.has("errors")).as("%s", answer).isFalse();
		List<String> texts = new ArrayList<>();
		answer.findValues(key).forEach((it) -> texts.add(it.asString()));
		return texts;
	}

	private JsonNode ask(String query) {
		return new Service(this.port).ask(query);
	}

}
