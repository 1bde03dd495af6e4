package uk.oversight.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.oversight.linking.text.Text;

/**
 * A question with its answer as Parliament published them.
 *
 * @param text as it is linked
 * @param bytes how long it is in UTF-8
 */
record RealText(Text text, long bytes) {

	private static final List<String> FILES = List.of("written_questions.jsonl.gz", "answers_text_only.jsonl.gz");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Reads all texts of a folder, the clipped ones where the whole are not known. */
	static List<RealText> of(Path folder) throws IOException {
		List<RealText> texts = new ArrayList<>();
		for (String file : FILES) {
			try (BufferedReader lines = new BufferedReader(new InputStreamReader(
					new GZIPInputStream(Files.newInputStream(folder.resolve(file))), StandardCharsets.UTF_8))) {
				for (String line = lines.readLine(); line != null; line = lines.readLine()) {
					texts.add(of(JSON.readTree(line)));
				}
			}
		}
		return texts;
	}

	private static RealText of(JsonNode question) {
		List<Text.Part> parts = new ArrayList<>();
		add(parts, "heading", question, "heading");
		add(parts, "question", question, "questionTextFull", "questionText");
		add(parts, "answer", question, "answerTextFull", "answerText");
		String tabled = string(question, "dateTabled");
		String date = (tabled == null) ? null : tabled.substring(0, "2025-03-03".length());
		long bytes = parts.stream().mapToLong((it) -> it.text().getBytes(StandardCharsets.UTF_8).length).sum();
		return new RealText(new Text(parts, date, null), bytes);
	}

	private static void add(List<Text.Part> parts, String name, JsonNode question, String... fields) {
		for (String field : fields) {
			String text = string(question, field);
			if (text != null && !text.isBlank()) {
				parts.add(new Text.Part(name, text));
				return;
			}
		}
	}

	private static @Nullable String string(JsonNode question, String field) {
		return question.path(field).stringValue(null);
	}

}
