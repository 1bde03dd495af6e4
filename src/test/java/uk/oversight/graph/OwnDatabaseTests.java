package uk.oversight.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What can be told before a database is opened; {@code GraphIT} opens one. */
class OwnDatabaseTests {

	@Test
	void refusesDataFolderThatIsAFile(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("data"), "");
		GraphProperties properties = new Binder(
				new MapConfigurationPropertySource(Map.of("oversight.data-dir", file.toString())))
			.bindOrCreate("oversight", GraphProperties.class);
		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> OwnDatabase.open(properties))
			.withMessageStartingWith("The data folder %s cannot be used: ", file)
			.satisfies((it) -> assertThat(it.cure()).contains("readable and writable", "OVERSIGHT_DATA_DIR"));
	}

}
