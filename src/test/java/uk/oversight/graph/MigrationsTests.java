package uk.oversight.graph;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MigrationsTests {

	private static final String TWO_CONSTRAINTS = """
			// Why they are there; and what follows.
			CREATE CONSTRAINT one IF NOT EXISTS FOR (n:One) REQUIRE n.id IS UNIQUE;
			CREATE CONSTRAINT other IF NOT EXISTS
			FOR (n:Other) REQUIRE n.id IS UNIQUE;
			""";

	@Test
	void readsVersionAndNameFromFileName() {
		Migrations.Migration migration = Migrations.Migration.of(file("V012__Things_have_one_id.cypher", ""));
		assertThat(migration.version()).isEqualTo(12);
		assertThat(migration.name()).isEqualTo("Things have one id");
	}

	@Test
	void readsStatementsWithoutTheirComments() {
		assertThat(Migrations.Migration.of(file("V001__Two.cypher", TWO_CONSTRAINTS)).statements()).containsExactly(
				"CREATE CONSTRAINT one IF NOT EXISTS FOR (n:One) REQUIRE n.id IS UNIQUE",
				"CREATE CONSTRAINT other IF NOT EXISTS\nFOR (n:Other) REQUIRE n.id IS UNIQUE");
	}

	@Test
	void tellsChangedFileByItsChecksum() {
		String checksum = Migrations.Migration.of(file("V001__Two.cypher", TWO_CONSTRAINTS)).checksum();
		assertThat(checksum).matches("[0-9a-f]{64}")
			.isEqualTo(Migrations.Migration.of(file("V001__Two.cypher", TWO_CONSTRAINTS)).checksum())
			.isNotEqualTo(Migrations.Migration.of(file("V001__Two.cypher", TWO_CONSTRAINTS + "\n")).checksum());
	}

	@ParameterizedTest
	@ValueSource(strings = { "V1_One_line.cypher", "V__No_number.cypher", "001__No_letter.cypher", "V001__.cypher",
			"V001__Hyphens-instead.cypher" })
	void refusesFileNameOfAnotherForm(String name) {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> Migrations.Migration.of(file(name, "")))
			.withMessage("'%s' is no name for a migration: write V001__What_it_does.cypher", name);
	}

	@Test
	void findsMigrationsInTheirOrder() {
		assertThat(Migrations.found()).extracting(Migrations.Migration::version)
			.startsWith(1)
			.isSorted()
			.doesNotHaveDuplicates();
	}

	@Test
	void canRepeatEveryMigration() {
		assertThat(Migrations.found()).flatExtracting(Migrations.Migration::statements)
			.isNotEmpty()
			.allMatch((it) -> it.contains("IF NOT EXISTS") || it.matches("(?s)MATCH .* SET \\w+:\\w+"));
	}

	private static Resource file(String name, String content) {
		return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {

			@Override
			public String getFilename() {
				return name;
			}

		};
	}

}
