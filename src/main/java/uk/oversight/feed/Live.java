package uk.oversight.feed;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Document;

/** A publisher's API that can be asked for what has changed. */
public interface Live {

	/** What tells it from every other, in one word. */
	String key();

	/** What its facts cite. */
	Document document();

	/** How it is reached. */
	Remote.Access access();

	/**
	 * The variable of the environment that holds the key it asks for; null where it asks
	 * for none.
	 */
	default @Nullable String keyVariable() {
		return null;
	}

	/** Since when it can be asked, where nothing is known and nobody says. */
	LocalDate earliest(LocalDate today);

	/**
	 * Returns the ids of what changed in a time, page by page.
	 * @param page the number of the page, from 1
	 */
	Page changes(Remote remote, LocalDate since, LocalDate until, int page);

	/**
	 * Reads one of them.
	 * @return null where it is gone, or is none of ours
	 * @throws BadRowException when it cannot be entered
	 */
	@Nullable Telling read(Remote remote, String id, Bodies bodies);

	/** Whether what it tells leads on only when all of it has been read. */
	default boolean tellsLater() {
		return false;
	}

	/**
	 * Opens what leads from what was read to more of the graph, once all of it is there.
	 * @param edition by what the rows of this sync are known
	 */
	default Rows openLater(String edition) {
		throw new UnsupportedOperationException("%s tells all at once".formatted(key()));
	}

	/**
	 * A page of ids.
	 *
	 * @param total how many there are on all pages, as far as the publisher says; a
	 * change of it means that pages have moved while they were read
	 */
	record Page(List<String> ids, boolean last, long total) {
	}

}
