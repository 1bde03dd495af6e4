package uk.oversight.evidence;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Knows what becomes of a name that a newer edition of a register no longer gives. */
public interface Renaming {

	/**
	 * Returns the fact that the name was the body's.
	 * @param id the body's
	 * @param lastStated the date of the last edition that gave the name; null where
	 * unknown
	 * @param evidence that this edition gave it
	 */
	Fact former(String id, String name, @Nullable PartialDate lastStated, List<Citation> evidence);

}
