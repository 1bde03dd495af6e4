/**
 * NHS trusts and integrated care boards, as the Organisation Data Service registers them.
 */
@ApplicationModule(allowedDependencies = { "feed", "organisation", "evidence" })
@NullMarked
package uk.oversight.feed.ods;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
