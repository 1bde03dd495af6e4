/**
 * Which body a name in a text means: names and their variants, the automaton that finds
 * them, and the decisions.
 */
@NullMarked
package uk.oversight.linking.naming;

import org.jspecify.annotations.NullMarked;
