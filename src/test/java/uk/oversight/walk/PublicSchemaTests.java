package uk.oversight.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema as it is printed for clients; kept as {@code target/schema.graphqls}. */
class PublicSchemaTests {

	private static final String printed = PublicSchema.print();

	@Test
	void isKeptByTheBuild() throws IOException {
		Path kept = Path.of("target/schema.graphqls");
		Files.writeString(kept, printed);
		assertThat(kept).isNotEmptyFile();
	}

	@Test
	void holdsAllThatIsCompleted() {
		GraphQLSchema read = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(printed));
		assertThat(read.getAllTypesAsList()).extracting(GraphQLNamedType::getName)
			.containsAll(PublicSchema.completed().getAllTypesAsList().stream().map(GraphQLNamedType::getName).toList());
		assertThat(read.getObjectType("OrganisationConnection").getFieldDefinition("facets")).isNotNull();
	}

	@Test
	void doesNotTellHowFieldsAreRead() {
		assertThat(printed).doesNotContain("@walk", "directive @", "EXAMINED]");
	}

}
