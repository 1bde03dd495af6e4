package uk.oversight.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * An argument's value, or a part of it, as one request gives it. What decides the form of
 * the statement is read at once; what is only a value becomes a parameter, which is read
 * anew for each later request of the same form.
 */
record Given(Compiler.Parameters parameters, int field, List<Object> path, @Nullable Object value) {

	boolean isAbsent() {
		return this.value == null;
	}

	Given get(String key) {
		return child(key, map().get(key));
	}

	List<String> keys() {
		return List.copyOf(map().keySet());
	}

	List<Given> items() {
		List<?> items = list();
		List<Given> given = new ArrayList<>(items.size());
		for (int i = 0; i < items.size(); i++) {
			given.add(child(i, items.get(i)));
		}
		return given;
	}

	/** Makes this a parameter and returns how the statement names it. */
	String parameter() {
		return parameter((it) -> it);
	}

	String parameter(Function<@Nullable Object, @Nullable Object> read) {
		List<Object> way = this.path;
		return this.parameters.add(this.field, (arguments) -> read.apply(dig(arguments, way)));
	}

	String text() {
		return String.valueOf(this.value);
	}

	private Given child(Object key, @Nullable Object child) {
		List<Object> way = new ArrayList<>(this.path);
		way.add(key);
		return new Given(this.parameters, this.field, List.copyOf(way), child);
	}

	@SuppressWarnings("unchecked")
	private Map<String, @Nullable Object> map() {
		return (this.value != null) ? (Map<String, @Nullable Object>) this.value : Map.of();
	}

	private List<?> list() {
		return switch (this.value) {
			case null -> List.of();
			case List<?> list -> list;
			case Object single -> List.of(single);
		};
	}

	private static @Nullable Object dig(Map<String, @Nullable Object> arguments, List<Object> way) {
		Object at = arguments;
		for (Object step : way) {
			at = switch (at) {
				case Map<?, ?> map -> map.get(step);
				case List<?> list -> list.get((Integer) step);
				case null, default -> at;
			};
		}
		return at;
	}

}
