package uk.oversight.linking;

import java.util.List;

import uk.oversight.linking.classes.Phrases;
import uk.oversight.linking.naming.Decision;
import uk.oversight.linking.references.CrossReference;

/**
 * What was read in a text.
 *
 * @param names the decisions about the bodies it names
 * @param classes the classes of bodies it speaks of
 * @param references the questions it cites
 */
record Reading(List<Decision> names, List<Phrases.Spoken> classes, List<CrossReference> references) {

	public Reading {
		names = List.copyOf(names);
		classes = List.copyOf(classes);
		references = List.copyOf(references);
	}

}
