package uk.oversight.walk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.ScalarInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

/** The schema's files and what completes them, taken together. */
class SchemaCompletionTests {

	private static final GraphQLSchema schema = PublicSchema.completed();

	private static final Model model = new Model(schema);

	@Test
	void describesEverythingInSentences() {
		Map<String, @Nullable String> wrong = new TreeMap<>();
		described().forEach((name, description) -> {
			if (description == null || !description.strip().matches("(?s)[\\p{Lu}`].{3,}\\.")) {
				wrong.put(name, description);
			}
		});
		assertThat(wrong).isEmpty();
	}

	@Test
	void pagesListsByTheRulesOfRelay() {
		assertThat(connections()).isNotEmpty().allSatisfy((connection) -> {
			GraphQLObjectType edge = edge(connection);
			assertThat(edge.getName()).isEqualTo(connection.getName().replaceFirst("Connection$", "Edge"));
			assertThat(type(connection, "edges")).isEqualTo("[%s!]!", edge.getName());
			assertThat(type(connection, "nodes")).isEqualTo("[%s]!", type(edge, "node"));
			assertThat(type(connection, "pageInfo")).isEqualTo("PageInfo!");
			assertThat(type(edge, "cursor")).isEqualTo("String!");
		});
	}

	@Test
	void tellsWherePageStands() {
		assertThat(schema.getObjectType("PageInfo").getFieldDefinitions())
			.extracting(GraphQLFieldDefinition::getName, (it) -> GraphQLTypeUtil.simplePrint(it.getType()))
			.containsExactlyInAnyOrder(tuple("hasNextPage", "Boolean!"), tuple("hasPreviousPage", "Boolean!"),
					tuple("startCursor", "String"), tuple("endCursor", "String"));
	}

	@Test
	void pagesEveryListForward() {
		assertThat(lists().filter((it) -> !it.takes("first", "Int") || !it.takes("after", "String"))).isEmpty();
	}

	@Test
	void pagesEveryListButRankedOnesBackward() {
		assertThat(lists().filter((it) -> isRanked(it) == (it.takes("last", "Int") && it.takes("before", "String"))))
			.isEmpty();
	}

	@Test
	void filtersAndOrdersEveryListOfThings() {
		assertThat(lists().filter((it) -> !Model.isRow(nodes(it)) && !isRanked(it)).filter((it) -> {
			String node = nodes(it).getName();
			return !it.takes("filter", node + "Filter") || !it.takes("orderBy", "[%sOrder!]".formatted(node));
		})).isEmpty();
	}

	@Test
	void putsWhatIsKnownOfTieOnItsEdge() {
		assertThat(connections().map(SchemaCompletionTests::edge).filter((it) -> it.getName().endsWith("LinkEdge")))
			.isNotEmpty()
			.allSatisfy((edge) -> assertThat(edge.getInterfaces()).extracting(GraphQLNamedSchemaElement::getName)
				.containsExactly("Link"));
	}

	@Test
	void saysOfEveryFieldHowItIsRead() {
		assertThatCode(() -> fields().forEach((it) -> model.source(it.field()))).doesNotThrowAnyException();
	}

	@Test
	void readsAllOfOneTypeAtTheRootOnly() {
		assertThat(fields().filter((it) -> model.source(it.field()) instanceof Model.Source.All)).isNotEmpty()
			.allSatisfy((it) -> assertThat(it.type()).isEqualTo("Query"));
	}

	@Test
	void ordersEveryListOfThings() {
		assertThat(connections().map((it) -> model.nodeType(it)))
			.allSatisfy((it) -> assertThat(Model.naturalOrder(it).property()).isNotEmpty());
	}

	@Test
	void findsEveryFragmentItNames() {
		Fragments fragments = new Fragments();
		assertThat(fields().map((it) -> model.source(it.field()))
			.filter(Model.Source.Fragment.class::isInstance)
			.map((it) -> ((Model.Source.Fragment) it).name())
			.distinct()).isNotEmpty().allSatisfy((it) -> assertThat(fragments.lines(it)).isNotEmpty());
	}

	/** A field and the type that has it. */
	private record Field(String type, GraphQLFieldDefinition field) {

		boolean takes(String name, String type) {
			GraphQLArgument argument = this.field.getArgument(name);
			return argument != null && GraphQLTypeUtil.simplePrint(argument.getType()).equals(type);
		}

		@Override
		public String toString() {
			return "%s.%s".formatted(this.type, this.field.getName());
		}

	}

	private static Stream<GraphQLNamedType> types() {
		return schema.getAllTypesAsList()
			.stream()
			.filter((it) -> !it.getName().startsWith("__") && !ScalarInfo.isGraphqlSpecifiedScalar(it.getName()));
	}

	/**
	 * Returns the fields of all types but those that page lists, which the engine fills.
	 */
	private static Stream<Field> fields() {
		return allFields().filter((it) -> !it.type().matches("\\w+(Connection|Edge)|PageInfo"));
	}

	private static Stream<Field> allFields() {
		return types().filter(GraphQLFieldsContainer.class::isInstance)
			.map(GraphQLFieldsContainer.class::cast)
			.flatMap((type) -> type.getFieldDefinitions().stream().map((it) -> new Field(type.getName(), it)));
	}

	private static Stream<Field> lists() {
		return fields().filter((it) -> Model.isConnection(GraphQLTypeUtil.unwrapAll(it.field().getType())));
	}

	/** Returns the description of everything that has a name, by that name. */
	private static Map<String, @Nullable String> described() {
		Map<String, @Nullable String> described = new LinkedHashMap<>();
		types().forEach((type) -> {
			described.put(type.getName(), type.getDescription());
			parts(type)
				.forEach((it) -> described.put("%s.%s".formatted(type.getName(), it.getName()), it.getDescription()));
		});
		allFields().forEach((it) -> it.field()
			.getArguments()
			.forEach((argument) -> described.put("%s(%s)".formatted(it, argument.getName()),
					argument.getDescription())));
		return described;
	}

	private static List<? extends GraphQLNamedSchemaElement> parts(GraphQLNamedType type) {
		return switch (type) {
			case GraphQLFieldsContainer it -> it.getFieldDefinitions();
			case GraphQLInputObjectType it -> it.getFieldDefinitions();
			case GraphQLEnumType it -> it.getValues();
			default -> List.of();
		};
	}

	private static Stream<GraphQLObjectType> connections() {
		return types().filter(Model::isConnection).map(GraphQLObjectType.class::cast);
	}

	private static GraphQLObjectType edge(GraphQLObjectType connection) {
		return GraphQLTypeUtil.unwrapAllAs(connection.getFieldDefinition("edges").getType());
	}

	private static GraphQLNamedType nodes(Field list) {
		return model.nodeType(GraphQLTypeUtil.unwrapAllAs(list.field().getType()));
	}

	/** Whether a list runs by how well each thing fits, which its edges tell. */
	private static boolean isRanked(Field list) {
		return Model.isRow(edge(GraphQLTypeUtil.unwrapAllAs(list.field().getType())));
	}

	private static String type(GraphQLObjectType type, String field) {
		return GraphQLTypeUtil.simplePrint(type.getFieldDefinition(field).getType());
	}

}
