/**
 * Public bodies, their codes, names and predecessors, the services and programmes they
 * run, the people who hold their posts.
 */
@ApplicationModule(allowedDependencies = { "evidence", "walk", "graph" })
@NullMarked
package uk.oversight.organisation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
