/**
 * The corpus: facts that people read out of documents and wrote down, kept as data files
 * beside the code.
 */
@ApplicationModule(allowedDependencies = { "feed", "linking", "inspection", "parliament", "indicator", "organisation",
		"evidence", "graph" })
@NullMarked
package uk.oversight.feed.curated;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
