package uk.oversight.linking.naming;

import org.jspecify.annotations.Nullable;

/**
 * What a name may mean: a body, by a rule.
 *
 * @param from since when the body has this name; null where unknown
 * @param to until when; null where unknown
 * @param standing what it takes for the name to mean the body
 */
record Sense(Body body, Rule rule, @Nullable String from, @Nullable String to, Standing standing) {

	/** What it takes for a name to mean a body. */
	enum Standing {

		/** The name says enough, written with capitals. */
		ALONE,

		/** The name says enough, written exactly so. */
		EXACT,

		/**
		 * It is a place or a word too: the text around it must say that a body is meant.
		 */
		BARE

	}

	boolean validOn(@Nullable String day) {
		return day == null || this.body.existedOn(day) && Body.holds(this.from, this.to, day);
	}

	boolean alone() {
		return this.standing != Standing.BARE;
	}

}
