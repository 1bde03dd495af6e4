package uk.oversight.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import graphql.language.AbstractDescribedNode;
import graphql.language.Description;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NamedNode;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;

import org.springframework.graphql.execution.TypeDefinitionConfigurer;

/**
 * Completes what the schema's files leave unsaid, so that each thing is said once: a type
 * gets the fields of its interfaces; a field that holds a connection gets the
 * connection's types and its arguments for paging, filtering and ordering.
 */
final class SchemaCompletion implements TypeDefinitionConfigurer {

	/** What an order or a facet is called that reads what a field leads to. */
	static final String COUNT = "_COUNT";

	static final String LATEST = "_LATEST";

	static final String YEAR = "_YEAR";

	static final String MONTH = "_MONTH";

	private static final String LINK = "Link";

	@Override
	public void configure(TypeDefinitionRegistry registry) {
		new Completion(registry).run();
	}

	/**
	 * Returns how a field is called as a constant of an enum: {@code tabledOn} as
	 * {@code TABLED_ON}.
	 */
	static String constant(String name) {
		return name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
	}

	/** One run over one registry. */
	private static final class Completion {

		private final TypeDefinitionRegistry registry;

		/**
		 * The interfaces and object types, with all their fields, as they are completed.
		 */
		private final Map<String, ImplementingTypeDefinition<?>> types = new LinkedHashMap<>();

		private final Map<String, TypeDefinition<?>> added = new LinkedHashMap<>();

		Completion(TypeDefinitionRegistry registry) {
			this.registry = registry;
		}

		void run() {
			this.registry.types().values().stream().toList().forEach((type) -> {
				// Boot has made plain connections for every such field; ours take their
				// place.
				if (type.getName().matches("\\w+(Connection|Edge)|PageInfo") && type.getSourceLocation() == null) {
					this.registry.remove(type);
				}
			});
			foldExtensions();
			inheritFields();
			for (ImplementingTypeDefinition<?> type : List.copyOf(this.types.values())) {
				this.types.put(type.getName(),
						withFields(type, fields(type).stream().map(this::completeField).toList()));
			}
			this.types.values().forEach(this::replace);
			this.added.values().forEach(this.registry::add);
		}

		private void replace(ImplementingTypeDefinition<?> type) {
			TypeDefinition<?> written = this.registry.getTypeOrNull(type.getName());
			if (written != null) {
				this.registry.remove(written);
			}
			this.registry.add(type);
		}

		private void foldExtensions() {
			for (ObjectTypeDefinition type : this.registry.getTypes(ObjectTypeDefinition.class)) {
				List<FieldDefinition> fields = new ArrayList<>(type.getFieldDefinitions());
				var extensions = List
					.copyOf(this.registry.objectTypeExtensions().getOrDefault(type.getName(), List.of()));
				extensions.forEach((extension) -> {
					fields.addAll(extension.getFieldDefinitions());
					this.registry.remove(extension);
				});
				this.types.put(type.getName(), withFields(type, fields));
			}
			for (InterfaceTypeDefinition type : this.registry.getTypes(InterfaceTypeDefinition.class)) {
				List<FieldDefinition> fields = new ArrayList<>(type.getFieldDefinitions());
				var extensions = List
					.copyOf(this.registry.interfaceTypeExtensions().getOrDefault(type.getName(), List.of()));
				extensions.forEach((extension) -> {
					fields.addAll(extension.getFieldDefinitions());
					this.registry.remove(extension);
				});
				this.types.put(type.getName(), withFields(type, fields));
			}
		}

		private void inheritFields() {
			for (ImplementingTypeDefinition<?> type : List.copyOf(this.types.values())) {
				Map<String, FieldDefinition> fields = new LinkedHashMap<>();
				inherited(type, fields);
				fields(type).forEach((field) -> fields.put(field.getName(), field));
				this.types.put(type.getName(), withFields(type, List.copyOf(fields.values())));
			}
		}

		private void inherited(ImplementingTypeDefinition<?> type, Map<String, FieldDefinition> into) {
			// Named first is the nearest, and what it says of a field counts.
			for (int i = type.getImplements().size() - 1; i >= 0; i--) {
				ImplementingTypeDefinition<?> definition = this.types
					.get(TypeUtil.unwrapAll(type.getImplements().get(i)).getName());
				if (definition != null) {
					inherited(definition, into);
					fields(definition).forEach((field) -> into.put(field.getName(), field));
				}
			}
		}

