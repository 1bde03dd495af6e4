package uk.oversight.graphql.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import uk.oversight.graphql.limits.LimitExceededException;
import uk.oversight.graphql.limits.LimitsProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DocumentsTests {

	private static final String BODIES = "{ organisations { totalCount } }\n";

	@TempDir
	private Path folder;

	private Documents documents;

	@BeforeEach
	void write() throws IOException {
		Files.writeString(this.folder.resolve("how-many-bodies.graphql"), BODIES);
		Files.writeString(this.folder.resolve("notes.txt"), "no document");
		LimitsProperties limits = new Binder(
				new MapConfigurationPropertySource(Map.of("oversight.limits.characters", "60")))
			.bindOrCreate("oversight.limits", LimitsProperties.class);
		this.documents = new Documents(new HttpProperties(Duration.ZERO, this.folder, Map.of(), Map.of()), limits);
	}

	@Test
	void findsThoseOfTheFolderByNameAndByHash() {
		assertThat(this.documents.find(byId("how-many-bodies"))).isEqualTo(BODIES);
		assertThat(this.documents.find(byId("sha256:" + Documents.hash(BODIES)))).isEqualTo(BODIES);
	}

	@Test
	void findsNothingElseOfTheFolder() {
		assertThatExceptionOfType(RefusedRequestException.class).isThrownBy(() -> this.documents.find(byId("notes")))
			.withMessageContaining("'notes' is the id of no document here");
	}

	@Test
	void keepsWhatWasSentWithItsHash() {
		String query = "{ __typename }";
		assertThatExceptionOfType(RefusedRequestException.class)
			.isThrownBy(() -> this.documents.find(byHash(null, query)))
			.withMessage("PersistedQueryNotFound");
		assertThat(this.documents.find(byHash(query, query))).isEqualTo(query);
		assertThat(this.documents.find(byHash(null, query))).isEqualTo(query);
	}

	@Test
	void keepsNothingThatIsTooLong() {
		String query = "{ __typename } # " + "and so on ".repeat(10);
		assertThatExceptionOfType(LimitExceededException.class)
			.isThrownBy(() -> this.documents.find(byHash(query, query)))
			.withMessageContaining("at most 60 are allowed");
	}

	private static Parameters byId(String id) {
		return new Parameters(null, id, null, Map.of(), Map.of());
	}

	private static Parameters byHash(@Nullable String query, String hashed) {
		return new Parameters(query, null, null, Map.of(),
				Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Documents.hash(hashed))));
	}

}
