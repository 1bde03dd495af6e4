/**
 * Questions made up over the whole schema, put to the service, and made small again.
 */
@NullMarked
package uk.oversight.walk.proof.questions;

import org.jspecify.annotations.NullMarked;
