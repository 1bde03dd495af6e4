package uk.oversight.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.ConnectionTypeDefinitionConfigurer;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * The whole schema as clients see it: what the files of {@code graphql} leave unsaid is
 * completed, and how a field is read is left out.
 */
public final class PublicSchema {

	private static final SchemaPrinter.Options OPTIONS = SchemaPrinter.Options.defaultOptions()
		.includeScalarTypes(true)
		.includeDirectiveDefinitions(false)
		.includeDirectives((name) -> name.equals("deprecated") || name.equals("specifiedBy"));

	/**
	 * Names that a linter's rule would have otherwise; the ADR on the printed schema says
	 * why they stay.
	 */
	private static final Map<String, String> EXEMPT = Map.of("Answer.answeredOn", "no-typename-prefix",
			"Conflict.conflicts", "no-typename-prefix", "ContrastEdge", "relay-edge-types", "EventEdge",
			"relay-edge-types");

	private static final Pattern TYPE = Pattern.compile("(?:type|interface) (\\w+).*");

	private static final Pattern FIELD = Pattern.compile("  (\\w+)[(:].*");

	private static final Pattern DESCRIPTION = Pattern.compile("( *)\"((?:[^\"\\\\]|\\\\.)+)\"");

	private PublicSchema() {
	}

	/**
	 * Returns the schema in its definition language; needs neither service nor database.
	 */
	public static String print() {
		StringBuilder printed = new StringBuilder();
		String type = "";
		for (String line : new SchemaPrinter(OPTIONS).print(completed()).lines().toList()) {
			Matcher opening = TYPE.matcher(line);
			Matcher field = FIELD.matcher(line);
			if (opening.matches()) {
				type = opening.group(1);
			}
			String name = opening.matches() ? type : field.matches() ? type + "." + field.group(1) : "";
			if (EXEMPT.containsKey(name)) {
				printed.append("# eslint-disable-next-line @graphql-eslint/").append(EXEMPT.get(name)).append('\n');
			}
			printed.append(asBlock(line)).append('\n');
		}
		return printed.toString();
	}

	/** Puts a sentence into the form that it has where it is longer. */
	private static String asBlock(String line) {
		Matcher sentence = DESCRIPTION.matcher(line);
		if (!sentence.matches()) {
			return line;
		}
		String indent = sentence.group(1);
		String text = sentence.group(2).replace("\\\"", "\"").replace("\\\\", "\\");
		return indent + "\"\"\"\n" + indent + text + "\n" + indent + "\"\"\"";
	}

	/** Returns the schema, completed from its files. */
	static GraphQLSchema completed() {
		try {
			return GraphQlSource.schemaResourceBuilder()
				.schemaResources(new PathMatchingResourcePatternResolver().getResources("classpath:graphql/*.graphqls"))
				.configureTypeDefinitions(new ConnectionTypeDefinitionConfigurer())
				.configureTypeDefinitions(new SchemaCompletion())
				.build()
				.schema();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
