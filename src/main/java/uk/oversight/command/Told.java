package uk.oversight.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

import uk.oversight.feed.Progress;

/** Tells of a load while it goes on: by a bar on a terminal, by lines elsewhere. */
interface Told extends Progress, AutoCloseable {

	static Told of(PrintWriter out, String name) {
		return (System.console() != null && System.console().isTerminal()) ? new Bar(name) : new Lines(out, name);
	}

	@Override
	void close();

	/** The share that is done, how many rows that were, their rate and the time left. */
	final class Bar implements Told {

		private final ProgressBar bar;

		private final long began = System.nanoTime();

		private Bar(String name) {
			this.bar = new ProgressBarBuilder().setTaskName(name)
				.setInitialMax(1)
				.setStyle(ProgressBarStyle.ASCII)
				.setUnit(" MB", 1_000_000)
				.setSpeedUnit(ChronoUnit.SECONDS)
				.showSpeed()
				.setUpdateIntervalMillis(200)
				.build();
		}

		@Override
		public void at(long done, long all, long rows) {
			this.bar.maxHint(all);
			this.bar.stepTo(done);
			this.bar.setExtraMessage(" %,d rows, %,d/s".formatted(rows, rate(rows, this.began)));
		}

		@Override
		public void close() {
			this.bar.close();
		}

	}

	/** A line now and then. */
	final class Lines implements Told {

		private static final Duration EVERY = Duration.ofSeconds(10);

		private final PrintWriter out;

		private final String name;

		private final long began = System.nanoTime();

		private @Nullable Long last = System.nanoTime();

		private Lines(PrintWriter out, String name) {
			this.out = out;
			this.name = name;
		}

		@Override
		public void at(long done, long all, long rows) {
			long now = System.nanoTime();
			if (this.last != null && now - this.last > EVERY.toNanos() && done > 0) {
				this.last = now;
				long left = (now - this.began) / done * (all - done) / 1_000_000_000;
				this.out.printf("%s: %d %%, %,d rows, %,d a second, about %,d s left%n", this.name, done * 100 / all,
						rows, rate(rows, this.began), left);
				this.out.flush();
			}
		}

		@Override
		public void close() {
			this.last = null;
		}

	}

	private static long rate(long rows, long began) {
		return rows * 1_000_000_000L / Math.max(1, System.nanoTime() - began);
	}

}
