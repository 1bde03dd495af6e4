package uk.oversight.command;

import java.io.PrintWriter;

import uk.oversight.feed.Run;

/** What came of a load, in a few lines. */
record Summary(Run run) {

	static Summary of(Run run) {
		return new Summary(run);
	}

	/** Prints it, and returns the exit code that goes with it. */
	int print(PrintWriter out) {
		Run.Count count = this.run.count();
		out.printf("%s: %,d read, %,d new, %,d changed, %,d unchanged, %,d refused%n", this.run.file(), count.read(),
				count.fresh(), count.changed(), count.unchanged(), count.refused());
		if (count.missing() > 0) {
			out.printf("  %,d that an earlier edition lists are missing from it%n", count.missing());
		}
		if (count.unjoined() > 0) {
			out.printf("  %,d could not be joined with certainty, and were left out%n", count.unjoined());
		}
		if (count.refused() + count.unjoined() > 0) {
			out.printf("  See each with: refused %d%n", this.run.number());
		}
		if (this.run.trouble() != null) {
			out.printf("  Not loaded to its end: %s%n", this.run.trouble());
			return Commands.FAILED;
		}
		return (count.refused() > 0) ? Commands.REFUSED : Commands.DONE;
	}

}
