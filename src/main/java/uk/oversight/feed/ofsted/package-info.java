/**
 * Ofsted's grades of councils' services for children.
 */
@ApplicationModule(allowedDependencies = { "feed", "inspection", "organisation", "evidence" })
@NullMarked
package uk.oversight.feed.ofsted;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
