package uk.oversight.linking.naming;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Facts;
import uk.oversight.organisation.Name;
import uk.oversight.organisation.Organisation;

/**
 * A body that texts may name, as far as naming needs to know it.
 *
 * @param name its official name
 * @param names every other name it goes by or has gone by
 * @param from the day, month or year it began, as 2019-04-01; null where unknown
 * @param to when it ended; null while it lasts or where unknown
 */
public record Body(String id, Organisation.Type type, String name, List<Known> names, @Nullable String from,
		@Nullable String to) {

	public Body {
		Facts.id(id, type.prefix());
		Facts.text(name, "name");
		names = List.copyOf(names);
	}

	/** A name, of what sort, and since and until when where that is known. */
	public record Known(String text, Name.Kind kind, @Nullable String from, @Nullable String to) {

		public Known {
			Facts.text(text, "text");
		}

		/** A name whose time is not known. */
		public Known(String text, Name.Kind kind) {
			this(text, kind, null, null);
		}

	}

	/**
	 * Whether it was there on a day, as far as its dates say. Dates that are less exact
	 * than a day are taken generously.
	 */
	boolean existedOn(@Nullable String day) {
		return day == null || holds(this.from, this.to, day);
	}

	static boolean holds(@Nullable String from, @Nullable String to, String day) {
		return (from == null || from.compareTo(day) <= 0 || day.startsWith(from))
				&& (to == null || to.compareTo(day) > 0 || day.startsWith(to));
	}

}
