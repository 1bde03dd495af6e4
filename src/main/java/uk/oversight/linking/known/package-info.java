/**
 * What linking goes by: the bodies, classes and topics that the program and the graph
 * know, and what the operator has laid down.
 */
@NullMarked
package uk.oversight.linking.known;

import org.jspecify.annotations.NullMarked;
