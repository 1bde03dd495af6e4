/**
 * Public bodies, what inspectors found there and what ministers say of them, as one graph
 * asked through GraphQL.
 */
@NullMarked
package uk.oversight;

import org.jspecify.annotations.NullMarked;
