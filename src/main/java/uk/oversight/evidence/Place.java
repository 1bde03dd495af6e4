package uk.oversight.evidence;

/**
 * A place in a document where something was read.
 *
 * @param document the document's id
 * @param key what tells the place from the document's others: {@code L165}, or a row's
 * key
 * @param locator the place in words: headings and line, or row
 * @param ordinal where it stands among the document's places
 */
public record Place(String document, String key, String locator, int ordinal) {

	public Place {
		Facts.id(document, "document");
	}

	String id() {
		return "passage:%s#%s".formatted(this.document.substring("document:".length()), this.key);
	}

}
