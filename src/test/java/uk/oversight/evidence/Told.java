package uk.oversight.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What facts come to, for the tests of the rooms that tell such facts. */
public final class Told {

	/** Evidence for facts that tests make up: line 4 of a news item. */
	public static final List<Citation> EVIDENCE = List
		.of(new Citation(new Place("document:hmp-peterborough-health-care-news", "L4", "line 4", 4), Speaker.DOCUMENT,
				Certainty.STATED, Origin.CURATED));

	private Told() {
	}

	/** Returns the properties of a node that these facts tell of. */
	public static Map<String, Object> of(String id, Fact... facts) {
		return account(facts).node(id).properties;
	}

	/** Returns the labels of a node that these facts tell of. */
	public static Set<String> labels(String id, Fact... facts) {
		return account(facts).node(id).labels;
	}

	/** Returns the ties that these facts tell of, as {@code from -kind-> to}. */
	public static List<String> ties(Fact... facts) {
		return account(facts).ties().stream().map(Account.Tie::toString).toList();
	}

	/** Returns the properties of the only tie of these facts. */
	public static Map<String, Object> tie(Fact... facts) {
		Collection<Account.Tie> ties = account(facts).ties();
		if (ties.size() != 1) {
			throw new IllegalStateException("One tie, please, and not %s".formatted(ties));
		}
		return ties.iterator().next().properties;
	}

	private static Account account(Fact... facts) {
		Account account = new Account();
		List.of(facts).forEach((fact) -> fact.enter(account));
		return account;
	}

}
