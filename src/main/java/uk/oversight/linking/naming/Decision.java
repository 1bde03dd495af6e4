package uk.oversight.linking.naming;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.text.Span;
import uk.oversight.organisation.Organisation;

/**
 * What was decided about a name in a text, and why.
 */
public sealed interface Decision {

	/** Where the name stands. */
	Span span();

	/** The rule that decided. */
	Rule rule();

	/** Why, in a sentence. */
	String because();

	/**
	 * It means this body.
	 *
	 * @param score how sure the rule makes it, above 0 and at most 1
	 */
	record Linked(Span span, Body body, Rule rule, double score, String because) implements Decision {
	}

	/**
	 * It may mean any of these bodies: to be shown as unsure, never as a link.
	 */
	record Unsure(Span span, List<Body> candidates, Rule rule, double score, String because) implements Decision {

		public Unsure {
			candidates = List.copyOf(candidates);
		}

	}

	/**
	 * It has the form of a name, but means none of the bodies it could.
	 *
	 * @param body the one it might have been taken for; null where there was none
	 */
	record Rejected(Span span, @Nullable Body body, Rule rule, String because) implements Decision {
	}

	/**
	 * It names a body that no register knows.
	 *
	 * @param type what sort of body its form says it is
	 */
	record Unresolved(Span span, Organisation.Type type, Rule rule, String because) implements Decision {
	}

}
