package uk.oversight.walk.proof.naive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a list, before it is put in order.
 *
 * @param thing a node, or a row that a fragment found
 * @param trace the way that led to it, where what is known of the tie is asked for
 */
record Entry(Object thing, Way.@Nullable Trace trace) {

	Graph.Node node() {
		return (Graph.Node) this.thing;
	}

	/**
	 * What is known of the way as a whole: the last step tells what it is, the weakest
	 * how sure it is, and all where it was read.
	 */
	static Map<String, @Nullable Object> told(Way.Trace trace) {
		Map<String, @Nullable Object> told = new HashMap<>(trace.last().properties);
		List<Graph.Tie> ties = trace.ties();
		told.put("kind", trace.last().kind);
		told.put("via", trace.way().when().isEmpty() ? null : trace.way().when().getFirst());
		List<Object> certainties = new ArrayList<>();
		Set<Object> citations = new LinkedHashSet<>();
		for (Graph.Tie tie : ties) {
			certainties.add(tie.properties.getOrDefault("certainty", ""));
			citations.addAll((List<?>) tie.properties.getOrDefault("citations", List.of()));
		}
		for (String weaker : List.of("IMPLIED", "INFERRED")) {
			if (certainties.contains(weaker)) {
				told.put("certainty", weaker);
			}
		}
		told.put("because",
				ties.reversed()
					.stream()
					.map((it) -> it.properties.get("because"))
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null));
		told.put("citations", List.copyOf(citations));
		return told;
	}

}
