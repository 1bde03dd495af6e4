/**
 * The command line: loads, what became of them, and linking.
 */
@ApplicationModule(allowedDependencies = { "feed", "linking", "evidence", "walk", "graph" })
@NullMarked
package uk.oversight.command;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
