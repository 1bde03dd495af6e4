package uk.oversight.linking.classes;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Facts;

/**
 * A class of bodies that texts speak of as one.
 *
 * @param id its id in the graph
 * @param code what the command {@code link} calls it
 * @param name what the API calls it
 * @param rule the rule by which a body belongs, in words
 * @param members the same rule over the graph; null where no register holds such bodies
 * @param phrases the words that stand for it
 * @param bare more such words, which mean something else in texts put to some departments
 * @param unless the ids of those departments
 */
public record KnownClass(String id, String code, String name, String rule, @Nullable MemberRule members,
		List<String> phrases, List<String> bare, List<String> unless) {

	public KnownClass {
		Facts.id(id, "class");
		Facts.text(code, "code");
		Facts.text(name, "name");
		Facts.text(rule, "rule");
		phrases = List.copyOf(phrases);
		bare = List.copyOf(bare);
		unless = List.copyOf(unless);
	}

}
