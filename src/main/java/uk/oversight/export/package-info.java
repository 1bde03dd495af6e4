/**
 * Gives a list of the graph as a file: the same operation that gives it as JSON, asked
 * page by page and written as CSV.
 */
@ApplicationModule(allowedDependencies = "graphql :: http")
@NullMarked
package uk.oversight.export;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
