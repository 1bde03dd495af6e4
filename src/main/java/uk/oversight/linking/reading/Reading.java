package uk.oversight.linking.reading;

import java.util.List;

import uk.oversight.linking.classes.Phrases;
import uk.oversight.linking.naming.Decision;
import uk.oversight.linking.references.CrossReference;
import uk.oversight.linking.topics.Topics;

/**
 * What was read in a text.
 *
 * @param names the decisions about the bodies it names
 * @param classes the classes of bodies it speaks of
 * @param references the questions it cites
 * @param topics the topics it treats, each once a part
 */
public record Reading(List<Decision> names, List<Phrases.Spoken> classes, List<CrossReference> references,
		List<Topics.Treated> topics) {

	public Reading {
		names = List.copyOf(names);
		classes = List.copyOf(classes);
		references = List.copyOf(references);
		topics = List.copyOf(topics);
	}

}
