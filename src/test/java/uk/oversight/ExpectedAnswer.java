package uk.oversight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the answer to an operation must hold, as a file beside the operation says. */
final class ExpectedAnswer {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private ExpectedAnswer() {
	}

	static void check(String answer, Path expected) throws IOException {
		JsonNode expectations = JSON.readTree(expected);
		DocumentContext parsed = JsonPath.parse(answer);
		assertThat(expectations.get("expect")).isNotEmpty();
		for (JsonNode expectation : expectations.get("expect")) {
			check(parsed, expectation);
		}
	}

	private static void check(DocumentContext answer, JsonNode expectation) {
		String at = expectation.get("at").asString();
		Object found = answer.read(at);
		for (Map.Entry<String, JsonNode> rule : expectation.properties()) {
			Object wanted = JSON.treeToValue(rule.getValue(), Object.class);
			switch (rule.getKey()) {
				case "at" -> {
				}
				case "is" -> assertThat(comparable(found)).as(at).isEqualTo(comparable(wanted));
				case "hasSize" -> assertThat((List<?>) found).as(at).hasSize((Integer) wanted);
				case "contains" -> assertThat(comparables(found)).as(at).containsAll(comparables(wanted));
				case "containsInOrder" ->
					assertThat(comparables(found)).as(at).containsSubsequence(comparables(wanted));
				case "textContains" -> assertThat(found.toString()).as(at).contains(wanted.toString());
				default -> throw new IllegalStateException("No such expectation: " + rule.getKey());
			}
		}
	}

	/** Numbers are compared as numbers, whichever way they were read. */
	private static @Nullable Object comparable(@Nullable Object value) {
		return switch (value) {
			case Number number -> number.doubleValue();
			case List<?> list -> comparables(list);
			case null, default -> value;
		};
	}

	private static List<@Nullable Object> comparables(Object values) {
		List<@Nullable Object> comparables = new ArrayList<>();
		for (Object value : (List<?>) values) {
			comparables.add(comparable(value));
		}
		return comparables;
	}

}
