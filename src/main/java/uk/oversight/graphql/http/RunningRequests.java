package uk.oversight.graphql.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

import uk.oversight.graph.Allowance;
import uk.oversight.graphql.limits.Limit;
import uk.oversight.graphql.limits.LimitsProperties;

/**
 * The requests that are being answered: no more at once than may be, and none for longer
 * than its {@link Allowance}. The database itself ends a statement in time; but it may be
 * gone, or not say a word, and so whoever still waits then is woken.
 */
@Component
@ConditionalOnWebApplication
class RunningRequests implements DisposableBean {

	/**
	 * How long a request waits for its turn, when as many are answered as may be at once.
	 */
	private static final Duration TURN = Duration.ofSeconds(1);

	/** What the database is given to end a statement by itself and say so. */
	private static final Duration GRACE = Duration.ofMillis(500);

	private static final Duration TICK = Duration.ofMillis(100);

	private final Set<Running> running = ConcurrentHashMap.newKeySet();

	private final int most;

	private final Semaphore turns;

	private final Thread watch = Thread.ofVirtual().name("request deadlines").unstarted(this::watch);

	RunningRequests(LimitsProperties limits, MeterRegistry meters) {
		this.most = (limits.concurrentRequests() > 0) ? limits.concurrentRequests() : Integer.MAX_VALUE;
		this.turns = new Semaphore(this.most);
		meters.gauge("oversight.requests.running", this.running, Set::size);
		this.watch.start();
	}

	/** One request, from its turn to its answer, and the thread that waits for it. */
	final class Running implements AutoCloseable {

		private final Thread thread = Thread.currentThread();

		private final String id;

		private final Allowance allowance;

		private boolean done;

		private Running(String id, Allowance allowance) {
			this.id = id;
			this.allowance = allowance;
		}

		private synchronized void wake() {
			if (!this.done) {
				this.thread.interrupt();
			}
		}

		@Override
		public void close() {
			RunningRequests.this.running.remove(this);
			RunningRequests.this.turns.release();
			synchronized (this) {
				this.done = true;
			}
			// What woke it was meant for this request, and not for what the thread does
			// next.
			Thread.interrupted();
		}

	}

	/**
	 * Begins a request when it is its turn.
	 * @param id what it can be stopped by
	 * @param allowance its time, which begins before its turn
	 * @throws uk.oversight.graphql.limits.LimitExceededException when too many are being
	 * answered
	 */
	Running begin(String id, Allowance allowance) {
		try {
			if (!this.turns.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
				throw Limit.CONCURRENT_REQUESTS.exceeded(this.most, this.most);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for its turn", ex);
		}
		Running begun = new Running(id, allowance);
		this.running.add(begun);
		return begun;
	}

	/** Stops the requests with this id, and whatever they read. */
	void stop(String id) {
		for (Running one : this.running) {
			if (one.id.equals(id)) {
				one.allowance.stop();
				one.wake();
			}
		}
	}

	private void watch() {
		try {
			while (true) {
				Thread.sleep(TICK);
				for (Running one : this.running) {
					if (one.allowance.left().plus(GRACE).isNegative()) {
						one.wake();
					}
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void destroy() {
		this.watch.interrupt();
	}

}
