/**
 * How much one question, and one client, may ask for: reckoned and refused before
 * anything is read.
 */
@NullMarked
package uk.oversight.graphql.limits;

import org.jspecify.annotations.NullMarked;