		private FieldDefinition completeField(FieldDefinition field) {
			String connection = TypeUtil.unwrapAll(field.getType()).getName();
			if (!connection.endsWith("Connection") || this.registry.hasType(connection)) {
				return field;
			}
			boolean link = connection.endsWith("LinkConnection");
			String node = connection.substring(0,
					connection.length() - (link ? "LinkConnection" : "Connection").length());
			boolean ranked = isRow(node + "Edge");
			addConnection(connection, ranked ? rowNode(node) : node, link);
			return field.transform((it) -> {
				List<InputValueDefinition> arguments = new ArrayList<>(field.getInputValueDefinitions());
				if (!isRow(node) && !ranked) {
					arguments.add(input("filter", filterOf(node), "Only those for which this holds."));
					arguments.add(input("orderBy", listOf(orderOf(node)),
							"In which order: by the first of these, then by the next."));
				}
				if (link) {
					arguments.add(input("statedIn", listOf(new TypeName("ID")),
							"Only ties that one of these documents states, by their ids."));
				}
				arguments.add(input("first", "Int",
						"How many from the beginning, or after `after`: 20 without it, at most 100."));
				arguments.add(input("after", "String", "The cursor after which the page begins."));
				if (ranked) {
					it.inputValueDefinitions(arguments);
					return;
				}
				arguments.add(input("last", "Int", "How many from the end, or before `before`: at most 100."));
				arguments.add(input("before", "String", "The cursor before which the page ends."));
				it.inputValueDefinitions(arguments);
			});
		}

		private void addConnection(String connection, String node, boolean link) {
			if (this.added.containsKey(connection)) {
				return;
			}
			String edge = connection.substring(0, connection.length() - "Connection".length()) + "Edge";
			boolean ranked = isRow(edge);
			List<FieldDefinition> edgeFields = new ArrayList<>();
			edgeFields.add(field("cursor", nonNull("String"), "The place of this entry in the list."));
			edgeFields.add(field("node", nonNull(node), "The thing itself."));
			ObjectTypeDefinition.Builder edgeType = ObjectTypeDefinition.newObjectTypeDefinition()
				.name(edge)
				.description(description(link ? "One entry of a list, with what is known of the tie that leads to it."
						: "One entry of a list."));
			if (link) {
				edgeType.implementz(new TypeName(LINK));
				edgeFields.addAll(fields(known(LINK)));
			}
			if (!ranked) {
				this.added.put(edge, edgeType.fieldDefinitions(edgeFields).build());
			}
			List<FieldDefinition> fields = new ArrayList<>();
			fields.add(field("edges", new NonNullType(new ListType(nonNull(edge))),
					"The entries of the page, each with its cursor."));
			fields.add(field("nodes", new NonNullType(new ListType(nonNull(node))),
					"The same, without cursors: for those who want no more than the things."));
			fields.add(field("pageInfo", nonNull("PageInfo"), "Where the page stands in the list."));
			fields.add(field("totalCount", nonNull("Int"), "How many there are in all; counted only when asked."));
			if (!isRow(node) && !ranked) {
				addFacets(node, fields);
			}
			this.added.put(connection,
					ObjectTypeDefinition.newObjectTypeDefinition()
						.name(connection)
						.description(description("A page of a list."))
						.fieldDefinitions(fields)
						.build());
		}

		/** Returns what the written edge of a ranked list holds. */
		private String rowNode(String name) {
			return fields(known(name + "Edge")).stream()
				.filter((it) -> it.getName().equals("node"))
				.map((it) -> TypeUtil.unwrapAll(it.getType()).getName())
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("'%sEdge' needs a field 'node'".formatted(name)));
		}

		private boolean isRow(String type) {
			return has(type, "row");
		}

		private boolean has(String type, String directive) {
			return this.types.get(type) instanceof ObjectTypeDefinition object && object.hasDirective(directive);
		}

		private ImplementingTypeDefinition<?> known(String type) {
			ImplementingTypeDefinition<?> known = this.types.get(type);
			if (known == null) {
				throw new IllegalStateException(
						"The schema has a list of '%1$s' and no type '%1$s': write it".formatted(type));
			}
			return known;
		}

		private static String sentence(AbstractDescribedNode<?> node) {
			Description description = node.getDescription();
			if (description == null) {
				throw new IllegalStateException("'%s' has no sentence in the schema: say what it is, above it"
					.formatted((node instanceof NamedNode<?> named) ? named.getName() : node));
			}
			return description.getContent();
		}

