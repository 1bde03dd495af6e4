/**
 * How the packaged jar starts, and what spares its starts work that was done before.
 */
@ApplicationModule(allowedDependencies = "graph")
@NullMarked
package uk.oversight.launch;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
