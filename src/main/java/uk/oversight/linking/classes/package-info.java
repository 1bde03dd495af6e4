/**
 * The classes of bodies that texts speak of as one: their phrases and their members.
 */
@NullMarked
package uk.oversight.linking.classes;

import org.jspecify.annotations.NullMarked;
