package uk.oversight.walk.proof.naive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of a list.
 *
 * @param all the whole list, which is counted
 * @param entries those on the page
 * @param more whether more follow in the direction in which it was read
 */
record Page(List<Entry> all, List<Lists.Key> order, List<Entry> entries, boolean more, boolean backwards,
		boolean continued) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int USUAL = 20;

	static Page of(List<Entry> all, List<Lists.Key> order, Map<String, @Nullable Object> arguments) {
		boolean backwards = arguments.get("last") != null;
		Object size = arguments.get(backwards ? "last" : "first");
		Object cursor = arguments.get(backwards ? "before" : "after");
		int most = (size != null) ? (Integer) size : USUAL;
		List<Entry> beyond = all.stream().sorted(Lists.comparator(order)).filter((it) -> {
			int compared = (cursor != null) ? compare(it, read(cursor.toString()), order) : 0;
			return cursor == null || (backwards ? compared < 0 : compared > 0);
		}).toList();
		int count = Math.min(most, beyond.size());
		return new Page(all, order,
				backwards ? beyond.subList(beyond.size() - count, beyond.size()) : beyond.subList(0, count),
				beyond.size() > most, backwards, cursor != null);
	}

	private static int compare(Entry entry, List<@Nullable Object> place, List<Lists.Key> order) {
		for (int i = 0; i < order.size(); i++) {
			int compared = Comparing.compare(order.get(i).value().apply(entry), place.get(i + 1),
					order.get(i).descending());
			if (compared != 0) {
				return compared;
			}
		}
		return 0;
	}

	/** What an order is called in a cursor. */
	private static String name(List<Lists.Key> order) {
		return order.stream()
			.filter((it) -> !it.name().isEmpty())
			.map((it) -> it.descending() ? "-" + it.name() : it.name())
			.collect(Collectors.joining(","));
	}

	/** Whether a cursor is of a list in this order. */
	static boolean isPlace(String cursor, List<Lists.Key> order) {
		List<@Nullable Object> place = read(cursor);
		return place.size() == order.size() + 1 && name(order).equals(place.getFirst());
	}

	/**
	 * The name of the list's order and the values by which it is ordered, at one entry.
	 */
	String cursor(Entry entry) {
		List<@Nullable Object> place = new ArrayList<>(List.of(name(this.order)));
		this.order.forEach((key) -> place.add(key.value().apply(entry)));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(place));
	}

	@SuppressWarnings("unchecked")
	private static List<@Nullable Object> read(String cursor) {
		try {
			byte[] json = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.UTF_8));
			return (List<@Nullable Object>) JSON.readValue(json, List.class);
		}
		catch (IllegalArgumentException | JacksonException ex) {
			return List.of();
		}
	}

	@Nullable Object info(String field) {
		return switch (field) {
			case "hasNextPage" -> this.backwards ? this.continued : this.more;
			case "hasPreviousPage" -> this.backwards ? this.more : this.continued;
			case "startCursor" -> this.entries.isEmpty() ? null : cursor(this.entries.getFirst());
			case "endCursor" -> this.entries.isEmpty() ? null : cursor(this.entries.getLast());
			default -> throw new IllegalStateException(field);
		};
	}

}
