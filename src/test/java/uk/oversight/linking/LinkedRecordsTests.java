package uk.oversight.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.oversight.linking.known.KnownBodies;
import uk.oversight.linking.naming.Gazetteer;
import uk.oversight.linking.naming.Overrides;
import uk.oversight.linking.reading.Linker;
import uk.oversight.linking.topics.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LinkedRecordsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final LinkedRecords RECORDS = new LinkedRecords(
			new Linker(Gazetteer.of(LinkingCase.bodies()), new KnownBodies().phrases(), Topics.NONE, Overrides.NONE));

	@Test
	void countsCodePoints() throws IOException {
		assertThat(link("{\"id\": 1, \"question\": \"\uD83D\uDE91 at HMP Ford\"}")).contains("\"start\":5,\"end\":13")
			.contains("\"target\":\"prison:FDI\",\"decision\":\"LINKED\"");
	}

	@Test
	void saysWhy() throws IOException {
		assertThat(link("{\"id\": 1, \"question\": \"Waits at Barts Health\"}"))
			.contains("'Barts Health' is the name of Barts Health NHS Trust without its ending.");
	}

	@Test
	void knowsTheDepartmentAsked() throws IOException {
		assertThat(link("""
				{"id": 1, "question": "What does the Department do?", "body": "Ministry of Justice"}
				""".strip())).contains("\"target\":\"department:moj\"");
	}

	@Test
	void writesLineForRecordWithoutNames() throws IOException {
		assertThat(link("{\"id\": 7, \"question\": \"Why?\"}"))
			.isEqualTo("{\"id\":7,\"mentions\":[],\"classes\":[],\"refers\":[]}\n");
	}

	@Test
	void citesQuestionInEachTextThatCitesIt() throws IOException {
		assertThat(cited(
				"Pursuant to the Answer of 8 February 2024 to Question 12345, and to that Answer to Question 12345, why?",
				"I refer him to the answer of 8 February 2024 to Question 12345."))
			.containsExactly("question 12345 2024-02-08 pursuant-to", "answer 12345 2024-02-08 refers-to");
	}

	@Test
	void tellsQuestionsOfOneNumberApartByTheirDates() throws IOException {
		assertThat(cited(
				"Pursuant to the Answer of 8 February 2024 to Question 12345, and to the Answer of 8 February 2025 to Question 12345, why?",
				"It is not held."))
			.containsExactly("question 12345 2024-02-08 pursuant-to", "question 12345 2025-02-08 pursuant-to");
	}

	@Test
	void takesNumberWithoutDateForTheOneThatTheTextDates() throws IOException {
		assertThat(cited("Pursuant to Question 12345. What changed since the Answer of 8 February 2024?", "None."))
			.containsExactly("question 12345 null pursuant-to");
		assertThat(cited(
				"With reference to Question 12345. Pursuant to the Answer of 8 February 2024 to Question 12345, why?",
				"As stated in Question 12345, none."))
			.containsExactly("question 12345 2024-02-08 pursuant-to", "answer 12345 2024-02-08 refers-to");
	}

	@Test
	void refusesLineThatIsNoRecord() {
		assertThatExceptionOfType(LinkedRecords.BadRecordException.class)
			.isThrownBy(() -> link("{\"id\": 1, \"question\": \"Why?\"}\nnonsense"))
			.withMessageStartingWith("Line 2 is no record: write one JSON object a line");
	}

	/** The questions that a record cites, each with where and how. */
	private static List<String> cited(String question, String answer) throws IOException {
		JsonNode linked = JSON
			.readTree(link(JSON.writeValueAsString(Map.of("id", 1, "question", question, "answer", answer))));
		return linked.get("refers")
			.valueStream()
			.map((it) -> String.join(" ", it.get("field").asString(), it.get("uin").asString(),
					it.get("date").stringValue("null"), it.get("how").asString()))
			.toList();
	}

	private static String link(String records) throws IOException {
		StringWriter linked = new StringWriter();
		RECORDS.link(new BufferedReader(new StringReader(records)), linked);
		return linked.toString();
	}

}
