package uk.oversight.walk;

import org.jspecify.annotations.Nullable;

/**
 * What a compiled root field fetched: the whole of its value, to be completed no further.
 *
 * @param told whether errors say already what is missing in it
 */
record Finished(@Nullable Object value, boolean told) {
}
