package uk.oversight.linking;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.Told;
import uk.oversight.organisation.Organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MembershipTests {

	private static final BodyClass WOMENS_ESTATE = bodyClass(
			new BodyClass.Members(Organisation.Type.PRISON, true, null));

	private static final Organisation PETERBOROUGH = prison("prison:PBI", true);

	@Test
	void makesBodiesMembersByRule() {
		assertThat(Membership.of(List.of(WOMENS_ESTATE), List.of(PETERBOROUGH)))
			.containsExactly(new Membership(WOMENS_ESTATE, PETERBOROUGH));
	}

	@Test
	void leavesOutWhomTheRuleDoesNotFit() {
		assertThat(Membership.of(List.of(WOMENS_ESTATE), List.of(prison("prison:LEI", false)))).isEmpty();
	}

	@Test
	void leavesOutBodiesOfWhichNothingIsStated() {
		assertThat(Membership.of(List.of(WOMENS_ESTATE), List.of(prison("prison:XXX", null)))).isEmpty();
	}

	@Test
	void leavesOutBodiesOfAnotherType() {
		Organisation trust = new Organisation("trust:RP1", Organisation.Type.TRUST, "Northamptonshire Healthcare", null,
				null, null, null, List.of(), Told.EVIDENCE);
		assertThat(Membership.of(List.of(WOMENS_ESTATE), List.of(trust))).isEmpty();
	}

	@Test
	void makesNobodyMemberWithoutRule() {
		assertThat(Membership.of(List.of(bodyClass(null)), List.of(PETERBOROUGH))).isEmpty();
	}

	@Test
	void isInferredAndSaysWhy() {
		assertThat(Told.tie(new Membership(WOMENS_ESTATE, PETERBOROUGH))).containsEntry("certainty", "INFERRED")
			.containsEntry("because",
					"HMP Peterborough belongs to the women's estate by the rule: Prisons that hold women")
			.containsEntry("score", 1.0);
	}

	@Test
	void refusesClassWithoutRuleInWords() {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> new BodyClass("class:a", "the women's estate", "", null, Told.EVIDENCE))
			.withMessage("'rule' is missing: give it a text, or leave the whole entry out");
	}

	private static BodyClass bodyClass(BodyClass.@Nullable Members members) {
		return new BodyClass("class:womens-estate", "the women's estate", "Prisons that hold women", members,
				Told.EVIDENCE);
	}

	private static Organisation prison(String id, @Nullable Boolean holdsWomen) {
		return new Organisation(id, Organisation.Type.PRISON, "HMP Peterborough", null, null, null, holdsWomen,
				List.of(), Told.EVIDENCE);
	}

}
