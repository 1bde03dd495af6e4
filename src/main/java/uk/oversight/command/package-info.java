/**
 * The command line: loads, and what became of them.
 */
@ApplicationModule(allowedDependencies = { "feed", "evidence", "graph" })
@NullMarked
package uk.oversight.command;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
