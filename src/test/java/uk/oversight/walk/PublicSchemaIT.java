package uk.oversight.walk;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.oversight.NodeTools;

import static org.assertj.core.api.Assertions.assertThat;

/** What the public's own tools say of the printed schema. */
class PublicSchemaIT {

	private static final Path BASELINE = Path.of("src/test/resources/schema/baseline.graphqls");

	private static NodeTools tools;

	@BeforeAll
	static void print() throws Exception {
		tools = NodeTools.installed();
		Files.writeString(Path.of("target/node/schema.graphqls"), PublicSchema.print());
	}

	@Test
	void leavesNothingToObjectToForGraphQlEslint() throws Exception {
		NodeTools.Outcome outcome = tools.npx("eslint", "--max-warnings", "0", "schema.graphqls");
		assertThat(outcome.output()).isEmpty();
		assertThat(outcome.exitCode()).isZero();
	}

	@Test
	void leavesNothingToObjectToForGraphQlSchemaLinter() throws Exception {
		NodeTools.Outcome outcome = tools.npx("graphql-schema-linter", "schema.graphqls");
		assertThat(outcome.output()).contains("0 errors detected");
		assertThat(outcome.exitCode()).isZero();
	}

	/**
	 * The baseline is the schema that clients were promised last. Run with
	 * {@code -Doversight.write-schema=true} to promise today's, and say in the commit
	 * what breaks.
	 */
	@Test
	void breaksNothingThatClientsWerePromised() throws Exception {
		if (Boolean.getBoolean("oversight.write-schema")) {
			// Without its sentences, of which none can break a client.
			Files.writeString(BASELINE, PublicSchema.print().replaceAll("(?s) *\"{3}.*?\"{3}\n", ""));
		}
		NodeTools.Outcome outcome = tools.npx("graphql-inspector", "diff", BASELINE, "schema.graphqls");
		assertThat(outcome.output()).doesNotContain("Breaking");
		assertThat(outcome.exitCode()).as(outcome.output()).isZero();
	}

	@Test
	void seesWhatBreaksClients() throws Exception {
		Path broken = Path.of("target/node/broken.graphqls");
		Files.writeString(broken, PublicSchema.print().replace("  totalCount: Int!\n", "  total: Int!\n"));
		NodeTools.Outcome outcome = tools.npx("graphql-inspector", "diff", BASELINE, broken);
		assertThat(outcome.output()).contains("Field totalCount was removed from object type OrganisationConnection");
		assertThat(outcome.exitCode()).isNotZero();
	}

}
