package uk.oversight.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Certainty;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Entry;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Origin;
import uk.oversight.evidence.Place;
import uk.oversight.evidence.Speaker;

/** What one row tells, as it is read. */
public final class Telling {

	private final Place place;

	private final int line;

	private final List<Citation> evidence;

	private final List<Fact> facts = new ArrayList<>();

	private final List<Supplier<? extends Fact>> later = new ArrayList<>();

	private final List<String> unjoined = new ArrayList<>();

	private @Nullable String subject;

	/**
	 * Begins what a row tells.
	 * @param document the id of the document it stands in
	 * @param key what tells it from all other rows, in every edition of the document: the
	 * publisher's own code
	 * @param line where it begins in its file, from 1; 0 where it stands in none
	 */
	public Telling(String document, String key, int line) {
		this.place = new Place(document, key, "row " + key, line);
		this.line = line;
		this.evidence = List.of(new Citation(this.place, Speaker.DOCUMENT, Certainty.STATED, Origin.FEED));
	}

	/** That the row says so. */
	public List<Citation> evidence() {
		return this.evidence;
	}

	/** That the row, with a rule of ours, comes to it. */
	public List<Citation> inferred() {
		return List.of(new Citation(this.place, Speaker.DOCUMENT, Certainty.INFERRED, Origin.FEED));
	}

	/** Names the body that the row is about, and that is missing where the row is. */
	public Telling about(String id) {
		this.subject = id;
		return this;
	}

	/** Tells a fact. What it leads to must be told by this row, or have been before. */
	public Telling tell(Fact fact) {
		this.facts.add(fact);
		return this;
	}

	/**
	 * Tells a fact that leads to what a later row may tell.
	 * @param fact is asked for when all rows have been entered, and may then throw a
	 * {@link BadRowException} to leave it out
	 */
	public Telling tellLater(Supplier<? extends Fact> fact) {
		this.later.add(fact);
		return this;
	}

	/** Says what could not be joined to anything with certainty, and so was not. */
	public Telling leaveUnjoined(String what) {
		this.unjoined.add(what);
		return this;
	}

	List<String> unjoined() {
		return this.unjoined;
	}

	int line() {
		return this.line;
	}

	/** What is told of the row itself. */
	Entry entry() {
		return new Entry(this.place, this.line, this.subject, this.facts);
	}

	/** What is told when all rows are there. */
	Entry entryLater() {
		this.unjoined.clear();
		List<Fact> facts = new ArrayList<>();
		for (Supplier<? extends Fact> each : this.later) {
			try {
				facts.add(each.get());
			}
			catch (BadRowException ex) {
				leaveUnjoined(String.valueOf(ex.getMessage()));
			}
		}
		return new Entry(this.place, this.line, this.subject, facts);
	}

}
