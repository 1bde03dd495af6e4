/**
 * Which body or class a text means, with the reason.
 */
@ApplicationModule(allowedDependencies = { "organisation", "evidence", "walk", "graph" })
@NullMarked
package uk.oversight.linking;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
