/**
 * The query engine: the selection of a root field becomes one Cypher statement, and its
 * rows become the response.
 * <p>
 * What a field walks is said in the schema, by its directives; {@link Model} reads them,
 * {@link Compiler} writes the statement, {@link Shape} writes the response.
 */
@ApplicationModule(allowedDependencies = "graph")
@NullMarked
package uk.oversight.walk;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
