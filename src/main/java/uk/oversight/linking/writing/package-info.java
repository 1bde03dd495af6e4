/**
 * The links of a question, and how they take the place of those before.
 */
@NullMarked
package uk.oversight.linking.writing;

import org.jspecify.annotations.NullMarked;
