package uk.oversight.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.oversight.linking.classes.Phrases;
import uk.oversight.linking.naming.Decision;
import uk.oversight.linking.naming.Rule;
import uk.oversight.linking.reading.Linker;
import uk.oversight.linking.reading.Reading;
import uk.oversight.linking.references.CrossReference;
import uk.oversight.linking.text.Span;
import uk.oversight.linking.text.Text;

/**
 * Links records of a file, a line each, without touching the graph. A record is a JSON
 * object with an {@code id}, a {@code question} and, where it has them, an
 * {@code answer}, a {@code heading}, a {@code date} (2025-03-03) and a {@code body}, the
 * department asked. For each a line comes out with its {@code mentions}, {@code classes}
 * and {@code refers}. Offsets count code points in the field's text; ends are exclusive.
 */
final class LinkedRecords {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final List<String> FIELDS = List.of("heading", "question", "answer");

	private final Linker linker;

	LinkedRecords(Linker linker) {
		this.linker = linker;
	}

	/**
	 * Links all records.
	 * @return how many there were
	 * @throws BadRecordException when a line is no record; it names the line and the cure
	 */
	int link(BufferedReader records, Writer linked) throws IOException {
		int line = 0;
		int count = 0;
		for (String each = records.readLine(); each != null; each = records.readLine()) {
			line++;
			if (!each.isBlank()) {
				linked.write(JSON.writeValueAsString(link(record(each, line))));
				linked.write('\n');
				count++;
			}
		}
		return count;
	}

	private static JsonNode record(String line, int number) {
		try {
			JsonNode record = JSON.readTree(line);
			if (record.isObject() && record.has("id")) {
				return record;
			}
		}
		catch (RuntimeException ex) {
			throw new BadRecordException(number, ex);
		}
		throw new BadRecordException(number, null);
	}

	/** A line that is no record. */
	static final class BadRecordException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		BadRecordException(int line, @Nullable Throwable cause) {
			super("Line %d is no record: write one JSON object a line, with an id and a question, and where there are such an answer, a heading and a date"
				.formatted(line), cause);
		}

	}

	private Map<String, Object> link(JsonNode record) {
		Map<String, String> fields = new LinkedHashMap<>();
		List<Text.Part> parts = new ArrayList<>();
		for (String field : FIELDS) {
			String text = record.path(field).stringValue(null);
			if (text != null) {
				fields.put(field, text);
				parts.add(new Text.Part(field, text));
			}
		}
		String date = record.path("date").stringValue(null);
		Reading reading = this.linker
			.read(new Text(parts, date, this.linker.department(record.path("body").stringValue(null))));
		Map<String, Object> linked = new LinkedHashMap<>();
		linked.put("id", record.get("id"));
		linked.put("mentions", reading.names().stream().map((it) -> mention(it, fields)).toList());
		linked.put("classes", reading.classes().stream().map((it) -> spoken(it, fields)).toList());
		linked.put("refers", reading.references().stream().map((it) -> reference(it, fields)).toList());
		return linked;
	}

	private static Map<String, Object> mention(Decision decision, Map<String, String> fields) {
		Map<String, Object> mention = place(decision.span(), fields);
		switch (decision) {
			case Decision.Linked linked -> {
				mention.put("target", linked.body().id());
				mention.put("decision", "LINKED");
				mention.put("score", linked.score());
			}
			case Decision.Unsure unsure -> {
				mention.put("target", unsure.candidates().getFirst().id());
				mention.put("decision", "UNSURE");
				mention.put("candidates", unsure.candidates().stream().map((it) -> it.id()).toList());
				mention.put("score", unsure.score());
			}
			case Decision.Rejected rejected -> {
				mention.put("target", (rejected.body() == null) ? "" : rejected.body().id());
				mention.put("decision", "REJECTED");
			}
			case Decision.Unresolved unresolved -> {
				mention.put("target", "");
				mention.put("decision", "UNRESOLVED");
				mention.put("type", unresolved.type().label());
			}
		}
		Rule rule = decision.rule();
		mention.put("rule", rule.name());
		mention.put("because", decision.because());
		return mention;
	}

	private static Map<String, Object> spoken(Phrases.Spoken spoken, Map<String, String> fields) {
		Map<String, Object> written = place(spoken.span(), fields);
		written.put("class", spoken.of().code());
		written.put("because", spoken.because());
		return written;
	}

	private static Map<String, Object> reference(CrossReference reference, Map<String, String> fields) {
		Map<String, Object> written = place(reference.span(), fields);
		written.put("uin", reference.uin());
		written.put("date", reference.date());
		written.put("how", reference.how().code());
		written.put("because", reference.because());
		return written;
	}

	private static Map<String, Object> place(Span span, Map<String, String> fields) {
		String text = Objects.requireNonNull(fields.get(span.part()));
		Map<String, Object> place = new LinkedHashMap<>();
		place.put("field", span.part());
		place.put("start", text.codePointCount(0, span.start()));
		place.put("end", text.codePointCount(0, span.end()));
		place.put("surface", span.surface());
		return place;
	}

}