		private static EnumValueDefinition value(String name, String doc) {
			return EnumValueDefinition.newEnumValueDefinition().name(name).description(description(doc)).build();
		}

		/** Whether things of this type are ordered by their date. */
		private boolean isDated(String type) {
			return known(type) instanceof DirectivesContainer<?> container && container.getDirectives("ordered")
				.stream()
				.map((it) -> it.getArgument("by"))
				.anyMatch((by) -> by != null && by.getValue() instanceof StringValue value
						&& "date".equals(value.getValue()));
		}

		private void addFacets(String node, List<FieldDefinition> into) {
			String by = node + "Facet";
			String of = node + "Measure";
			if (!this.added.containsKey(by)) {
				EnumTypeDefinition.Builder facets = EnumTypeDefinition.newEnumTypeDefinition()
					.name(by)
					.description(description("By what a list may be counted."));
				EnumTypeDefinition.Builder measures = EnumTypeDefinition.newEnumTypeDefinition()
					.name(of)
					.description(description("What may be measured over a list."));
				boolean measured = false;
				if (known(node) instanceof InterfaceTypeDefinition) {
					facets.enumValueDefinition(value("TYPE", "Of which type each is."));
				}
				else {
					facets.enumValueDefinition(value("ALL", "Everything in one."));
				}
				for (FieldDefinition field : fields(known(node))) {
					String doc = sentence(field);
					String type = TypeUtil.unwrapAll(field.getType()).getName();
					String name = constant(field.getName());
					if (field.hasDirective("walk")) {
						String target = type.replaceFirst("(Link)?Connection$", "");
						if (isNamed(target)) {
							facets.enumValueDefinition(value(name, doc));
						}
					}
					else if (type.equals("PartialDate")) {
						facets.enumValueDefinition(value(name + YEAR, "The year. " + doc));
						facets.enumValueDefinition(value(name + MONTH, "The month. " + doc));
					}
					else if (this.registry.getTypeOrNull(type) instanceof EnumTypeDefinition
							|| Set.of("String", "Boolean").contains(type)) {
						facets.enumValueDefinition(value(name, doc));
					}
					else if (Set.of("Int", "Float").contains(type)) {
						measures.enumValueDefinition(value(name, doc));
						measured = true;
					}
				}
				this.added.put(by, facets.build());
				if (measured) {
					this.added.put(of, measures.build());
				}
			}
			List<InputValueDefinition> arguments = new ArrayList<>();
			arguments.add(input("by", new NonNullType(listOf(new TypeName(by))),
					"By what they are counted: by one thing, or by several at once."));
			if (this.added.containsKey(of)) {
				arguments.add(input("of", of,
						"A number whose least, middle, mean and greatest value are told for each count."));
			}
			arguments.add(InputValueDefinition.newInputValueDefinition()
				.name("orderBy")
				.type(new TypeName("FacetOrder"))
				.defaultValue(new EnumValue("COUNT"))
				.description(description("In which order."))
				.build());
			arguments.add(input("first", "Int", "How many at most: 20 without it, at most 100."));
			into.add(FieldDefinition.newFieldDefinition()
				.name("facets")
				.type(new NonNullType(new ListType(nonNull("Facet"))))
				.description(description("How many there are of each kind, over the whole list and not only the page."))
				.inputValueDefinitions(arguments)
				.build());
		}

		/**
		 * Whether things of this type have a name or a title by which they can be
		 * counted.
		 */
		private boolean isNamed(String type) {
			return this.types.containsKey(type)
					&& fields(known(type)).stream().anyMatch((it) -> Set.of("name", "title").contains(it.getName()));
		}

