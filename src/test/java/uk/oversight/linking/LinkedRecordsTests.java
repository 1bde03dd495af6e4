package uk.oversight.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

import uk.oversight.linking.known.KnownBodies;
import uk.oversight.linking.naming.Gazetteer;
import uk.oversight.linking.reading.Linker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LinkedRecordsTests {

	private static final LinkedRecords RECORDS = new LinkedRecords(
			new Linker(Gazetteer.of(LinkingCase.bodies()), new KnownBodies().phrases()));

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
	void refusesLineThatIsNoRecord() {
		assertThatExceptionOfType(LinkedRecords.BadRecordException.class)
			.isThrownBy(() -> link("{\"id\": 1, \"question\": \"Why?\"}\nnonsense"))
			.withMessageStartingWith("Line 2 is no record: write one JSON object a line");
	}

	private static String link(String records) throws IOException {
		StringWriter linked = new StringWriter();
		RECORDS.link(new BufferedReader(new StringReader(records)), linked);
		return linked.toString();
	}

}
