/**
 * The Care Quality Commission's locations, providers and assessments of councils.
 */
@ApplicationModule(allowedDependencies = { "feed", "inspection", "organisation", "evidence" })
@NullMarked
package uk.oversight.feed.cqc;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
