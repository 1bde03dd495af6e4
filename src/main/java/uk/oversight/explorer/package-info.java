/**
 * The page on which the graph is asked and read in a browser.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package uk.oversight.explorer;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
