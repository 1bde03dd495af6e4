package uk.oversight.feed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Posted;

/** What a run has come to so far. */
final class Tally {

	private static final int PAGE = 500;

	private final Runs runs;

	private final int number;

	private final List<Run.Refusal> refusals = new ArrayList<>();

	/** The lines whose rows were written: a bit for each. */
	private final BitSet written = new BitSet();

	long read;

	private long fresh;

	private long changed;

	private long unchanged;

	long refused;

	private long unjoined;

	long missing;

	private boolean again;

	Tally(Runs runs, int number) {
		this.runs = runs;
		this.number = number;
	}

	/** For the rows of a file that have been counted once. */
	Tally again() {
		this.again = true;
		return this;
	}

	void add(Telling telling, Posted posted) {
		if (this.again) {
			if (telling.line() > 0) {
				addLater(telling, posted);
			}
			return;
		}
		if (posted.outcome() == Posted.Outcome.REFUSED) {
			refuse(telling.line(), posted.refusal());
			return;
		}
		this.read++;
		this.written.set(telling.line(), posted.outcome() != Posted.Outcome.UNCHANGED);
		switch (posted.outcome()) {
			case NEW -> this.fresh++;
			case CHANGED -> this.changed++;
			case UNCHANGED -> this.unchanged++;
			case REFUSED -> throw new IllegalStateException();
		}
		telling.unjoined().forEach((it) -> leaveOut(telling, it));
	}

	/** The row is in already; its ties to other rows come after it. */
	void addLater(Telling telling, Posted posted) {
		telling.unjoined().forEach((it) -> leaveOut(telling, it));
		if (posted.outcome() == Posted.Outcome.REFUSED) {
			leaveOut(telling, String.valueOf(posted.refusal()));
		}
		else if (posted.outcome() != Posted.Outcome.UNCHANGED && telling.line() > 0
				&& !this.written.get(telling.line())) {
			this.unchanged--;
			this.changed++;
		}
	}

	void refuse(int line, @Nullable String reason) {
		if (this.again) {
			return;
		}
		this.read++;
		this.refused++;
		keep(new Run.Refusal(line, false, String.valueOf(reason)));
	}

	private void leaveOut(Telling telling, String what) {
		this.unjoined++;
		keep(new Run.Refusal(telling.line(), true, what));
	}

	private void keep(Run.Refusal refusal) {
		this.refusals.add(refusal);
		if (this.refusals.size() >= PAGE) {
			flush();
		}
	}

	void flush() {
		this.runs.refuse(this.number, this.refusals);
		this.refusals.clear();
	}

	Run.Count count() {
		return new Run.Count(this.read, this.fresh, this.changed, this.unchanged, this.refused, this.unjoined,
				this.missing);
	}

}
