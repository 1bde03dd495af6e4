/**
 * The register of the United Kingdom's local authorities.
 */
@ApplicationModule(allowedDependencies = { "feed", "organisation", "evidence" })
@NullMarked
package uk.oversight.feed.councils;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
