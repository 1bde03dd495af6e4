package uk.oversight.walk.proof.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;

import uk.oversight.walk.proof.naive.Graph;
import uk.oversight.walk.proof.naive.Written;

/**
 * Makes up values of the schema's input types, of which many fit what the graph holds.
 */
record Values(Graph graph) {

	private static final List<String> COMPOSED = List.of("and", "or", "not");

	/** Makes up a filter of things of a type. */
	Said filter(Draft draft, GraphQLInputObjectType filter, GraphQLNamedType type, int depth) {
		Map<String, Said> parts = new LinkedHashMap<>();
		List<GraphQLInputObjectField> fields = filter.getFields()
			.stream()
			.filter((it) -> depth > 0 || isOfValue((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(it.getType()))
					|| it.getName().equals("isNull"))
			.toList();
		for (GraphQLInputObjectField field : draft.some(fields, 2)) {
			parts.put(field.getName(),
					draft.orVariable(field.getType(), 0.1, () -> part(draft, field, filter, type, depth)));
		}
		return Said.object(parts);
	}

	private static boolean isOfValue(GraphQLNamedType type) {
		return type instanceof GraphQLInputObjectType input && input.getField("eq") != null;
	}

	private Said part(Draft draft, GraphQLInputObjectField field, GraphQLInputObjectType filter, GraphQLNamedType type,
			int depth) {
		if (draft.chance(0.06)) {
			return Said.NULL;
		}
		String name = field.getName();
		if (COMPOSED.contains(name)) {
			if (!(GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList)) {
				return filter(draft, filter, type, depth - 1);
			}
			List<Said> items = new ArrayList<>();
			for (int i = draft.random.nextInt(4); i > 0; i--) {
				items.add(filter(draft, filter, type, depth - 1));
			}
			return Said.list(items);
		}
		if (name.equals("isNull")) {
			return Said.scalar(draft.chance(0.5));
		}
		GraphQLInputObjectType of = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
		GraphQLFieldDefinition filtered = ((GraphQLFieldsContainer) type).getFieldDefinition(name);
		if (filtered == null) {
			return operators(draft, of, List.of());
		}
		GraphQLNamedType held = Written.holds(filtered);
		if (filtered.hasAppliedDirective("walk")) {
			GraphQLNamedType target = Written.isConnection(held) ? Written.listed(held) : held;
			if (of.getField("some") == null) {
				return filter(draft, of, target, depth - 1);
			}
			Map<String, Said> quantified = new LinkedHashMap<>();
			draft.some(of.getFields(), 2)
				.forEach((it) -> quantified.put(it.getName(), filter(draft,
						(GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(it.getType()), target, depth - 1)));
			return Said.object(quantified);
		}
		String property = Written.property(filtered);
		if (!Written.is(held, "embedded")) {
			return operators(draft, of, known(type, property));
		}
		if (of.getField("eq") != null) {
			return operators(draft, of, known(type, Written.part(property, "value")));
		}
		Map<String, Said> parts = new LinkedHashMap<>();
		draft.some(of.getFields(), 2)
			.forEach((it) -> parts.put(it.getName(),
					operators(draft, (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(it.getType()),
							known(type, Written.part(property, it.getName())))));
		return Said.object(parts);
	}

	private List<Object> known(GraphQLNamedType type, String property) {
		return this.graph.all(Written.label(type))
			.map((it) -> it.properties.get(property))
			.filter((it) -> it != null)
			.distinct()
			.toList();
	}

	private Said operators(Draft draft, GraphQLInputObjectType filter, List<Object> known) {
		Map<String, Said> operators = new LinkedHashMap<>();
		for (GraphQLInputObjectField operator : draft.some(filter.getFields(), 2)) {
			operators.put(operator.getName(),
					draft.orVariable(operator.getType(), 0.25, () -> operand(draft, filter, operator, known)));
		}
		return Said.object(operators);
	}

	private Said operand(Draft draft, GraphQLInputObjectType filter, GraphQLInputObjectField operator,
			List<Object> known) {
		GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(operator.getType());
		return switch (operator.getName()) {
			case "isNull" -> Said.scalar(draft.chance(0.5));
			case "in" -> {
				List<Said> items = new ArrayList<>();
				for (int i = draft.random.nextInt(5); i > 0; i--) {
					items.add(value(draft, filter, type, known));
				}
				// One value stands for a list of one.
				yield (items.size() == 1 && draft.chance(0.5)) ? items.getFirst() : Said.list(items);
			}
			case "eq" -> draft.chance(0.05) ? Said.NULL : value(draft, filter, type, known);
			case "contains", "startsWith" -> {
				String whole = known.isEmpty() ? "Peterborough" : draft.one(known).toString();
				int from = operator.getName().equals("contains") ? draft.random.nextInt(whole.length() + 1) : 0;
				int to = Math.min(whole.length(), from + draft.random.nextInt(8));
				yield Said.scalar(otherCase(draft, whole.substring(from, to)));
			}
			default -> value(draft, filter, type, known);
		};
	}

	private static String otherCase(Draft draft, String text) {
		return switch (draft.random.nextInt(3)) {
			case 0 -> text.toUpperCase(Locale.ROOT);
			case 1 -> text.toLowerCase(Locale.ROOT);
			default -> text;
		};
	}

	private static Said value(Draft draft, GraphQLInputObjectType filter, GraphQLNamedType type, List<Object> known) {
		if (type instanceof GraphQLEnumType constants) {
			return constant(draft, constants);
		}
		if (filter.getName().equals("PartialDateFilter")) {
			return Said.scalar(date(draft, known));
		}
		return switch (type.getName()) {
			case "Boolean" -> Said.scalar(draft.chance(0.5));
			case "Int" -> Said.scalar(known.isEmpty() ? draft.random.nextInt(10)
					: ((Number) draft.one(known)).intValue() + draft.random.nextInt(3) - 1);
			case "Float" ->
				Said.scalar(known.isEmpty() ? draft.random.nextDouble() : ((Number) draft.one(known)).doubleValue());
			default -> Said
				.scalar((known.isEmpty() || draft.chance(0.1)) ? "Nobody’s \"name\" \\ 🏥" : type.getName().equals("ID")
						? draft.one(known).toString() : otherCase(draft, draft.one(known).toString()));
		};
	}

	private static String date(Draft draft, List<Object> known) {
		String date = known.isEmpty() ? "2024-10-05" : draft.one(known).toString();
		int length = draft.one(List.of(4, 7, 10));
		return date.substring(0, Math.min(length, date.length()));
	}

	static Said constant(Draft draft, GraphQLEnumType of) {
		return Said.constant(draft.one(of.getValues()).getName());
	}

	/** Makes up a value of a type whose meaning does not matter. */
	Said any(Draft draft, GraphQLInputType type) {
		return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
			case GraphQLList list -> {
				List<Said> items = new ArrayList<>();
				for (int i = 1 + draft.random.nextInt(3); i > 0; i--) {
					items.add(any(draft, (GraphQLInputType) list.getWrappedType()));
				}
				yield Said.list(items);
			}
			case GraphQLEnumType constants -> constant(draft, constants);
			case GraphQLInputObjectType object -> {
				Map<String, Said> parts = new LinkedHashMap<>();
				object.getFields().forEach((field) -> {
					if (!field.hasSetDefaultValue() || draft.chance(0.6)) {
						parts.put(field.getName(),
								draft.orVariable(field.getType(), 0.1, () -> any(draft, field.getType())));
					}
				});
				yield Said.object(parts);
			}
			case GraphQLNamedType named -> switch (named.getName()) {
				case "Boolean" -> Said.scalar(draft.chance(0.5));
				case "Int" -> Said.scalar(draft.random.nextInt(6));
				default -> throw new IllegalStateException("Needs a meaning: " + named.getName());
			};
			default -> throw new IllegalStateException("Not made up: " + type);
		};
	}

	Said ids(Draft draft, String label, int most) {
		List<Said> ids = new ArrayList<>();
		for (int i = 1 + draft.random.nextInt(most); i > 0; i--) {
			ids.add(id(draft, label));
		}
		return Said.list(ids);
	}

	Said id(Draft draft, String label) {
		return Said.scalar(draft.chance(0.04) ? "nobody:knows" : draft.one(this.graph.all(label).toList()).id());
	}

	String dateOf(Draft draft) {
		return date(draft, known("Judgement"));
	}

	private List<Object> known(String label) {
		return this.graph.all(label)
			.map((it) -> it.properties.get("date"))
			.filter((it) -> it != null && !it.equals(""))
			.toList();
	}

}
