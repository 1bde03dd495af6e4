package uk.oversight.evidence;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What every fact must keep to. */
public final class Facts {

	private static final Pattern ID = Pattern.compile("[a-z]+:[A-Za-z0-9][A-Za-z0-9._-]*");

	private Facts() {
	}

	/**
	 * Returns the id if it is one.
	 * @param prefix the kind of thing it must name
	 */
	public static String id(@Nullable String id, String prefix) {
		String given = id(id);
		if (!given.startsWith(prefix + ":")) {
			throw new BadFactException(
					"'%s' does not name a %s: its id begins with '%s:'".formatted(id, prefix, prefix));
		}
		return given;
	}

	/** Returns the id if it is one, of whatever kind. */
	public static String id(@Nullable String id) {
		if (id == null || !ID.matcher(id).matches()) {
			throw new BadFactException(
					"'%s' is no id: write the kind, a colon and a code or a slug, as trust:RT1 or finding:reviews-late"
						.formatted(id));
		}
		return id;
	}

	/** Returns the text if there is one. */
	public static String text(@Nullable String text, String what) {
		if (text == null || text.isBlank()) {
			throw new BadFactException("'%s' is missing: give it a text, or leave the whole entry out".formatted(what));
		}
		return text;
	}

}
