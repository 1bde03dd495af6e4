package uk.oversight.walk;

import java.io.IOException;
import java.io.UncheckedIOException;

import graphql.schema.GraphQLSchema;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.ConnectionTypeDefinitionConfigurer;
import org.springframework.graphql.execution.GraphQlSource;

/** The schema as it is answered, made of its files without a service or a database. */
final class CompletedSchema {

	private CompletedSchema() {
	}

	static GraphQLSchema read() {
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
