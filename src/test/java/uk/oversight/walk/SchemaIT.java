package uk.oversight.walk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import uk.oversight.OversightTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether the schema promises what the graph of the corpus holds, and nothing else. */
@OversightTest
class SchemaIT {

	/** What no document of the corpus tells, and feeds will. */
	private static final Set<String> NOT_YET_TOLD = Set.of("Answer.correctedOn", "Answer.heldOn", "Answer.isHolding",
			"Answer.text", "Answer.textBefore", "Council.kind", "Council.nation", "Council.region", "Document.asOf",
			"Document.licence", "Document.url", "Inspection.framework", "Link.lapsed", "Link.lastStatedOn", "Link.to",
			"Name.from", "Name.lastStatedOn", "Name.to", "Organisation.closedOn", "Passage.asOf", "Person.house",
			"Person.memberFrom", "Person.memberTo", "Person.parliamentId", "Person.party", "Person.seat", "Place.code",
			"Prison.active", "Question.askerHasInterest", "Question.dueOn", "Question.house", "Question.isNamedDay",
			"Question.isWithdrawn", "Question.text", "Question.uin", "Question.url", "Service.beds", "Service.category",
			"UnresolvedName.text", "UnresolvedName.texts", "UnresolvedName.type");

	private static final Set<String> TIES_NOT_YET_TOLD = Set.of("ASKED_BY", "GROUPED_WITH", "MAY_MENTION",
			"MISSING_FROM", "NAMES", "POINTS_TO", "PURSUANT_TO", "SAME_AS", "SUCCEEDED_BY");

	/** Ways that no document of the corpus leads along, and feeds will. */
	private static final Set<String> WAYS_NOT_YET_TOLD = Set.of("Answer.mayMention -[:MAY_MENTION]->",
			"Answer.pointsTo -[:POINTS_TO]->", "Answer.unresolvedNames -[:NAMES]->",
			"Council.careInArea <-[:LOCATED_IN]-", "Inspection.sameAs -[:SAME_AS]-",
			"Organisation.judgements <-[:DELIVERED_AT]-(:Service)<-[:ABOUT]-",
			"Organisation.mayBeMentionedIn <-[:MAY_MENTION]-", "Organisation.missingFrom -[:MISSING_FROM]->",
			"Organisation.predecessors <-[:SUCCEEDED_BY]-",
			"Organisation.questions <-[:SUCCEEDED_BY]-(:Organisation)<-[:MENTIONS]-",
			"Organisation.questions <-[:SUCCEEDED_BY]-(:Organisation)<-[:MENTIONS]-(:Answer)-[:ANSWERS]->",
			"Organisation.questions <-[:SUCCEEDED_BY]-(:Organisation)<-[:SUCCEEDED_BY]-(:Organisation)<-[:MENTIONS]-",
			"Organisation.questions <-[:SUCCEEDED_BY]-(:Organisation)<-[:SUCCEEDED_BY]-(:Organisation)<-[:MENTIONS]-(:Answer)-[:ANSWERS]->",
			"Organisation.successors -[:SUCCEEDED_BY]->", "Person.questionsAsked <-[:ASKED_BY]-",
			"Prison.operators <-[:OPERATES]-", "Question.askedBy -[:ASKED_BY]->",
			"Question.groupedWith -[:GROUPED_WITH]-", "Question.mayMention -[:MAY_MENTION]->",
			"Question.pointsTo -[:POINTS_TO]->", "Question.pursuantTo -[:PURSUANT_TO]->",
			"Question.sameAs -[:SAME_AS]-", "Question.unresolvedNames -[:NAMES]->", "Service.brands -[:PART_OF]->",
			"Service.councils -[:LOCATED_IN]->", "Service.identifiers -[:IDENTIFIED_BY]->",
			"Service.operators <-[:OPERATES]-", "Service.predecessors <-[:SUCCEEDED_BY]-",
			"Service.successors -[:SUCCEEDED_BY]->", "UnresolvedName.namedIn <-[:NAMES]-");

	/** What orders things, tells them apart or says who told them: for us to read. */
	private static final Set<String> INNER = Set.of("date", "id", "key", "ledgers", "sortKey", "sortName", "stated");

	/** Ties that carry evidence and are none themselves. */
	private static final Set<String> STRUCTURE = Set.of("EVIDENCED_BY", "CITES", "OF");

