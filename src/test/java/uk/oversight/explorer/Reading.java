package uk.oversight.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * What an answer holds, read in the plainest way: what the views draw is held against it.
 *
 * @param rows by path, how many entries each list has that hangs on no other
 * @param things the ids of all things that are not there only as the source of others
 * @param dates every date, as the source gives it
 * @param texts some of the values, to be looked for
 */
record Reading(Map<String, Integer> rows, Set<String> things, Set<String> dates, Set<String> texts) {

	/** The fields that lead to where something was read. */
	private static final Set<String> SOURCES = Set.of("evidence", "sources", "document", "passage");

	static Reading of(JsonNode answer) {
		Reading reading = new Reading(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>(),
				new LinkedHashSet<>());
		reading.lists(answer.get("data"), List.of());
		reading.things(answer.get("data"), false);
		reading.dates(answer.get("data"));
		return reading;
	}

	private void lists(JsonNode object, List<String> path) {
		object.properties().forEach((field) -> {
			if (field.getKey().startsWith("_")) {
				return;
			}
			List<String> here = new ArrayList<>(path);
			here.add(field.getKey());
			JsonNode value = field.getValue();
			JsonNode entries = value.isArray() ? value : value.has("edges") ? value.get("edges") : value.get("nodes");
			if (entries != null && entries.isArray() && (!value.isArray() || holdsObjects(value))) {
				this.rows.put(String.join(".", here), entries.size());
				entries.valueStream().limit(3).forEach(this::texts);
			}
			else if (value.isObject()) {
				lists(value, here);
			}
		});
	}

	private static boolean holdsObjects(JsonNode list) {
		return list.valueStream().anyMatch(JsonNode::isObject);
	}

	/** The values that stand on an entry itself, and not in a list within it. */
	private void texts(JsonNode entry) {
		entry.properties().forEach((field) -> {
			boolean isShown = !field.getKey().startsWith("_") && !Set.of("cursor", "id").contains(field.getKey());
			if (isShown && field.getValue().isString() && !field.getValue().asString().isBlank()) {
				this.texts.add(field.getValue().asString());
			}
			else if (isShown && field.getValue().isObject()) {
				texts(field.getValue());
			}
		});
	}

	private void things(JsonNode value, boolean isSource) {
		if (value.isArray()) {
			value.forEach((it) -> things(it, isSource));
			return;
		}
		if (value.has("id") && value.has("__typename") && !isSource) {
			this.things.add(value.get("id").asString());
		}
		value.properties().forEach((field) -> {
			if (!field.getKey().equals("_edges") && !field.getValue().isValueNode()) {
				things(field.getValue(), isSource || SOURCES.contains(field.getKey()));
			}
		});
	}

	private void dates(JsonNode value) {
		if (value.path("__typename").asString("").equals("PartialDate") && value.has("value")) {
			this.dates.add(value.get("value").asString());
		}
		value.forEach((it) -> dates(it));
	}

}
