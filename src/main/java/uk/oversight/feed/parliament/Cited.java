package uk.oversight.feed.parliament;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.CitedQuestion;
import uk.oversight.parliament.Wording;

/**
 * Another question that a question leads to. It is kept with the question as a line of
 * text, since the other may come with a later file.
 *
 * @param number its number, or for the same question elsewhere its id
 * @param date the day of it, or of its answer; null where none is given
 */
record Cited(Way way, String number, @Nullable String date) {

	/** How the one leads to the other. */
	enum Way {

		/** Both were given one answer. */
		GROUPED,

		/** The question follows up the other's answer. */
		FOLLOWED,

		/** The question points to the other's answer. */
		ASKED_OF,

		/** The answer points to the other's. */
		ANSWERED_BY,

		/** It is the same question, as another source tells of it. */
		SAME

	}

	static Cited of(String line) {
		String[] parts = line.split(" ");
		return new Cited(Way.valueOf(parts[0]), parts[1], (parts.length > 2) ? parts[2] : null);
	}

	/** Returns what the words of a question cite. */
	static List<Cited> inQuestion(Wording wording) {
		return in(wording, Way.ASKED_OF);
	}

	/** Returns what the words of an answer cite. */
	static List<Cited> inAnswer(Wording wording) {
		return in(wording, Way.ANSWERED_BY);
	}

	private static List<Cited> in(Wording wording, Way pointing) {
		List<Cited> cited = new ArrayList<>();
		for (CitedQuestion each : CitedQuestion.in(wording.text())) {
			// A number at which a text was cut may be longer.
			if (wording.isWhole() || each.end() < wording.text().length()) {
				boolean followed = each.followsUp() && pointing == Way.ASKED_OF;
				cited.add(new Cited(followed ? Way.FOLLOWED : pointing, each.uin(), each.date()));
			}
		}
		return cited;
	}

	@Override
	public String toString() {
		return this.way + " " + this.number + ((this.date != null) ? " " + this.date : "");
	}

}
