package uk.oversight.graphql;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong with a document or its variables, and what may have been meant. Most
 * sentences are those of the folder {@code i18n}, which graphql-java reads.
 */
@Component
class Wording {

	/** What stands before the words of a rule that are not our own. */
	private static final Pattern RULE = Pattern.compile("^Validation error \\([^)]*\\) ?: ", Pattern.CASE_INSENSITIVE);

	/** Words of graphql-java that are in none of its bundles. */
	private static final Pattern UNKNOWN_IN_VARIABLE = Pattern.compile(
			"The variables input contains a field name '(\\w+)' that is not defined for input object type '(\\w+)' ?");

	private static final Pattern NULL_IN_VARIABLE = Pattern.compile("Coerced Null value for NonNull type '[^']*'");

	private static final Pattern NO_FIELD = Pattern.compile("'(\\w+)' has no field '(\\w+)'$");

	private static final Pattern NO_ARGUMENT = Pattern.compile("^The field takes no argument '(\\w+)'$");

	private static final Pattern NO_TYPE = Pattern.compile("^There is no type '(\\w+)'$");

	private static final Pattern NO_VALUE = Pattern.compile("one of the values of '(\\w+)'$");

	/** How many names are told where none is near. */
	private static final int FEW = 40;

	/** How much of a line is shown. */
	private static final int MOST = 60;

	private final GraphQlSource source;

	Wording(GraphQlSource source) {
		this.source = source;
	}

	/**
	 * Returns what is wrong, what may have been meant, and what stands there instead
	 * where it was given in the document: graphql-java's messages would show its own
	 * objects.
	 */
	String of(GraphQLError error, String document) {
		String words = RULE.matcher(error.getMessage()).replaceFirst("");
		words = UNKNOWN_IN_VARIABLE.matcher(words).replaceFirst("'$2' has no field '$1'");
		words = NULL_IN_VARIABLE.matcher(words).replaceFirst("it must not be null");
		words += instead(words, error);
		boolean isWrongValue = error instanceof ValidationError invalid
				&& invalid.getValidationErrorType() == ValidationErrorType.WrongType;
		return (isWrongValue && error.getLocations() != null && !error.getLocations().isEmpty())
				? "%s; there stands '%s'".formatted(words, at(error.getLocations().getFirst(), document)) : words;
	}

	/** Returns the text at a place, as far as its line goes. */
	private static String at(SourceLocation place, String document) {
		String line = document.lines().skip(Math.max(0, place.getLine() - 1L)).findFirst().orElse("");
		String text = line.substring(Math.clamp(place.getColumn() - 1L, 0, line.length())).strip();
		return (text.length() <= MOST) ? text : text.substring(0, MOST) + "…";
	}

	/** Returns what may have been meant; nothing where that is not a name. */
	private String instead(String words, GraphQLError error) {
		GraphQLSchema schema = this.source.schema();
		Matcher noField = NO_FIELD.matcher(words);
		if (noField.find()) {
			List<String> fields = namesIn(schema.getType(noField.group(1)));
			return nearest(noField.group(2), fields).orElseGet(() -> few("it has", fields));
		}
		Matcher noArgument = NO_ARGUMENT.matcher(words);
		if (noArgument.find() && error instanceof ValidationError invalid) {
			List<String> arguments = argumentsOf(invalid.getQueryPath(), schema);
			return nearest(noArgument.group(1), arguments).orElseGet(() -> few("it takes", arguments));
		}
		Matcher noType = NO_TYPE.matcher(words);
		if (noType.find()) {
			List<String> types = schema.getAllTypesAsList().stream().map(GraphQLNamedType::getName).toList();
			return nearest(noType.group(1), types).orElse("");
		}
		Matcher noValue = NO_VALUE.matcher(words);
		return noValue.find() ? few("these are", namesIn(schema.getType(noValue.group(1)))) : "";
	}

	private static List<String> namesIn(@Nullable GraphQLType type) {
		return switch (type) {
			case GraphQLFieldsContainer it ->
				it.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName).toList();
			case GraphQLInputObjectType it -> it.getFields().stream().map(GraphQLInputObjectField::getName).toList();
			case GraphQLEnumType it -> it.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
			case null, default -> List.of();
		};
	}

	/** Returns the arguments of the field at the end of a path from the root. */
	private static List<String> argumentsOf(@Nullable List<String> path, GraphQLSchema schema) {
		GraphQLType type = schema.getQueryType();
		List<GraphQLArgument> arguments = List.of();
		for (String name : (path != null) ? path : List.<String>of()) {
			GraphQLFieldDefinition field = (type instanceof GraphQLFieldsContainer it) ? it.getFieldDefinition(name)
					: null;
			if (field == null) {
				return List.of();
			}
			arguments = field.getArguments();
			type = GraphQLTypeUtil.unwrapAll(field.getType());
		}
		return arguments.stream().map(GraphQLArgument::getName).toList();
	}

	private static Optional<String> nearest(String wrong, List<String> names) {
		DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance();
		return names.stream()
			.min(Comparator.comparing((name) -> distance.apply(wrong, name)))
			.filter((name) -> distance.apply(wrong, name) <= Math.max(1, wrong.length() / 3))
			.map(": perhaps '%s' is meant"::formatted);
	}

	private static String few(String before, List<String> names) {
		return (names.isEmpty() || names.size() > FEW) ? "" : ": %s %s".formatted(before, String.join(", ", names));
	}

}