		private Type<?> orderOf(String node) {
			String name = node + "Order";
			if (!this.added.containsKey(name)) {
				String field = name + "Field";
				EnumTypeDefinition.Builder values = EnumTypeDefinition.newEnumTypeDefinition()
					.name(field)
					.description(description("By what a list may be put in order."));
				values.enumValueDefinition(EnumValueDefinition.newEnumValueDefinition()
					.name("DEFAULT")
					.description(description("The order in which the list runs where no other is asked for."))
					.build());
				for (FieldDefinition it : fields(known(node))) {
					String doc = sentence(it);
					String type = TypeUtil.unwrapAll(it.getType()).getName();
					if (it.hasDirective("orderable")) {
						values.enumValueDefinition(value(constant(it.getName()), doc));
					}
					else if (it.hasDirective("walk") && type.endsWith("Connection")) {
						values.enumValueDefinition(
								value(constant(it.getName()) + COUNT, "By how many there are of these: " + doc));
						if (isDated(type.replaceFirst("(Link)?Connection$", ""))) {
							values.enumValueDefinition(value(constant(it.getName()) + LATEST,
									"By the latest date among these, and last of all what has none: " + doc));
						}
					}
				}
				this.added.put(field, values.build());
				this.added.put(name,
						inputType(name, "An order for a list.", input("field", nonNull(field), "By what."),
								InputValueDefinition.newInputValueDefinition()
									.name("direction")
									.type(nonNull("OrderDirection"))
									.defaultValue(new EnumValue("ASCENDING"))
									.description(description("Which way."))
									.build()));
			}
			return new TypeName(name);
		}

		/** Returns the filter of a type of nodes, made with all that it leads to. */
		private Type<?> filterOf(String node) {
			String name = node + "Filter";
			if (this.added.containsKey(name)) {
				return new TypeName(name);
			}
			// Taken before its fields are made, since filters lead back to each other.
			this.added.put(name, inputType(name, ""));
			List<InputValueDefinition> fields = new ArrayList<>();
			fields.add(input("and", listOf(new TypeName(name)), "All of these hold."));
			fields.add(input("or", listOf(new TypeName(name)), "At least one of these holds."));
			fields.add(input("not", new TypeName(name),
					"This does not hold. A condition on a value that is missing never holds, and so its opposite does."));
			fields.add(input("isNull", "Boolean", "Whether there is none."));
			Set<String> taken = new HashSet<>(Set.of("and", "or", "not", "isNull"));
			ImplementingTypeDefinition<?> type = known(node);
			if (type instanceof InterfaceTypeDefinition) {
				fields.add(input("type", typeFilter(node), "Of which type it is."));
				taken.add("type");
			}
			for (FieldDefinition field : fields(type)) {
				if (taken.add(field.getName())) {
					String doc = sentence(field);
					fieldFilter(field, (filter) -> fields.add(input(field.getName(), filter, doc)));
				}
			}
			this.added.put(name, inputType(name, "What must hold; several conditions must all hold.",
					fields.toArray(InputValueDefinition[]::new)));
			return new TypeName(name);
		}

		private void fieldFilter(FieldDefinition field, Consumer<Type<?>> made) {
			String type = TypeUtil.unwrapAll(field.getType()).getName();
			boolean plural = TypeUtil.unwrapOne(field.getType()) instanceof ListType
					|| TypeUtil.isList(field.getType());
			if (field.hasDirective("fragment") || isRow(type) || field.hasDirective("refer")) {
				return;
			}
			if (type.endsWith("Connection") && field.hasDirective("walk")) {
				made.accept(manyFilter(type.replaceFirst("(Link)?Connection$", "")));
			}
			else if (field.hasDirective("walk")) {
				made.accept(plural ? manyFilter(type) : filterOf(type));
			}
			else if (has(type, "embedded")) {
				made.accept(type.equals("PartialDate") ? scalarFilter("PartialDate") : embeddedFilter(type));
			}
			else if (plural) {
				return;
			}
			else if (this.registry.getTypeOrNull(type) instanceof EnumTypeDefinition) {
				made.accept(enumFilter(type));
			}
			else {
				made.accept(scalarFilter(type));
			}
		}

		private Type<?> manyFilter(String node) {
			String name = node + "ListFilter";
			if (!this.added.containsKey(name)) {
				this.added.put(name, inputType(name, ""));
				Type<?> each = filterOf(node);
				this.added.put(name,
						inputType(name, "What must hold of the things in a list.",
								input("some", each, "At least one is such."), input("none", each, "None is such."),
								input("every", each, "All are such; true also where there are none.")));
			}
			return new TypeName(name);
		}

		private Type<?> embeddedFilter(String type) {
			String name = type + "Filter";
			if (!this.added.containsKey(name)) {
				List<InputValueDefinition> fields = new ArrayList<>();
				fields(known(type)).forEach((field) -> fieldFilter(field,
						(filter) -> fields.add(input(field.getName(), filter, sentence(field)))));
				this.added.put(name,
						inputType(name, "What must hold of the value.", fields.toArray(InputValueDefinition[]::new)));
			}
			return new TypeName(name);
		}

