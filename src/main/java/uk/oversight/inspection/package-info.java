/**
 * What an inspectorate found when it looked: visit, judgement, finding.
 */
@ApplicationModule(allowedDependencies = { "organisation", "evidence", "walk", "graph" })
@NullMarked
package uk.oversight.inspection;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