	private static final Pattern KIND = Pattern.compile("\\[:([A-Z_|]+)]");

	private final GraphQLSchema schema;

	private final Model model;

	private final Driver driver;

	@Autowired
	SchemaIT(GraphQlSource source, Driver driver) {
		this.schema = source.schema();
		this.model = new Model(source.schema());
		this.driver = driver;
	}

	@Test
	void everyPropertyItReadsIsTold() {
		Map<String, Set<String>> told = new TreeMap<>();
		read("MATCH (n) UNWIND labels(n) AS label UNWIND keys(n) AS key RETURN DISTINCT label, key")
			.forEach((it) -> told.computeIfAbsent(it.get("label").asString(), (label) -> new HashSet<>())
				.add(it.get("key").asString()));
		read("MATCH ()-[r]->() UNWIND keys(r) AS key RETURN DISTINCT key")
			.forEach((it) -> told.computeIfAbsent("Link", (label) -> new HashSet<>()).add(it.get("key").asString()));
		Set<String> untold = new TreeSet<>();
		fields().filter((it) -> !told.getOrDefault(it.label(), Set.of()).containsAll(it.properties()))
			.forEach((it) -> untold.add(it.toString()));
		assertThat(untold).isEqualTo(new TreeSet<>(NOT_YET_TOLD));
	}

	@Test
	void nothingItPromisesIsMissing() {
		assertThat(fields().filter((it) -> !it.isOfTie() && it.mustBe())
			.filter((it) -> it.properties().stream().anyMatch((property) -> isMissing(it.label(), property))))
			.isEmpty();
	}

	@Test
	void leadsToOneThingWhereItPromisesOne() {
		assertThat(fields().filter((it) -> !it.ways().isEmpty() && it.isOne()).filter((it) -> {
			List<String> found = it.ways()
				.stream()
				.map((way) -> "COUNT { (n)%s(:%s) }".formatted(way.path(), Model.label(it.holds())))
				.toList();
			return count("MATCH (n:%s) WITH %s AS found WHERE found > 1 OR (%s AND found = 0) RETURN count(*) AS count"
				.formatted(it.label(), String.join(" + ", found), it.mustBe())) > 0;
		})).isEmpty();
	}

	@Test
	void everyWayItWritesLeadsSomewhere() {
		Set<String> leadingNowhere = new TreeSet<>();
		fields().forEach((it) -> it.ways().forEach((way) -> {
			String pattern = "(:%s)%s(:%s)".formatted(it.label(), way.path(), Model.label(it.reaches()));
			if (count("RETURN CASE WHEN EXISTS { MATCH %s } THEN 1 ELSE 0 END AS count".formatted(pattern)) == 0) {
				leadingNowhere.add("%s %s".formatted(it, way.path()));
			}
		}));
		assertThat(leadingNowhere).isEqualTo(new TreeSet<>(WAYS_NOT_YET_TOLD));
	}

	@Test
	void leadsToEachThingOnceWhereItTellsOfNoTie() {
		assertThat(fields().filter((it) -> it.isPlain() && it.ways().size() == 1 && it.ways().getFirst().isSingleStep())
			.filter((it) -> count(
					"MATCH (n:%s)%s(m:%s) WITH n, m, count(*) AS ties WHERE ties > 1 RETURN count(*) AS count"
						.formatted(it.label(), it.ways().getFirst().path(), Model.label(it.reaches()))) > 0))
			.isEmpty();
	}

	@Test
	void everyPropertyThatIsToldCanBeAskedFor() {
		Map<String, Set<String>> read = new TreeMap<>();
		this.schema.getAllTypesAsList()
			.stream()
			.filter((it) -> it instanceof GraphQLObjectType && isOfGraph(it))
			.map(GraphQLFieldsContainer.class::cast)
			.forEach((type) -> type.getFieldDefinitions()
				.forEach((it) -> read.computeIfAbsent(Model.label(type), (label) -> new HashSet<>())
					.addAll(new Field(type, it, this.model.source(it)).properties())));
		Set<String> hidden = new TreeSet<>();
		read("MATCH (n) UNWIND labels(n) AS label UNWIND keys(n) AS key RETURN DISTINCT label, key").forEach((it) -> {
			String label = it.get("label").asString();
			String key = it.get("key").asString();
			if (read.containsKey(label) && !read.getOrDefault(label, Set.of()).contains(key) && !INNER.contains(key)) {
				hidden.add(label + "." + key);
			}
		});
		assertThat(read).isNotEmpty();
		assertThat(hidden).isEmpty();
	}

