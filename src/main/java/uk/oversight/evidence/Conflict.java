package uk.oversight.evidence;

import java.util.List;

/**
 * Facts that cannot all be true, or only seem so.
 *
 * @param between the ids of the facts, at least two
 * @param why why they clash; for an apparent conflict, why all can be true
 */
public record Conflict(String id, Severity severity, String what, String why, List<String> between,
		List<Citation> evidence) implements Fact {

	public Conflict {
		Facts.id(id, "conflict");
		Facts.text(what, "what");
		Facts.text(why, "why");
		between.forEach(Facts::id);
		if (between.size() < 2) {
			throw new BadFactException(
					"'%s' sets %s against nothing: name at least two facts in 'between'".formatted(id, between));
		}
	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "Conflict")
			.with("severity", this.severity)
			.with("what", this.what)
			.with("why", this.why)
			.cited(this.evidence);
		for (String fact : this.between) {
			account.tie(this.id, "SETS_AGAINST", fact).cited(this.evidence);
		}
	}

}
