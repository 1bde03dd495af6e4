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

	/**
	 * A page of ids.
	 *
	 * @param total how many there are on all pages, as far as the publisher says; a
	 * change of it means that pages have moved while they were read
	 */
	record Page(List<String> ids, boolean last, long total) {
	}

}
