/**
 * The ways in which facts reach the graph; each publisher is a room of its own.
 */
@ApplicationModule(allowedDependencies = { "linking", "inspection", "parliament", "indicator", "organisation",
		"evidence", "graph" })
@NullMarked
package uk.oversight.feed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