	@Test
	void everyValueIsOfTheTypeItPromises() {
		Map<String, String> cypher = Map.of("String", "STRING", "ID", "STRING", "Int", "INTEGER", "Float", "FLOAT",
				"Boolean", "BOOLEAN");
		Set<String> wrong = new TreeSet<>();
		fields().forEach((field) -> field.types().forEach((property, type) -> {
			String one = cypher.getOrDefault(((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName(), "STRING");
			String all = Model.isPlural(type) ? "LIST<%s NOT NULL>".formatted(one) : one;
			String thing = field.isOfTie() ? "()-[n]->()" : "(n:%s)".formatted(field.label());
			if (count("MATCH %1$s WHERE n.%2$s IS NOT NULL AND NOT n.%2$s IS :: %3$s RETURN count(*) AS count"
				.formatted(thing, property, all)) > 0) {
				wrong.add("%s is no %s".formatted(field, all));
			}
		}));
		assertThat(wrong).isEmpty();
	}

	@Test
	void everyTieItWalksIsTold() {
		Set<String> walked = new TreeSet<>();
		fields().flatMap((it) -> it.ways().stream())
			.flatMap((way) -> KIND.matcher(way.path()).results())
			.map((it) -> it.group(1))
			.forEach((it) -> walked.addAll(List.of(it.split("\\|"))));
		assertThat(walked).isNotEmpty();
		walked.removeAll(ties());
		assertThat(walked).isEqualTo(new TreeSet<>(TIES_NOT_YET_TOLD));
	}

	@Test
	void everyTieIsOfKindItNames() {
		GraphQLEnumType kinds = this.schema.getTypeAs("LinkKind");
		Set<String> named = new TreeSet<>();
		kinds.getValues().forEach((it) -> named.add(it.getName()));
		Set<String> told = ties();
		told.removeAll(STRUCTURE);
		assertThat(named).containsAll(told);
		named.removeAll(told);
		assertThat(named).isEqualTo(new TreeSet<>(TIES_NOT_YET_TOLD));
	}

	@Test
	void everyConstantIsOneItNames() {
		assertThat(fields().filter((it) -> !it.isOfTie() && it.holds() instanceof GraphQLEnumType)).isNotEmpty()
			.allSatisfy((it) -> {
				List<String> named = ((GraphQLEnumType) it.holds()).getValues()
					.stream()
					.map(GraphQLEnumValueDefinition::getName)
					.toList();
				String property = it.properties().getFirst();
				assertThat(named)
					.containsAll(read("MATCH (n:%1$s) WHERE n.%2$s IS NOT NULL RETURN DISTINCT n.%2$s AS value"
						.formatted(it.label(), property)).stream().map((row) -> row.get("value").asString()).toList());
			});
	}

	@Test
	void everyNodeHasTypeOfItsOwn() {
		Set<String> labels = new HashSet<>();
		fields().filter((it) -> it.type() instanceof GraphQLObjectType).forEach((it) -> labels.add(it.label()));
		this.schema.getImplementations(this.schema.<GraphQLInterfaceType>getTypeAs("Organisation"))
			.forEach((it) -> labels.add(Model.label(it)));
		assertThat(read("MATCH (n) WHERE n:Entity OR n:Citation RETURN DISTINCT labels(n) AS labels"))
			.allSatisfy((it) -> assertThat(it.get("labels").asList(Value::asString)).containsAnyElementsOf(labels));
	}

	@Test
	void listsOfTheRootRunByWhatIsIndexedAndNeverMissing() {
		List<String> indexed = read("SHOW INDEXES YIELD labelsOrTypes, properties WHERE labelsOrTypes IS NOT NULL "
				+ "AND size(properties) > 0 RETURN labelsOrTypes[0] + '.' + properties[0] AS of")
			.stream()
			.map((it) -> it.get("of").asString())
			.toList();
		assertThat(this.schema.getQueryType()
			.getFieldDefinitions()
			.stream()
			.filter((it) -> this.model.source(it) instanceof Model.Source.All)
			.map((it) -> this.model.nodeType(GraphQLTypeUtil.unwrapAllAs(it.getType())))
			.filter((it) -> {
				String property = Model.naturalOrder(it).property();
				return !indexed.contains("%s.%s".formatted(Model.label(it), property))
						|| isMissing(Model.label(it), property);
			})
			.map(GraphQLNamedType::getName)).isEmpty();
	}

	/** A field, the type that has it, and how it is read. */
	private record Field(GraphQLFieldsContainer type, GraphQLFieldDefinition field, Model.Source source) {

		String label() {
			return Model.label(this.type);
		}

		boolean isOfTie() {
			return this.type.getName().equals("Link");
		}

		boolean mustBe() {
			return GraphQLTypeUtil.isNonNull(this.field.getType());
		}

		boolean isOne() {
			return !Model.isPlural(this.field.getType()) && !Model.isConnection(holds());
		}

		GraphQLNamedType holds() {
			return GraphQLTypeUtil.unwrapAllAs(this.field.getType());
		}

		/** What the field leads to. */
		GraphQLNamedType reaches() {
			return Model.isConnection(holds())
					? GraphQLTypeUtil.unwrapAllAs(((GraphQLObjectType) holds()).getFieldDefinition("nodes").getType())
					: holds();
		}

		/** Whether it lists things without what is known of the ties to them. */
		boolean isPlain() {
			return Model.isConnection(holds()) && !holds().getName().endsWith("LinkConnection");
		}

		/** The properties that hold its values, each with its type. */
		Map<String, GraphQLType> types() {
			Map<String, GraphQLType> types = new TreeMap<>();
			switch (this.source) {
				case Model.Source.Property(String name) -> types.put(name, this.field.getType());
				case Model.Source.Embedded(String prefix) -> ((GraphQLObjectType) holds()).getFieldDefinitions()
					.forEach((it) -> types.put(Model.embeddedProperty(prefix, it.getName()), it.getType()));
				default -> {
					// What it reads is no value.
				}
			}
			return types;
		}

		List<String> properties() {
			return switch (this.source) {
				case Model.Source.Property(String name) -> List.of(name);
				case Model.Source.Refer(String by) -> List.of(by);
				case Model.Source.Embedded(String prefix) -> ((GraphQLObjectType) holds()).getFieldDefinitions()
					.stream()
					.map((it) -> Model.embeddedProperty(prefix, it.getName()))
					.toList();
				default -> List.of();
			};
		}

		List<Model.Way> ways() {
			return (this.source instanceof Model.Source.Walk(List<Model.Way> ways)) ? ways : List.of();
		}

		@Override
		public String toString() {
			return "%s.%s".formatted(this.type.getName(), this.field.getName());
		}

	}

	/** Returns the fields that each type adds to those of its interfaces. */
	private Stream<Field> fields() {
		return this.schema.getAllTypesAsList()
			.stream()
			.filter(SchemaIT::isOfGraph)
			.map(GraphQLFieldsContainer.class::cast)
			.flatMap((type) -> type.getFieldDefinitions()
				.stream()
				.filter((it) -> interfaces(type).noneMatch((parent) -> parent.getFieldDefinition(it.getName()) != null))
				.map((it) -> new Field(type, it, this.model.source(it))));
	}

	private Stream<GraphQLFieldsContainer> interfaces(GraphQLFieldsContainer type) {
		return ((GraphQLImplementingType) type).getInterfaces().stream().map((it) -> (GraphQLFieldsContainer) it);
	}

	/** Whether things of this type are nodes, or ties. */
	private static boolean isOfGraph(GraphQLNamedType type) {
		return (type instanceof GraphQLObjectType || type instanceof GraphQLInterfaceType)
				&& !type.getName().matches("__\\w+|\\w+(Connection|Edge)|Query|PageInfo") && !Model.isRow(type)
				&& !((GraphQLDirectiveContainer) type).hasAppliedDirective("embedded");
	}

	private Set<String> ties() {
		Set<String> ties = new TreeSet<>();
		read("MATCH ()-[r]->() RETURN DISTINCT type(r) AS type").forEach((it) -> ties.add(it.get("type").asString()));
		return ties;
	}

	private boolean isMissing(String label, String property) {
		return count("MATCH (n:%s) WHERE n.%s IS NULL RETURN count(*) AS count".formatted(label, property)) > 0;
	}

	private int count(String statement) {
		return read(statement).getFirst().get("count").asInt();
	}

	private List<Record> read(String statement) {
		return this.driver.executableQuery(statement).execute().records();
	}

}
