/**
 * The plumbing of the endpoint: scalars, errors.
 */
@ApplicationModule(allowedDependencies = { "walk", "graph" })
@NullMarked
package uk.oversight.graphql;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
