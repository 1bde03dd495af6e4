package uk.oversight.inspection;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.Told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FindingTests {

	private static final String REGULATION = "Regulation 12: safe care and treatment";

	@Test
	void isBreachWithItsRegulation() {
		Finding breach = finding(Finding.Polarity.BREACH, REGULATION, List.of());
		assertThat(Told.labels("finding:medicines", breach)).containsExactly("Finding", "Breach");
		assertThat(Told.of("finding:medicines", breach)).containsEntry("regulation", REGULATION)
			.containsEntry("theme", "Medicines");
	}

	@Test
	void endsEarlierBreaches() {
		assertThat(Told.ties(finding(Finding.Polarity.IMPROVEMENT, null, List.of("finding:breach"))))
			.contains("finding:medicines -resolves-> finding:breach");
	}

	@Test
	void refusesBreachWithoutRegulation() {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> finding(Finding.Polarity.BREACH, null, List.of()))
			.withMessage("'finding:medicines' is a BREACH with the regulation 'null': "
					+ "a breach names its regulation, and nothing else does");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BREACH")
	void refusesRegulationOfAnythingElse(Finding.Polarity polarity) {
		assertThatExceptionOfType(BadFactException.class).isThrownBy(() -> finding(polarity, REGULATION, List.of()))
			.withMessage("'finding:medicines' is a %s with the regulation '%s': "
					+ "a breach names its regulation, and nothing else does", polarity, REGULATION);
	}

	@Test
	void refusesToEndWhatIsNoFinding() {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> finding(Finding.Polarity.IMPROVEMENT, null, List.of("inspection:2024")))
			.withMessage("'inspection:2024' does not name a finding: its id begins with 'finding:'");
	}

	private static Finding finding(Finding.Polarity polarity, @Nullable String regulation, List<String> resolves) {
		return new Finding("finding:medicines", "inspection:2024", "service:health", polarity,
				new Topic("topic:medicines", "Medicines"), "Medicines were not kept safely.", regulation, resolves,
				"2024-10", Told.EVIDENCE);
	}

}
