/**
 * The topics that texts treat: their words, and the rules by which a text treats one.
 */
@NullMarked
package uk.oversight.linking.topics;

import org.jspecify.annotations.NullMarked;
