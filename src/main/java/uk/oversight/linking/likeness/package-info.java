/**
 * What texts mean: a small model of language in our own process, and where its vectors
 * are kept.
 */
@NullMarked
package uk.oversight.linking.likeness;

import org.jspecify.annotations.NullMarked;
