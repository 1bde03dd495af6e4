/**
 * Which other questions a text cites.
 */
@NullMarked
package uk.oversight.linking.references;

import org.jspecify.annotations.NullMarked;
