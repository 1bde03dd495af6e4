/**
 * The prison service's register of prisons.
 */
@ApplicationModule(allowedDependencies = { "feed", "organisation", "evidence" })
@NullMarked
package uk.oversight.feed.prisons;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
