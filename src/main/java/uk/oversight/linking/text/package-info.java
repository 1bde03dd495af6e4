/**
 * Texts as words, and the automaton that finds phrases in them.
 */
@NullMarked
package uk.oversight.linking.text;

import org.jspecify.annotations.NullMarked;
