package uk.oversight.walk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in a list: the sign of the list's order, and the values by which it is ordered,
 * at one entry. Since it names values and no position, the next page stays right while
 * data is added.
 */
final class Cursor {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Cursor() {
	}

	static String of(Value keys) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(keys.asList()));
	}

	private static boolean isKey(@Nullable Object value) {
		return switch (value) {
			case String _, Integer _, Long _, Double _, Boolean _ -> true;
			case null -> true;
			default -> false;
		};
	}

	/**
	 * Reads the values back.
	 * @param cursor as a client sends it
	 * @param argument {@code after} or {@code before}
	 * @param ordering the list's order
	 */
	static List<@Nullable Object> read(Object cursor, String argument, Ordering ordering) {
		try {
			byte[] json = Base64.getUrlDecoder().decode(cursor.toString().getBytes(StandardCharsets.US_ASCII));
			List<@Nullable Object> values = new ArrayList<>();
			if (JSON.readValue(json, Object.class) instanceof List<?> list) {
				values.addAll(list);
			}
			if (values.size() == ordering.size() + 1 && ordering.sign().equals(values.removeFirst())
					&& values.stream().allMatch(Cursor::isKey)) {
				return values;
			}
		}
		catch (IllegalArgumentException | JacksonException ex) {
			// Told below, like a cursor of another list.
		}
		throw new BadInputException(
				"'%s' is no cursor of this list: give '%s' the `cursor` of an edge, or a page's `endCursor` or `startCursor`, asked with the same order"
					.formatted(cursor, argument));
	}

}
