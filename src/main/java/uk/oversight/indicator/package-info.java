/**
 * What was measured, of whom, when, against what.
 */
@ApplicationModule(allowedDependencies = { "organisation", "evidence", "walk", "graph" })
@NullMarked
package uk.oversight.indicator;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
