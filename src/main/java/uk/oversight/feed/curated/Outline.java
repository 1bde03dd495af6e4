package uk.oversight.feed.curated;

import java.util.ArrayList;
import java.util.List;

import uk.oversight.evidence.Place;

/** The headings of a document, by which the place of a line is told in words. */
record Outline(String document, boolean data, List<Heading> headings) {

	/** A heading and how deep it stands, from 1. */
	record Heading(int line, int level, String title) {
	}

	/** Returns the place of a line, or of a data file's row. */
	Place at(String where) {
		if (this.data) {
			return new Place(this.document, where, "row " + where, 0);
		}
		int line = Integer.parseInt(where);
		List<Heading> above = new ArrayList<>();
		for (Heading heading : this.headings) {
			if (heading.line() > line) {
				break;
			}
			above.removeIf((it) -> it.level() >= heading.level());
			above.add(heading);
		}
		List<String> words = new ArrayList<>(above.stream().map(Heading::title).toList());
		words.add("line " + line);
		return new Place(this.document, "L" + line, String.join(" › ", words), line);
	}

}
