/**
 * Where each fact was read, and where sources disagree.
 * <p>
 * A {@link Fact} enters the graph through the {@link Ledger}, together with its
 * {@link Citation}s.
 */
@ApplicationModule(allowedDependencies = { "walk", "graph" })
@NullMarked
package uk.oversight.evidence;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