		private Type<?> typeFilter(String node) {
			String name = node + "Type";
			if (!this.added.containsKey(name)) {
				EnumTypeDefinition.Builder values = EnumTypeDefinition.newEnumTypeDefinition()
					.name(name)
					.description(description("The types that it may be of."));
				this.types.values()
					.stream()
					.filter((it) -> it instanceof ObjectTypeDefinition && it.getImplements()
						.stream()
						.anyMatch((parent) -> ((TypeName) parent).getName().equals(node)))
					.forEach((it) -> values.enumValueDefinition(EnumValueDefinition.newEnumValueDefinition()
						.name(constant(it.getName()))
						.description(description(sentence((ObjectTypeDefinition) it)))
						.build()));
				this.added.put(name, values.build());
			}
			return enumFilter(name);
		}

		private Type<?> enumFilter(String type) {
			String name = type + "Filter";
			this.added.computeIfAbsent(name, (it) -> inputType(it, "What must hold of the value.",
					input("eq", type, "It is this."), input("in", listOf(new TypeName(type)), "It is one of these.")));
			return new TypeName(name);
		}

		private Type<?> scalarFilter(String type) {
			String name = type + "Filter";
			String value = type.equals("PartialDate") ? "String" : type;
			this.added.computeIfAbsent(name, (it) -> switch (type) {
				case "String" -> inputType(it,
						"What must hold of a text. Capitals and small letters count as the same.",
						input("eq", value, "It is this."),
						input("in", listOf(new TypeName(value)), "It is one of these."),
						input("contains", value, "It holds this."), input("startsWith", value, "It begins with this."),
						input("isNull", "Boolean", "Whether it is missing."));
				case "ID" -> inputType(it, "What must hold of an id.", input("eq", value, "It is this."),
						input("in", listOf(new TypeName(value)), "It is one of these."));
				case "Boolean" -> inputType(it, "What must hold of a yes or no.",
						input("eq", value, "It is this; what is not known is neither."),
						input("isNull", "Boolean", "Whether it is missing."));
				case "PartialDate" -> inputType(it,
						"What must hold of a date. `2025-10` means the whole of October 2025, `2025` the whole year. A date that is known by its month or year alone lies neither before nor after any day in it.",
						input("eq", value,
								"It lies within this day, month or year. What is known by its month alone does so for no day."),
						input("gte", value, "It is not before this, as far as it is known."),
						input("lte", value, "It is not after this, as far as it is known."),
						input("isNull", "Boolean", "Whether it is missing."));
				default -> inputType(it, "What must hold of a number.", input("eq", value, "It is this."),
						input("in", listOf(new TypeName(value)), "It is one of these."),
						input("gte", value, "It is this or more."), input("lte", value, "It is this or less."),
						input("isNull", "Boolean", "Whether it is missing."));
			});
			return new TypeName(name);
		}

		private static InputObjectTypeDefinition inputType(String name, String doc, InputValueDefinition... fields) {
			return InputObjectTypeDefinition.newInputObjectDefinition()
				.name(name)
				.description(description(doc))
				.inputValueDefinitions(List.of(fields))
				.build();
		}

		private static InputValueDefinition input(String name, String type, String doc) {
			return input(name, new TypeName(type), doc);
		}

		private static InputValueDefinition input(String name, Type<?> type, String doc) {
			return InputValueDefinition.newInputValueDefinition()
				.name(name)
				.type(type)
				.description(description(doc))
				.build();
		}

		private static FieldDefinition field(String name, Type<?> type, String doc) {
			return FieldDefinition.newFieldDefinition().name(name).type(type).description(description(doc)).build();
		}

		private static Type<?> nonNull(String type) {
			return new NonNullType(new TypeName(type));
		}

		private static Type<?> listOf(Type<?> type) {
			return new ListType(new NonNullType(type));
		}

		private static Description description(String text) {
			return new Description(text, null, false);
		}

		private static List<FieldDefinition> fields(ImplementingTypeDefinition<?> type) {
			return type.getFieldDefinitions();
		}

		private static ImplementingTypeDefinition<?> withFields(ImplementingTypeDefinition<?> type,
				List<FieldDefinition> fields) {
			return switch (type) {
				case ObjectTypeDefinition it -> it.transform((builder) -> builder.fieldDefinitions(fields));
				case InterfaceTypeDefinition it -> it.transform((builder) -> builder.definitions(fields));
				default -> throw new IllegalStateException("Neither a type nor an interface: " + type.getName());
			};
		}

	}

}
