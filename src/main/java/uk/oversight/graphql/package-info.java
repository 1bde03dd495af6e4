/**
 * The plumbing of the endpoint: what a client is told when something goes wrong.
 */
@ApplicationModule(allowedDependencies = { "walk", "graph" })
@NullMarked
package uk.oversight.graphql;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
