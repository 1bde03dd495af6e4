/**
 * Measures the service on a large generated graph, and linking on real texts; no part of
 * it, and run by hand.
 */
@NullMarked
package uk.oversight.bench;

import org.jspecify.annotations.NullMarked;
