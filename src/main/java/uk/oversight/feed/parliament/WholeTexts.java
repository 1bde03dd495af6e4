package uk.oversight.feed.parliament;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import uk.oversight.graph.Reads;
import uk.oversight.parliament.Wording;

/**
 * The whole texts that the graph holds of what a file gives clipped. They are read for a
 * few hundred rows at a time, when the first of them is entered.
 */
final class WholeTexts {

	private static final String WHOLE = """
			UNWIND $ids AS id
			MATCH (n:Entity {id: id}) WHERE n.textIsWhole
			RETURN n.id AS id, n.text AS text
			""";

	private static final int MANY = 1000;

	private final Reads reads;

	private Asked asked = new Asked();

	WholeTexts(Reads reads) {
		this.reads = reads;
	}

	/** Some texts that are asked for together. */
	final class Asked {

		private final List<String> ids = new ArrayList<>();

		private final Map<String, String> whole = new HashMap<>();

		private boolean read;

		/** Returns the whole text, where it is known and begins with the clipped one. */
		Wording instead(String id, Wording wording) {
			if (wording.isWhole()) {
				return wording;
			}
			if (!this.read) {
				this.read = true;
				WholeTexts.this.reads.read(WHOLE, Map.of("ids", this.ids))
					.forEach((it) -> this.whole.put(it.get("id").asString(), it.get("text").asString()));
			}
			String text = this.whole.get(id);
			return (text != null && letters(text).startsWith(letters(wording.text()))) ? new Wording(text, true)
					: wording;
		}

	}

	/** Asks for a text; what is returned knows it once it is wanted. */
	Asked ask(String id, Wording wording) {
		if (this.asked.read || this.asked.ids.size() >= MANY) {
			this.asked = new Asked();
		}
		if (!wording.isWhole()) {
			this.asked.ids.add(id);
		}
		return this.asked;
	}

	/** Lists leave out the addresses of links, and spaces between paragraphs. */
	private static String letters(String text) {
		return text.replaceAll(" \\(https?:[^)\\s]*\\)", "").replaceAll("[^\\p{L}\\p{N}]+", "");
	}

}
