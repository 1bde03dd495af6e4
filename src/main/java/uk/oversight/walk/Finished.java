package uk.oversight.walk;

import org.jspecify.annotations.Nullable;

/**
 * What a compiled root field fetched: the whole of its value, to be completed no further.
 */
record Finished(@Nullable Object value) {
}
