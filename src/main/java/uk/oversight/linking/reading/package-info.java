/**
 * What a text says of bodies, classes, topics and questions, read in one go.
 */
@NullMarked
package uk.oversight.linking.reading;

import org.jspecify.annotations.NullMarked;
