package uk.oversight.walk.proof.questions;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;

import uk.oversight.walk.proof.naive.NaiveReading;
import uk.oversight.walk.proof.naive.Written;

/**
 * Which fields of the schema have been asked for: those of an object type, and whether
 * any had a value; those of an interface, where they were selected of it.
 */
public final class Coverage implements NaiveReading.Watching {

	/** What has no value in any graph: few ties can be reached in several ways. */
	private static final String NEVER_TOLD = "(?!Question)\\w+LinkEdge\\.via";

	private final GraphQLSchema schema;

	private final Set<String> ofObjects = new TreeSet<>();

	private final Set<String> ofInterfaces = new TreeSet<>();

	/** What was asked for, and whether it ever had a value. */
	private final Map<String, Boolean> reached = new TreeMap<>();

	public Coverage(GraphQLSchema schema) {
		this.schema = schema;
		schema.getAllTypesAsList()
			.stream()
			.filter((it) -> it instanceof GraphQLFieldsContainer && !it.getName().startsWith("__"))
			.forEach((it) -> Written.fields(it)
				.forEach((field) -> ((it instanceof GraphQLInterfaceType) ? this.ofInterfaces : this.ofObjects)
					.add(name(it.getName(), field.getName()))));
	}

	private static String name(String type, String field) {
		return "%s.%s".formatted(type, field);
	}

	@Override
	public void reach(String type, String field, boolean tells) {
		this.reached.merge(name(type, field), tells, Boolean::logicalOr);
	}

	/** Notes what an operation selects of interfaces. */
	public void note(Document document) {
		OperationDefinition operation = document.getDefinitionsOfType(OperationDefinition.class).getFirst();
		Map<String, FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class)
			.stream()
			.collect(Collectors.toMap(FragmentDefinition::getName, (it) -> it));
		note(operation.getSelectionSet(), this.schema.getQueryType(), fragments);
	}

	private void note(SelectionSet selected, GraphQLNamedType type, Map<String, FragmentDefinition> fragments) {
		for (Selection<?> each : selected.getSelections()) {
			switch (each) {
				case FragmentSpread spread -> {
					FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
					note(fragment.getSelectionSet(), named(fragment.getTypeCondition()), fragments);
				}
				case InlineFragment fragment ->
					note(fragment.getSelectionSet(), named(fragment.getTypeCondition()), fragments);
				case Field field when !field.getName().startsWith("__") -> {
					if (type instanceof GraphQLInterfaceType) {
						reach(type.getName(), field.getName(), true);
					}
					if (field.getSelectionSet() != null) {
						note(field.getSelectionSet(),
								Written.holds(((GraphQLFieldsContainer) type).getFieldDefinition(field.getName())),
								fragments);
					}
				}
				default -> {
				}
			}
		}
	}

	private GraphQLNamedType named(TypeName type) {
		return Objects.requireNonNull(this.schema.getTypeAs(type.getName()));
	}

	/** Whether a field has not been asked for, or could have had a value and had none. */
	boolean wants(String type, String field) {
		String name = name(type, field);
		return !this.reached.getOrDefault(name, this.reached.containsKey(name) && name.matches(NEVER_TOLD));
	}

	/** Whether a field of this type has been asked for, and answered with a value. */
	boolean knows(String type, String field) {
		return this.reached.getOrDefault(name(type, field), false);
	}

	public Set<String> unasked() {
		return all().stream()
			.filter((it) -> !this.reached.containsKey(it))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * What was never more than null; one with a value is needed to tell a right answer.
	 */
	private Set<String> alwaysNull() {
		return this.reached.entrySet()
			.stream()
			.filter((it) -> !it.getValue() && !it.getKey().matches(NEVER_TOLD))
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Set<String> all() {
		Set<String> all = new TreeSet<>(this.ofObjects);
		all.addAll(this.ofInterfaces);
		return all;
	}

	@Override
	public String toString() {
		int unasked = unasked().size();
		return "%d of %d fields of the schema reached (%.1f %%), %d of them with a value, never with one %s".formatted(
				all().size() - unasked, all().size(), 100.0 * (all().size() - unasked) / all().size(),
				this.reached.values().stream().filter((it) -> it).count(), alwaysNull());
	}

}
