package uk.oversight.linking.classes;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.organisation.Organisation;

/**
 * The rule by which a body belongs to a class, besides being there on the day. What is
 * null is not asked.
 *
 * @param types the sorts of bodies
 * @param holdsWomen whether prisons must, or must not, hold women; likewise the next
 * @param contracted whether a contractor must, or must not, run them
 * @param named what their name must have in it, as a regular expression
 * @param kinds the register's kinds of prison of which they must be one
 */
public record MemberRule(List<Organisation.Type> types, @Nullable Boolean holdsWomen, @Nullable Boolean holdsMen,
		@Nullable Boolean contracted, @Nullable String named, List<String> kinds) {

	public MemberRule {
		types = List.copyOf(types);
		kinds = List.copyOf(kinds);
	}

}
