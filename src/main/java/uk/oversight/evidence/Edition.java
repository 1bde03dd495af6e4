package uk.oversight.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One state of a document that is published again and again.
 *
 * @param id what tells it from the others: the SHA-256 of its file, in hexadecimal
 * @param asOf the date for which it holds; null where nothing says
 */
public record Edition(String id, @Nullable PartialDate asOf) {

	public Edition {
		Facts.text(id, "id");
	}

	/** Its date, or the beginning of its fingerprint. */
	String tag() {
		return (this.asOf != null) ? this.asOf.value() : this.id.substring(0, Math.min(8, this.id.length()));
	}

}
