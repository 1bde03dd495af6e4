package uk.oversight.inspection;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.PartialDate;
import uk.oversight.evidence.Told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InspectionTests {

	private static final List<String> JOINT = List.of("inspectorate:cqc", "inspectorate:hmip");

	private static final List<String> EXAMINED = List.of("service:hmp-peterborough-health-care");

	@Test
	void isConductedByAllItsInspectorates() {
		assertThat(Told.ties(inspection(null, null, null, JOINT, EXAMINED))).containsExactly(
				"inspection:2024 -conducted_by-> inspectorate:cqc", "inspection:2024 -conducted_by-> inspectorate:hmip",
				"inspection:2024 -examined-> service:hmp-peterborough-health-care");
	}

	@ParameterizedTest(name = "{0}, {1}, {2}: {3}")
	@CsvSource({ "2024-10, 2024-11, 2025-01, 2024-10", ", 2024-11, 2025-01, 2024-11", ", , 2025-01, 2025-01",
			", , , ''" })
	void isDatedByWhatIsKnown(@Nullable String started, @Nullable String ended, @Nullable String published,
			String date) {
		assertThat(inspection(started, ended, published, JOINT, EXAMINED).date()).isEqualTo(date);
	}

	@Test
	void refusesInspectionByNobody() {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> inspection(null, null, null, List.of(), EXAMINED))
			.withMessage(
					"'inspection:2024' needs at least one inspectorate in 'conductedBy' and one thing in 'examined'");
	}

	@Test
	void refusesInspectionOfNothing() {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> inspection(null, null, null, JOINT, List.of()))
			.withMessage(
					"'inspection:2024' needs at least one inspectorate in 'conductedBy' and one thing in 'examined'");
	}

	@Test
	void refusesInspectionByWhatIsNoInspectorate() {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> inspection(null, null, null, List.of("trust:RP1"), EXAMINED))
			.withMessage("'trust:RP1' does not name a inspectorate: its id begins with 'inspectorate:'");
	}

	@Test
	void refusesEndBeforeStart() {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> inspection("2025-11-10", "2025-11-09", null, JOINT, EXAMINED))
			.withMessage("'inspection:2024' ended on 2025-11-09, before it started on 2025-11-10: put them in order");
	}

	@ParameterizedTest
	@CsvSource({ "2025-11, 2025-10-05", "2025-11-10, 2025-10", "2025, 2024-12-31" })
	void refusesEndBeforeStartAlsoWhereOneIsLessExact(String started, String ended) {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> inspection(started, ended, null, JOINT, EXAMINED))
			.withMessage("'inspection:2024' ended on %s, before it started on %s: put them in order".formatted(ended,
					started));
	}

	@Test
	void takesEndThatIsLessExactThanStart() {
		assertThat(inspection("2025-11-10", "2025-11", null, JOINT, EXAMINED).date()).isEqualTo("2025-11-10");
	}

	private static Inspection inspection(@Nullable String started, @Nullable String ended, @Nullable String published,
			List<String> conductedBy, List<String> examined) {
		return new Inspection("inspection:2024", Inspection.Kind.INSPECTION, null, null, date(started), date(ended),
				date(published), conductedBy, examined, null, List.of(), Told.EVIDENCE);
	}

	private static @Nullable PartialDate date(@Nullable String value) {
		return (value != null) ? new PartialDate(value) : null;
	}

}
