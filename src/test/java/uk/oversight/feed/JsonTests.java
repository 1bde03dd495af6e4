package uk.oversight.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonTests {

	@TempDir
	Path folder;

	private record Prison(String prisonId, boolean active, @Nullable String closed,
			@Nullable List<Operator> operators) {
	}

	private record Operator(String name) {
	}

	@Test
	void numbersObjectsByTheirLinesWhereEachHasItsOwn() throws IOException {
		assertThat(read("{\"id\": 7}\n\n{\"id\": 8}\n")).containsExactly("7 at 1", "8 at 3");
	}

	@Test
	void numbersObjectsOfPageInOneLineByTheirOrder() throws IOException {
		assertThat(read("{\"results\": [{\"id\": 7}, {\"id\": 8}, {\"id\": 9}], \"totalResults\": 3}\n"))
			.containsExactly("7 at 1", "8 at 2", "9 at 3");
	}

	@Test
	void numbersObjectsOfPagesInOneLineEachByTheirOrder() throws IOException {
		assertThat(read("{\"results\": [{\"id\": 7}, {\"id\": 8}]}\n{\"results\": [{\"id\": 9}]}\n"))
			.containsExactly("7 at 1", "8 at 2", "9 at 3");
	}

	@Test
	void numbersObjectsOfListByTheirOrder() throws IOException {
		assertThat(read("[{\"id\": 7}, {\"id\": 8}]")).containsExactly("7 at 1", "8 at 2");
	}

	@Test
	void readsOneObjectOverSeveralLines() throws IOException {
		assertThat(read("{\n\"id\": 7\n}\n")).containsExactly("7 at 1");
	}

	@Test
	void takesForNoneWhatNeedNotBeThere() {
		assertThat(prison("{\"prisonId\": \"PBI\", \"closed\": null}")).isEqualTo(new Prison("PBI", false, null, null));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			{"active": true}                                                             | it has no prisonId
			{"prisonId": null}                                                           | it has no prisonId
			{"prisonId": "PBI", "operators": [{"name": "Sodexo"}, {"code": "S"}]}        | it has no operators[1].name
			{"prisonId": "PBI", "operators": [null]}                                     | it has no operators[0]
			""")
	void refusesObjectWithoutWhatItMustHave(String json, String reason) {
		assertThatExceptionOfType(BadRowException.class).isThrownBy(() -> prison(json))
			.withMessage(reason + ", which every object of this form has");
	}

	@Test
	void refusesWhatIsNoObject() {
		assertThatExceptionOfType(BadRowException.class).isThrownBy(() -> prison("null"))
			.withMessage("it is no object");
	}

	private static Prison prison(String json) {
		return new Json.Item(JsonMapper.shared().readTree(json)).as(Prison.class);
	}

	/** Returns the id and the number of each object. */
	private List<String> read(String content) throws IOException {
		Path file = Files.writeString(this.folder.resolve("questions.json"), content);
		List<String> read = new ArrayList<>();
		try (Json rows = Json.of(Input.of(file, "questions.json"), Set.of("results"),
				(item) -> new Telling("document:questions", item.node().path("id").asString(), item.number()))) {
			for (Telling telling = rows.next(); telling != null; telling = rows.next()) {
				assertThat(rows.line()).isEqualTo(telling.line());
				read.add("%s at %d".formatted(telling.entry().place().key(), telling.line()));
			}
		}
		return read;
	}

}
