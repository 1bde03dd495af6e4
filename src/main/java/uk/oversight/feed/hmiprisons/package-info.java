/**
 * HM Inspectorate of Prisons' grades of prisons.
 */
@ApplicationModule(allowedDependencies = { "feed", "inspection", "organisation", "evidence" })
@NullMarked
package uk.oversight.feed.hmiprisons;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
