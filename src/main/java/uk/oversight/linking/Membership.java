package uk.oversight.linking;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Certainty;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Origin;
import uk.oversight.organisation.Organisation;

/**
 * That a body belongs to a class by the class's rule. No source says so: it is inferred,
 * from where the body's own facts were read.
 */
public record Membership(BodyClass of, Organisation body) implements Fact {

	/** Returns the memberships that the classes' rules make among these bodies. */
	public static Stream<Membership> of(Collection<BodyClass> classes, Collection<Organisation> bodies) {
		return classes.stream()
			.flatMap((it) -> bodies.stream()
				.filter((body) -> it.members() != null && it.members().include(body))
				.map((body) -> new Membership(it, body)));
	}

	@Override
	public void enter(Account account) {
		List<Citation> inferred = this.body.evidence()
			.stream()
			.map((it) -> new Citation(it.place(), it.statedBy(), Certainty.INFERRED, Origin.LINKER))
			.toList();
		account.tie(this.of.id(), "HAS_MEMBER", this.body.id())
			.with("because",
					"%s belongs to %s by the rule: %s".formatted(this.body.name(), this.of.name(), this.of.rule()))
			.with("score", 1.0)
			.cited(inferred);
	}

}
