package uk.oversight.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The columns of a file: one for each value that hangs on an entry of the list, in the
 * order of the selection, named by its path, such as {@code inspection.started.value}.
 */
final class Columns {

	private static final String SEPARATOR = "; ";

	/** What spreadsheets take for the beginning of a formula. */
	private static final String FORMULA = "=+-@\t\r";

	private final List<List<String>> paths = new ArrayList<>();

	/**
	 * @param selection what is selected of each entry: under its name in the answer, each
	 * field with what is selected of it in turn, or with an empty map where it is a value
	 */
	Columns(Map<String, ? extends Map<String, ?>> selection) {
		add(List.of(), selection);
	}

	@SuppressWarnings("unchecked")
	private void add(List<String> path, Map<String, ?> selection) {
		selection.forEach((name, within) -> {
			List<String> here = new ArrayList<>(path);
			here.add(name);
			Map<String, ?> further = (Map<String, ?>) Objects.requireNonNull(within);
			if (further.isEmpty()) {
				this.paths.add(here);
			}
			else {
				add(here, further);
			}
		});
	}

	List<String> names() {
		return this.paths.stream().map((path) -> String.join(".", path)).toList();
	}

	/**
	 * {@return the values of one entry, one for each column} What a list within the entry
	 * holds shares a cell; what is null leaves it empty.
	 */
	List<String> cells(Object entry) {
		return this.paths.stream().map((path) -> cell(values(entry, path))).toList();
	}

	private static List<Object> values(@Nullable Object from, List<String> path) {
		return switch (from) {
			case null -> List.of();
			case List<?> list -> list.stream().flatMap((it) -> values(it, path).stream()).toList();
			case Map<?, ?> map when !path.isEmpty() -> values(map.get(path.getFirst()), path.subList(1, path.size()));
			default -> path.isEmpty() ? List.of(from) : List.of();
		};
	}

	private static String cell(List<Object> values) {
		String text = values.stream().map(Columns::text).collect(Collectors.joining(SEPARATOR));
		boolean isNumber = values.size() == 1 && values.getFirst() instanceof Number;
		return !isNumber && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
	}

	private static String text(Object value) {
		return switch (value) {
			case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
			default -> value.toString();
		};
	}

	/** A selection that keeps its order and merges what is selected twice. */
	static final class Selection extends LinkedHashMap<String, Selection> {

		private static final long serialVersionUID = 1L;

		Selection within(String name) {
			return computeIfAbsent(name, (_) -> new Selection());
		}

	}

}
