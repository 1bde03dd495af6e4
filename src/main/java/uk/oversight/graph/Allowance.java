package uk.oversight.graph;

import java.time.Duration;

/**
 * What one request may still take of the database, and what it has taken. While it is
 * {@linkplain #call in force}, every read of its thread keeps to it and is counted.
 */
public final class Allowance {

	private static final ScopedValue<Allowance> CURRENT = ScopedValue.newInstance();

	private volatile long end;

	private int statements;

	private long databaseNanos;

	private Allowance(long end) {
		this.end = end;
	}

	/** Returns an allowance that ends after this time, beginning now. */
	public static Allowance lasting(Duration time) {
		return new Allowance(System.nanoTime() + time.toNanos());
	}

	/** Returns the allowance that is in force; where there is none, one of this time. */
	static Allowance currentOr(Duration time) {
		return CURRENT.isBound() ? CURRENT.get() : lasting(time);
	}

	/** Does something with this allowance in force. */
	public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> what) throws X {
		return ScopedValue.where(CURRENT, this).call(what);
	}

	/** How much time is left; negative once it is over. */
	public Duration left() {
		return Duration.ofNanos(this.end - System.nanoTime());
	}

	/** Whether the time is over. */
	public boolean isOver() {
		return System.nanoTime() - this.end >= 0;
	}

	/** Ends the time now: what is being read is not waited for. */
	public void stop() {
		this.end = System.nanoTime();
	}

	void take(long nanos) {
		this.statements++;
		this.databaseNanos += nanos;
	}

	/** How many statements were sent to the database. */
	public int statements() {
		return this.statements;
	}

	/** How long the database took for them, as the service saw it. */
	public Duration databaseTime() {
		return Duration.ofNanos(this.databaseNanos);
	}

}
