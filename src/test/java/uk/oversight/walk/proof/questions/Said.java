package uk.oversight.walk.proof.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value in three forms: as the operation says it, with variables; as it would be said
 * without; and as a variable carries it.
 */
record Said(String text, String plain, @Nullable Object json) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static final Said NULL = new Said("null", "null", null);

	static Said scalar(Object value) {
		String text = JSON.writeValueAsString(value);
		return new Said(text, text, value);
	}

	static Said constant(String name) {
		return new Said(name, name, name);
	}

	static Said list(List<Said> items) {
		List<@Nullable Object> json = new ArrayList<>();
		items.forEach((it) -> json.add(it.json()));
		return new Said(items.stream().map(Said::text).collect(Collectors.joining(", ", "[", "]")),
				items.stream().map(Said::plain).collect(Collectors.joining(", ", "[", "]")), json);
	}

	static Said object(Map<String, Said> parts) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		parts.forEach((key, part) -> json.put(key, part.json()));
		return new Said(
				parts.entrySet()
					.stream()
					.map((it) -> it.getKey() + ": " + it.getValue().text())
					.collect(Collectors.joining(", ", "{", "}")),
				parts.entrySet()
					.stream()
					.map((it) -> it.getKey() + ": " + it.getValue().plain())
					.collect(Collectors.joining(", ", "{", "}")),
				json);
	}

}
