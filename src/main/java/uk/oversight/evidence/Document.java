package uk.oversight.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Something written in which facts were read.
 *
 * @param publisher the id of the body that put it out; null where it does not say
 * @param contentHash SHA-256 of the file that was read, in hexadecimal; null where none
 * was
 */
public record Document(String id, String title, Kind kind, @Nullable String publisher, @Nullable PartialDate published,
		@Nullable String url, @Nullable String licence, @Nullable String contentHash) implements Fact {

	public Document {
		Facts.id(id, "document");
		Facts.text(title, "title");
		if (contentHash != null && !contentHash.matches("[0-9a-f]{64}")) {
			throw new BadFactException(
					"'%s' is no SHA-256: it has 64 digits from 0 to 9 and a to f".formatted(contentHash));
		}
	}

	/** What sort of document it is. */
	public enum Kind {

		REPORT, NEWS, QUESTION_PAGE, DATA_FILE

	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "Document")
			.hub()
			.with("title", this.title)
			.with("kind", this.kind)
			.with("publishedOn", this.published)
			.with("url", this.url)
			.with("licence", this.licence)
			.with("contentHash", this.contentHash);
		if (this.publisher != null) {
			account.tie(this.id, "PUBLISHED_BY", this.publisher);
		}
	}

}
