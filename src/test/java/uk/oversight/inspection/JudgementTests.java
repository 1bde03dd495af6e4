package uk.oversight.inspection;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.Told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JudgementTests {

	@Test
	void belongsToInspectionAndSubject() {
		assertThat(Told.ties(judgement("inspection:cpft-2025", "trust:RT1", 2))).containsExactly(
				"inspection:cpft-2025 -judged-> judgement:cpft-well-led", "judgement:cpft-well-led -about-> trust:RT1",
				"judgement:cpft-well-led -replaces-> judgement:cpft-well-led-before");
	}

	@Test
	void hasNoRankWhereNothingWasRated() {
		assertThat(Told.of("judgement:cpft-well-led", judgement("inspection:cpft-2025", "trust:RT1", null)))
			.doesNotContainKey("rank");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4 })
	void ranksFromOneToFour(int rank) {
		assertThat(judgement("inspection:cpft-2025", "trust:RT1", rank).rank()).isEqualTo(rank);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 5 })
	void refusesOtherRanks(int rank) {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> judgement("inspection:cpft-2025", "trust:RT1", rank))
			.withMessage("'judgement:cpft-well-led' has the rank %d: it is 4 for the best to 1 for the worst", rank);
	}

	@Test
	void refusesWhatIsNoInspection() {
		assertThatExceptionOfType(BadFactException.class).isThrownBy(() -> judgement("trust:RT1", "trust:RT1", 2))
			.withMessage("'trust:RT1' does not name a inspection: its id begins with 'inspection:'");
	}

	@Test
	void refusesSubjectWithoutId() {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> judgement("inspection:cpft-2025", "the trust", 2))
			.withMessageStartingWith("'the trust' is no id");
	}

	private static Judgement judgement(String inspection, String subject, @Nullable Integer rank) {
		return new Judgement("judgement:cpft-well-led", inspection, subject, "Well-led", Judgement.Scale.CQC_RATING,
				"Requires Improvement", rank, "judgement:cpft-well-led-before", "2025-07", Told.EVIDENCE);
	}

}
