package uk.oversight;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client is told that asks for what cannot be asked. */
@OversightTest
class ErrorsIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{ organisations(first: -1) { nodes { name } } }                                      | 'first: -1' is out of bounds: it may be 0 to 100
					{ organisations(first: 1, last: 1) { nodes { name } } }                              | 'first' and 'last' were both given
					{ organisations(last: 1, after: "x") { nodes { name } } }                            | 'after' goes with 'first'
					{ organisations(after: "nonsense") { nodes { name } } }                              | 'nonsense' is no cursor of this list
					{ organisations(orderBy: {field: PARTS_COUNT}, after: "WyJuYW1lIiwiQSIsImIiXQ") { nodes { id } } } | is no cursor of this list
					{ organisations(filter: {closedOn: {isNull: null}}) { totalCount } }                 | 'isNull: null' compares with nothing
					{ organisation { name } }                                                            | takes exactly one of 'id' and 'identifier'; it was given none
					{ organisation(id: "a:b", identifier: {scheme: ODS, value: "RT1"}) { name } }        | it was given both
					{ inspections(filter: {started: {gte: "Oct 2024"}}) { totalCount } }                 | 'Oct 2024' is no date: write a day as 2025-11-10
					{ organisations(filter: {name: {contains: null}}) { totalCount } }                   | 'contains: null' compares with nothing
					{ timeline(about: ["trust:RT1"], from: "yesterday") { totalCount } }                 | 'yesterday' is no date
					{ timeline(about: ["trust:RT1"], to: "2025-02-31") { totalCount } }                  | '2025-02-31' is no date
					{ paths(from: "trust:RT1", to: "trust:RP1", maxHops: 9) { length } }                 | 'maxHops: 9' is out of bounds: it may be 1 to 6
					{ search(text: "?!") { nodes { id } } }                                              | has no letter or digit to look for
					{ organisations { nodes { nmae } } }                                                 | 'Organisation' has no field 'nmae': perhaps 'name' is meant
					{ organisations }                                                                    | 'organisations' is an object: say which fields of
					{ organisations(first: 2) { nodes { name { x } } } }                                 | 'name' is a value of the type 'String!', and has no fields
					{ organisations(first: 2) { nodes { ... on Question { id } } } }                     | The fragment is on 'Question', which nothing here can be
					{ organisations(size: 2) { totalCount } }                                            | The field takes no argument 'size': it takes filter, orderBy, first, after, last, before
					{ organisations(first: "two") { totalCount } }                                       | 'first' must be of the type 'Int'; there stands 'first: "two"
					{ organisations(orderBy: {field: NMAE}) { totalCount } }                             | must be one of the values of 'OrganisationOrderField': these are DEFAULT,
					{ inspections(filter: {started: {after: "2024"}}) { totalCount } }                   | 'PartialDateFilter' has no field 'after': it has eq, gte, lte, isNull; there stands 'filter: {started: {after
					{ inspections(filter: {started: {gt: "2024"}}) { totalCount } }                      | 'PartialDateFilter' has no field 'gt': perhaps 'gte' is meant
					{ organisations { nodes { parts(sise: 2) { totalCount } } } }                        | The field takes no argument 'sise'
					query A($f: OrganisatonFilter) { organisations(filter: $f) { totalCount } }          | There is no type 'OrganisatonFilter': perhaps 'OrganisationFilter' is meant
					{ node { id } }                                                                      | The field needs its argument 'id'
					{ node(id: null) { id } }                                                            | must not be null
					query A($n: Int) { organisations { totalCount } }                                    | The variable '$n' is used nowhere: use it, or take it out
					{ organisations(first: $n) { totalCount } }                                          | The operation declares no variable '$n'
					{ a: organisations { totalCount } a: documents { totalCount } }                      | 'a' stands for both 'organisations' and 'documents'
					{ organisations {                                                                    | Invalid syntax
					""")
	void tellsWhatIsWrongWithTheQuestion(String query, String message) {
		JsonNode error = ask(Map.of("query", query)).get("errors").get(0);
		assertThat(error.get("message").asString()).contains(message);
		assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					query ($given: OrganisationFilter) { organisations(filter: $given) { totalCount } } | {"nmae": {"eq": "A"}} | 'OrganisationFilter' has no field 'nmae': perhaps 'name' is meant
					query ($given: OrganisationFilter) { organisations(filter: $given) { totalCount } } | {"name": {"eq": 3}}   | Variable 'given' has an invalid value: a text in quotes was expected; a 'Integer' was given
					query ($given: IdentifierScheme!) { organisation(identifier: {scheme: $given, value: "RT1"}) { id } } | "OSD" | 'OSD' is not one of the values of 'IdentifierScheme': these are
					query ($given: Int) { organisations(first: $given) { totalCount } }                 | "two"                 | a whole number was expected; a 'String' was given
					query ($given: [ID!]!) { nodes(ids: $given) { id } }                                | [null]                | it must not be null
					""")
	void tellsWhatIsWrongWithVariable(String query, String value, String message) {
		JsonNode error = ask(Map.of("query", query, "variables", Map.of("given", JSON.readTree(value)))).get("errors")
			.get(0);
		assertThat(error.get("message").asString()).contains(message);
		assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
	}

	@Test
	void refusesVariableOfAnotherType() {
		JsonNode answer = ask(Map.of("query", "query Body($id: ID!) { node(id: $id) { id } }", "variables", Map.of()));
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
		assertThat(answer.at("/errors/0/message").asString()).contains("id");
	}

	@Test
	void answersTheOtherRootFieldsBesideOneThatIsRefused() {
		JsonNode answer = ask(Map.of("query", """
				{ good: node(id: "trust:RT1") { id } bad: organisation { name } }
				"""));
		assertThat(answer.at("/data/good/id").asString()).isEqualTo("trust:RT1");
		assertThat(answer.at("/data/bad").isNull()).isTrue();
		assertThat(answer.get("errors")).hasSize(1);
		assertThat(answer.at("/errors/0/path/0").asString()).isEqualTo("bad");
	}

	@Test
	void answersUnknownIdWithNull() {
		JsonNode answer = ask(Map.of("query",
				"{ node(id: \"trust:XXX\") { id } nodes(ids: [\"trust:XXX\", \"trust:RT1\"]) { id } }"));
		assertThat(answer.has("errors")).isFalse();
		assertThat(answer.at("/data/node").isNull()).isTrue();
		assertThat(answer.at("/data/nodes/0").isNull()).isTrue();
		assertThat(answer.at("/data/nodes/1/id").asString()).isEqualTo("trust:RT1");
	}

	private JsonNode ask(Map<String, ?> request) {
		String body = RestClient.create("http://127.0.0.1:" + this.port)
			.post()
			.uri("/graphql")
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.body(JSON.writeValueAsString(request))
			.retrieve()
			.body(String.class);
		return JSON.readTree(String.valueOf(body));
	}

}
