/**
 * A naive reading of the schema: each field by itself, of a graph held in memory.
 */
@NullMarked
package uk.oversight.walk.proof.naive;

import org.jspecify.annotations.NullMarked;
