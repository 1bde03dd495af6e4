/**
 * The proof that the query engine answers as a plain reading of the schema would: the
 * same questions, put to both.
 */
@NullMarked
package uk.oversight.walk.proof;

import org.jspecify.annotations.NullMarked;
