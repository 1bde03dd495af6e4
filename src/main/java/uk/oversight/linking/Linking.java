package uk.oversight.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.springframework.stereotype.Component;

import uk.oversight.linking.known.Edition;
import uk.oversight.linking.known.GraphBodies;
import uk.oversight.linking.known.KnownBodies;
import uk.oversight.linking.known.OverridesFile;
import uk.oversight.linking.naming.Overrides;
import uk.oversight.linking.reading.Linker;
import uk.oversight.linking.topics.Topics;

/**
 * Links texts to what they are about: those of a file, or those that the graph holds.
 */
@Component
public class Linking {

	private final GraphBodies bodies;

	private final Relinking relinking;

	private final FoundTopics foundTopics;

	private final LinkingProperties properties;

	Linking(GraphBodies bodies, Relinking relinking, FoundTopics foundTopics, LinkingProperties properties) {
		this.bodies = bodies;
		this.relinking = relinking;
		this.foundTopics = foundTopics;
		this.properties = properties;
	}

	/** Is told how far it is. */
	@FunctionalInterface
	public interface Progress {

		/**
		 * Some texts were linked.
		 * @param done how many are, of all there are
		 */
		void at(long done, long all);

	}

	/**
	 * What came of linking the texts that the graph holds.
	 *
	 * @param questions how many were read, their answers with them; those read before by
	 * the same rules and bodies, and in the same words, are left as they are
	 * @param mentions how many ties to bodies were made; likewise the next
	 * @param unresolved how many names are of bodies that no register knows
	 * @param topics how many ties to topics were made
	 */
	public record Relinked(long questions, long mentions, long unsure, long concerns, long citations, long unresolved,
			long topics) {
	}

	/**
	 * Links the records of a file, a line each, and changes nothing in the graph. A line
	 * that is no record ends it, with a message that names the line and the cure.
	 * @return how many records there were
	 */
	public int link(BufferedReader records, Writer linked) throws IOException {
		KnownBodies known = new KnownBodies();
		return new LinkedRecords(linker(known, Topics.NONE)).link(records, linked);
	}

	/**
	 * Links the questions and answers that the graph holds. What was interrupted goes on
	 * where it stopped.
	 */
	public Relinked relink(Progress progress) {
		KnownBodies known = new KnownBodies();
		this.relinking.enter(known);
		Relinked relinked = this.relinking.relink(known, linker(known, known.topics()), edition(known), progress);
		this.foundTopics.settle();
		return relinked;
	}

	/**
	 * Returns, a sentence each, what of the operator's overrides does nothing, since the
	 * graph does not know the body. It is no error: the register may come later, and one
	 * list may serve several graphs.
	 */
	public List<String> idleOverrides() {
		Overrides overrides = OverridesFile.read(this.properties.overrides());
		return (overrides == Overrides.NONE) ? List.of() : overrides.idle(this.bodies.gazetteer(new KnownBodies()));
	}

	private Linker linker(KnownBodies known, Topics topics) {
		return new Linker(this.bodies.gazetteer(known), known.phrases(), topics,
				OverridesFile.read(this.properties.overrides()));
	}

	/**
	 * What the links depend on besides the texts: another edition links all of them anew.
	 */
	private String edition(KnownBodies known) {
		return Edition.of(this.bodies.all(known), known, this.properties.overrides());
	}

}
