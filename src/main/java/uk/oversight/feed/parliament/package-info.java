/**
 * Parliament's written questions, and its members.
 */
@ApplicationModule(allowedDependencies = { "feed", "linking", "parliament", "organisation", "evidence", "graph" })
@NullMarked
package uk.oversight.feed.parliament;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
