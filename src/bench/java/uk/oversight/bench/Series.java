package uk.oversight.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What one round came to.
 *
 * @param nanos how long each request took, in order of length
 * @param took how long the round took
 * @param cpu how much processor time went into it, the client's included
 */
record Series(long[] nanos, Duration took, Duration cpu) {

	static Series of(List<long[]> parts, Duration took, Duration cpu) {
		return new Series(parts.stream().flatMapToLong(Arrays::stream).sorted().toArray(), took, cpu);
	}

	double perSecond() {
		return this.nanos.length * 1e9 / this.took.toNanos();
	}

	double cpuMillis() {
		return this.cpu.toNanos() / 1e6 / this.nanos.length;
	}

	/** The time within which this share of the requests was answered. */
	double millis(double share) {
		return this.nanos[(int) Math.min(this.nanos.length - 1, Math.round(share * this.nanos.length))] / 1e6;
	}

	static double median(List<Series> rounds, java.util.function.ToDoubleFunction<Series> of) {
		double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
		int half = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
	}

}
