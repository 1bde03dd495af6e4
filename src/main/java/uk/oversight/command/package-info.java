/**
 * The command line: loads, what became of them, linking, and what makes starts fast.
 */
@ApplicationModule(allowedDependencies = { "feed", "linking", "evidence", "walk", "graph", "launch" })
@NullMarked
package uk.oversight.command;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
