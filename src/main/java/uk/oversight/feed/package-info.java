/**
 * The ways in which facts reach the graph; each publisher is a room of its own.
 * <p>
 * A {@link Feed} says in which {@link Format}s its publisher's files come. A format turns
 * each row into a {@link Telling} of facts; {@link Loading} enters them.
 */
@ApplicationModule(allowedDependencies = { "linking", "inspection", "parliament", "indicator", "organisation",
		"evidence", "graph" })
@NullMarked
package uk.oversight.feed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
