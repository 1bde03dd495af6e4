/**
 * The database: the one in our own process or a server, its migrations, its reads and its
 * writes.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package uk.oversight.graph;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
