package uk.oversight.graphql.limits;

import java.util.Locale;

/** What is limited, by the name that its property ends with, and what to do about it. */
public enum Limit {

	/** Fields below fields. */
	DEPTH("%,d levels lie one below the other, and at most %,d may",
			"ask for fewer levels, and for the rest by their ids"),

	/** Things in the answer. */
	NODES("the answer could hold %,d things, and at most %,d are allowed",
			"ask for smaller pages with 'first', above all where one list lies in another"),

	/** Fields of the operation. */
	FIELDS("the operation has %,d fields with its fragments written out, and at most %,d are allowed",
			"leave some out, or ask in several requests"),

	/** Renamed fields. */
	ALIASES("%,d fields are renamed, and at most %,d may be",
			"ask for several things at once with a list, such as nodes(ids: …), or in several requests"),

	/** Directives of the document. */
	DIRECTIVES("the document has %,d directives, and at most %,d are allowed", "leave some out"),

	/** Tokens of the document. */
	TOKENS("the document has %,d words, signs and texts, and at most %,d are allowed",
			"leave some out, or give long lists as variables"),

	/** Characters of the document. */
	CHARACTERS("the document has %,d characters, and at most %,d are allowed",
			"leave some out, or give long lists as variables"),

	/** Items of a list that is given. */
	LIST_ITEMS("a list has %,d items, and at most %,d are allowed", "give it in several requests"),

	/** Characters of a text that is given. */
	TEXT_LENGTH("a text has %,d characters, and at most %,d are allowed", "give a shorter one"),

	/** Entries of a page. */
	PAGE_SIZE("a page of %,d entries is asked for, and at most %,d are allowed",
			"ask for the next ones with 'after' and the page's endCursor"),

	/** Bytes of a request. */
	BODY_SIZE("the request has %,d bytes or more, and at most %,d are allowed", "send a smaller one"),

	/** Requests at once. */
	CONCURRENT_REQUESTS("%,d requests are being answered, and no more than %,d are at once", "ask again in a moment"),

	/** Requests of one client. */
	REQUESTS_A_MINUTE("this client has made %,d requests within a minute, and at most %,d are allowed",
			"ask again after the seconds that Retry-After tells");

	private final String words;

	private final String cure;

	Limit(String words, String cure) {
		this.words = words;
		this.cure = cure;
	}

	/** The last part of its property, such as {@code page-size}. */
	public String property() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Refuses what is more than may be. */
	public void check(long found, long most) {
		if (found > most) {
			throw exceeded(found, most);
		}
	}

	/** Returns the refusal of this many. */
	public LimitExceededException exceeded(long found, long most) {
		String text = String.format(Locale.UK, this.words, found, most);
		return new LimitExceededException(this, found, most,
				Character.toUpperCase(text.charAt(0)) + text.substring(1) + ": " + this.cure);
	}

}
