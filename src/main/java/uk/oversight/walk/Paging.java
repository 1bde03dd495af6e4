package uk.oversight.walk;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. */
record Paging(boolean backwards, String size, @Nullable Given place) {

	static final int LARGEST = 100;

	private static final int USUAL = 20;

	static Paging of(Given given) {
		boolean backwards = !given.get("last").isAbsent();
		if (backwards && !given.get("first").isAbsent()) {
			throw new BadInputException(
					"'first' and 'last' were both given: ask for a page from the beginning with 'first', or from the end with 'last'");
		}
		String argument = backwards ? "last" : "first";
		String size = given.get(argument).parameter((it) -> (it != null) ? within(argument, it, 0, LARGEST) : USUAL);
		Given other = given.get(backwards ? "after" : "before");
		if (!other.isAbsent()) {
			throw new BadInputException(
					backwards ? "'after' goes with 'first': a page from the end is bounded with 'before'"
							: "'before' goes with 'last': a page from the beginning is bounded with 'after'");
		}
		Given place = given.get(backwards ? "before" : "after");
		return new Paging(backwards, size, place.isAbsent() ? null : place);
	}

	/**
	 * Returns the condition that an entry lies beyond the page's bound; empty for the
	 * first page.
	 */
	String beyond(Ordering ordering) {
		if (this.place == null) {
			return "";
		}
		String argument = this.backwards ? "before" : "after";
		List<String> places = new ArrayList<>();
		for (int i = 0; i < ordering.size(); i++) {
			int key = i;
			places.add(this.place.parameter((it) -> Cursor.read((it != null) ? it : "", argument, ordering).get(key)));
		}
		return ordering.beyond(places, this.backwards);
	}

	/** Returns a number that lies within its bounds. */
	static Object within(String name, @Nullable Object value, int least, int most) {
		if (value instanceof Number number && number.intValue() >= least && number.intValue() <= most) {
			return value;
		}
		throw new BadInputException(
				"'%s: %s' is out of bounds: it may be %d to %d".formatted(name, value, least, most));
	}

}
