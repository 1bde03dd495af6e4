package uk.oversight.graphql.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * How many things the answer to one operation could hold, as a formula of its variables.
 * <p>
 * A page counts as large as it was asked for, and as 20 where nothing was said; a list of
 * ids as long as it is; any other list without pages as {@value #UNPAGED}. What lies
 * below a list is multiplied by it. Single values count nothing.
 */
final class CostFormula {

	private static final int USUAL_PAGE = 20;

	/**
	 * What a list without pages holds at most as a rule: the names of a body, the
	 * citations of a fact.
	 */
	private static final int UNPAGED = 10;

	private static final long ENDLESS = 1_000_000_000_000L;

	private static final Set<String> ENTRIES = Set.of("edges", "nodes");

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments;

	private final List<Step> steps;

	private CostFormula(ExecutionContext context) {
		this.schema = context.getGraphQLSchema();
		this.fragments = context.getFragmentsByName();
		this.steps = below(context.getOperationDefinition().getSelectionSet(), this.schema.getQueryType(), Times.ONE);
	}

	static CostFormula of(ExecutionContext context) {
		return new CostFormula(context);
	}

	/**
	 * Returns how many things the answer could hold.
	 * @throws LimitExceededException when a page is larger than it may be
	 */
	long nodes(Map<String, Object> variables, int largestPage) {
		return nodes(this.steps, variables, largestPage);
	}

	private static long nodes(List<Step> steps, Map<String, Object> variables, int largestPage) {
		long sum = 0;
		for (Step step : steps) {
			if (step.conditions().stream().allMatch((it) -> it.holds(variables))) {
				long times = step.times().in(variables);
				if (step.times().isPage()) {
					Limit.PAGE_SIZE.check(times, largestPage);
				}
				long each = step.counts() + nodes(step.below(), variables, largestPage);
				sum = Math.min(ENDLESS, sum + Math.min(ENDLESS, each) * Math.max(0, Math.min(times, 1_000)));
			}
		}
		return sum;
	}

	/**
	 * A field that leads to things: so many times what it counts itself and what lies
	 * below it.
	 */
	private record Step(Times times, int counts, List<Condition> conditions, List<Step> below) {
	}

	/** What {@code @include} and {@code @skip} say. */
	private record Condition(boolean wanted, @Nullable String variable, boolean value) {

		boolean holds(Map<String, Object> variables) {
			boolean given = (this.variable != null) ? Boolean.TRUE.equals(variables.get(this.variable)) : this.value;
			return given == this.wanted;
		}

	}

	/** How many: a number, or what a variable says. */
	private record Times(@Nullable String variable, long otherwise, boolean isPage) {

		private static final Times ONE = new Times(null, 1, false);

		long in(Map<String, Object> variables) {
			return switch ((this.variable != null) ? variables.get(this.variable) : null) {
				case Number number -> number.longValue();
				case List<?> list -> list.size();
				case null, default -> this.otherwise;
			};
		}

		static Times of(Value<?> value, long usual, boolean isPage) {
			return switch (value) {
				case IntValue number -> new Times(null, clipped(number), isPage);
				case ArrayValue list -> new Times(null, list.getValues().size(), isPage);
				case VariableReference variable -> new Times(variable.getName(), usual, isPage);
				default -> new Times(null, usual, isPage);
			};
		}

		private static long clipped(IntValue number) {
			return (number.getValue().bitLength() < Integer.SIZE) ? number.getValue().longValue() : Integer.MAX_VALUE;
		}

	}

	private List<Step> below(@Nullable SelectionSet selections, GraphQLType type, Times page) {
		List<Step> steps = new ArrayList<>();
		if (selections != null) {
			for (Selection<?> selection : selections.getSelections()) {
				switch (selection) {
					case Field field -> add(field, type, page, steps);
					case InlineFragment fragment -> {
						GraphQLType on = (fragment.getTypeCondition() != null)
								? this.schema.getType(fragment.getTypeCondition().getName()) : type;
						addAll(fragment, fragment.getSelectionSet(), on, page, steps);
					}
					case FragmentSpread spread -> {
						FragmentDefinition fragment = this.fragments.get(spread.getName());
						if (fragment != null) {
							addAll(spread, fragment.getSelectionSet(),
									this.schema.getType(fragment.getTypeCondition().getName()), page, steps);
						}
					}
					default -> {
					}
				}
			}
		}
		return steps;
	}

	private void addAll(DirectivesContainer<?> spread, SelectionSet selections, @Nullable GraphQLType type, Times page,
			List<Step> into) {
		if (type != null) {
			List<Step> steps = below(selections, type, page);
			if (!steps.isEmpty()) {
				into.add(new Step(Times.ONE, 0, conditions(spread), steps));
			}
		}
	}

	private void add(Field field, GraphQLType parent, Times page, List<Step> into) {
		GraphQLFieldDefinition definition = (parent instanceof GraphQLFieldsContainer container)
				? container.getFieldDefinition(field.getName()) : null;
		if (definition == null || field.getName().startsWith("__")) {
			return;
		}
		GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
		if (!(type instanceof GraphQLCompositeType)) {
			return;
		}
		List<Condition> conditions = conditions(field);
		if (isConnection(type)) {
			into.add(new Step(Times.ONE, 0, conditions,
					below(field.getSelectionSet(), type, sizeOf(field, definition, USUAL_PAGE))));
		}
		else if (isConnection(parent) && ENTRIES.contains(field.getName())) {
			into.add(new Step(page, 1, conditions, below(field.getSelectionSet(), type, Times.ONE)));
		}
		else if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))) {
			Times times = sizeOf(field, definition, (definition.getArgument("first") != null) ? USUAL_PAGE : UNPAGED);
			into.add(new Step(times, 1, conditions, below(field.getSelectionSet(), type, Times.ONE)));
		}
		else {
			boolean isPartOfPage = field.getName().equals("pageInfo") || field.getName().equals("node")
					&& parent instanceof GraphQLFieldsContainer edge && edge.getFieldDefinition("cursor") != null;
			into.add(new Step(Times.ONE, isPartOfPage ? 0 : 1, conditions,
					below(field.getSelectionSet(), type, Times.ONE)));
		}
	}

	private static boolean isConnection(GraphQLType type) {
		return type instanceof GraphQLFieldsContainer container && container.getFieldDefinition("pageInfo") != null;
	}

	/**
	 * Returns how many entries a field may have, by what is asked with 'first', 'last' or
	 * 'ids'.
	 */
	private static Times sizeOf(Field field, GraphQLFieldDefinition definition, int usual) {
		for (Argument argument : field.getArguments()) {
			switch (argument.getName()) {
				case "first", "last" -> {
					return Times.of(argument.getValue(), usual, true);
				}
				case "ids" -> {
					return Times.of(argument.getValue(), usual, false);
				}
				default -> {
				}
			}
		}
		GraphQLArgument first = definition.getArgument("first");
		return (first != null && first.getArgumentDefaultValue().getValue() instanceof IntValue number)
				? new Times(null, number.getValue().longValue(), false) : new Times(null, usual, false);
	}

	private static List<Condition> conditions(DirectivesContainer<?> selection) {
		List<Condition> conditions = new ArrayList<>();
		for (Directive directive : selection.getDirectives()) {
			if (Set.of("include", "skip").contains(directive.getName()) && directive.getArgument("if") != null) {
				boolean wanted = directive.getName().equals("include");
				switch (directive.getArgument("if").getValue()) {
					case BooleanValue value -> conditions.add(new Condition(wanted, null, value.isValue()));
					case VariableReference variable -> conditions.add(new Condition(wanted, variable.getName(), false));
					case null, default -> {
					}
				}
			}
		}
		return List.copyOf(conditions);
	}

}
