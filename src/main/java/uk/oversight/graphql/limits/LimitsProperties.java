package uk.oversight.graphql.limits;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be asked for.
 *
 * @param depth how many fields may stand one below the other, and how many lists and
 * objects one within the other in an argument
 * @param nodes how many things one answer could hold: the sizes of pages that stand one
 * below the other are multiplied
 * @param fields how many fields one operation may have, with its fragments written out
 * @param aliases how many of them may be renamed
 * @param directives how many directives one document may have
 * @param tokens how many words, signs and texts one document may have
 * @param characters how long one document may be
 * @param listItems how many items one list in an argument or a variable may have
 * @param textLength how many characters one text in an argument or a variable may have
 * @param pageSize how many entries one page may have, at most 100
 * @param bodySize how large the body of one request may be
 * @param runningTime how long one request may take, all in all; what it still reads then
 * is ended in the database
 * @param concurrentRequests how many requests are answered at once; 0 for any number
 * @param requestsAMinute how many requests one client may make in a minute; 0 for any
 * number
 * @param trustProxy whether a client is known by the last address in
 * {@code X-Forwarded-For}; only where every request comes through a proxy that adds it
 */
@ConfigurationProperties("oversight.limits")
public record LimitsProperties(@DefaultValue("20") int depth, @DefaultValue("500000") long nodes,
		@DefaultValue("1000") int fields, @DefaultValue("100") int aliases, @DefaultValue("100") int directives,
		@DefaultValue("5000") int tokens, @DefaultValue("50000") int characters, @DefaultValue("1000") int listItems,
		@DefaultValue("10000") int textLength, @DefaultValue("100") int pageSize,
		@DefaultValue("256KB") DataSize bodySize, @DefaultValue("20s") Duration runningTime,
		@DefaultValue("64") int concurrentRequests, @DefaultValue("1200") int requestsAMinute,
		@DefaultValue("false") boolean trustProxy) {

	private static final int LARGEST_PAGE = 100;

	public LimitsProperties {
		if (pageSize < 1 || pageSize > LARGEST_PAGE) {
			throw new IllegalArgumentException(
					"oversight.limits.page-size is %d: it may be 1 to %d".formatted(pageSize, LARGEST_PAGE));
		}
		if (!runningTime.isPositive()) {
			throw new IllegalArgumentException(
					"oversight.limits.running-time is %s: it must be longer than nothing, such as 20s"
						.formatted(runningTime));
		}
	}

}
