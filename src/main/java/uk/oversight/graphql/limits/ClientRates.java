package uk.oversight.graphql.limits;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Enumeration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * How many requests each client may still make. A client is an address. Whoever sits at
 * this machine itself is not counted, unless a trusted proxy speaks for somebody else.
 */
@Component
public class ClientRates {

	/** Of so many clients at once it is remembered what they have used. */
	private static final int CLIENTS = 50_000;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final int most;

	private final boolean trustProxy;

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(CLIENTS)
		.expireAfterAccess(MINUTE.multipliedBy(2))
		.build();

	ClientRates(LimitsProperties limits) {
		this.most = limits.requestsAMinute();
		this.trustProxy = limits.trustProxy();
	}

	/**
	 * Counts a request, and returns how long its client has to wait before it may make
	 * it; nothing where it may make it now.
	 */
	public @Nullable Duration waitFor(HttpServletRequest request) {
		String client = (this.most > 0) ? client(request) : null;
		if (client == null) {
			return null;
		}
		Bucket bucket = this.buckets.get(client,
				(_) -> Bucket.builder()
					.addLimit((limit) -> limit.capacity(this.most).refillGreedy(this.most, MINUTE))
					.build());
		ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? null : Duration.ofNanos(probe.getNanosToWaitForRefill());
	}

	/** Returns the refusal of a client that has to wait. */
	public LimitExceededException exceeded() {
		return Limit.REQUESTS_A_MINUTE.exceeded(this.most + 1L, this.most);
	}

	private @Nullable String client(HttpServletRequest request) {
		if (this.trustProxy) {
			Enumeration<String> headers = request.getHeaders("X-Forwarded-For");
			String last = null;
			while (headers.hasMoreElements()) {
				last = headers.nextElement();
			}
			if (last != null) {
				// What stands before the last one was sent by the client, who may say
				// anything.
				return last.substring(last.lastIndexOf(',') + 1).strip();
			}
		}
		String address = request.getRemoteAddr();
		return isThisMachine(address) ? null : address;
	}

	private static boolean isThisMachine(String address) {
		try {
			return InetAddress.ofLiteral(address).isLoopbackAddress();
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
