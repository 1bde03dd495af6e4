/**
 * What was asked and answered: question, answer.
 */
@ApplicationModule(allowedDependencies = { "organisation", "evidence", "walk", "graph" })
@NullMarked
package uk.oversight.parliament;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
