package uk.oversight.linking;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Certainty;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Document;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Origin;
import uk.oversight.evidence.PartialDate;
import uk.oversight.evidence.Place;
import uk.oversight.evidence.Speaker;
import uk.oversight.linking.classes.KnownClass;
import uk.oversight.linking.known.KnownBodies;
import uk.oversight.linking.naming.Body;
import uk.oversight.organisation.Name;
import uk.oversight.organisation.Organisation;

/**
 * The bodies and classes that the program itself knows, as facts. Their source is the
 * program's own list, so that they are cited like any other.
 */
final class KnownFacts {

	private static final Document LIST = new Document("document:known-bodies",
			"Departments, inspectorates, agencies and classes of bodies, as Oversight lists them",
			Document.Kind.DATA_FILE, null, null, null, null, null);

	private KnownFacts() {
	}

	static List<Fact> of(KnownBodies known) {
		List<Fact> facts = new ArrayList<>();
		facts.add(LIST);
		int row = 0;
		for (Body body : known.bodies()) {
			List<Citation> evidence = evidence(body.id(), ++row);
			facts.add(new Organisation(body.id(), body.type(), body.name(), date(body.from()), date(body.to()), null,
					null, List.of(), evidence));
			for (Body.Known name : body.names()) {
				if (name.kind() == Name.Kind.SPELLING) {
					continue; // Titles of those who head it: texts mean it by them, but
								// they are no names of it.
				}
				facts.add(new Name(body.id(), name.text(), name.kind(), date(name.from()), date(name.to()), evidence));
			}
		}
		for (KnownClass each : known.classes()) {
			facts.add(new BodyClass(each.id(), each.name(), each.rule(), null, evidence(each.id(), ++row)));
		}
		facts.addAll(TreatedTopics.published());
		return facts;
	}

	private static List<Citation> evidence(String id, int row) {
		return List.of(new Citation(new Place(LIST.id(), id.replace(':', '.'), "entry " + id, row), Speaker.DOCUMENT,
				Certainty.STATED, Origin.CURATED));
	}

	private static @Nullable PartialDate date(@Nullable String day) {
		return (day == null) ? null : new PartialDate(day);
	}

}
