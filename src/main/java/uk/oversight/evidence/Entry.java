package uk.oversight.evidence;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one row of a document tells. Its facts cite the row's place, and are replaced
 * together when the row changes.
 *
 * @param place the row; its key stays the same in every edition of the document
 * @param row where it stands in its file, from 1; the same key in two rows is a mistake
 * @param subject the id of the body that the row is about; null where it is about none
 */
public record Entry(Place place, int row, @Nullable String subject, List<Fact> facts) {
}
