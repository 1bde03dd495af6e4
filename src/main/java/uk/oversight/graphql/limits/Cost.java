package uk.oversight.graphql.limits;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an operation costs, reckoned before anything is read.
 *
 * @param operation its name, where it has one
 * @param nodes how many things its answer could hold
 * @param limit how many of them may be asked for
 * @param depth how many fields lie one below the other
 * @param fields how many fields it has, with its fragments written out
 * @param aliases how many of them it renames
 */
public record Cost(@Nullable String operation, long nodes, long limit, int depth, long fields, long aliases) {

	Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("nodes", this.nodes);
		map.put("limit", this.limit);
		map.put("depth", this.depth);
		map.put("fields", this.fields);
		map.put("aliases", this.aliases);
		return map;
	}

}
