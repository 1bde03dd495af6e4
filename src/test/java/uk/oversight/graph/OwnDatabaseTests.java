package uk.oversight.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What can be told before a database is opened; {@code GraphIT} opens one. */
class OwnDatabaseTests {

	@Test
	void refusesDatabaseThatOnlyServersHave(@TempDir Path folder) {
		GraphProperties properties = properties(
				Map.of("oversight.data-dir", folder.toString(), "oversight.graph.database", "elsewhere"));
		assertThatExceptionOfType(CannotStartException.class)
			.isThrownBy(() -> OwnDatabase.open(properties, Optional.empty()))
			.withMessageContaining("'elsewhere'")
			.satisfies((it) -> assertThat(it.cure()).contains("oversight.graph.database", "SPRING_NEO4J_URI"));
		assertThat(folder).isEmptyDirectory();
	}

	@Test
	void refusesDataFolderThatIsAFile(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("data"), "");
		GraphProperties properties = properties(Map.of("oversight.data-dir", file.toString()));
		assertThatExceptionOfType(CannotStartException.class)
			.isThrownBy(() -> OwnDatabase.open(properties, Optional.empty()))
			.withMessageStartingWith("The data folder %s cannot be used: ", file)
			.satisfies((it) -> assertThat(it.cure()).contains("readable and writable", "OVERSIGHT_DATA_DIR"));
	}

	private static GraphProperties properties(Map<String, String> values) {
		return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("oversight", GraphProperties.class);
	}

}
