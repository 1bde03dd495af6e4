package uk.oversight.indicator;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.Told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ObservationTests {

	private static final Indicator DIRECT_PAYMENTS = new Indicator("indicator:direct-payments",
			"People who receive direct payments", Indicator.Unit.PERCENT);

	@Test
	void keepsExactGapBesideFigureItIsSetAgainst() {
		assertThat(Told.of("observation:a", observation("35.62", "35.62%", "21.73")))
			.containsEntry("comparatorLabel", "England")
			.containsEntry("comparatorValue", 21.73)
			.containsEntry("gap", 13.89);
	}

	@Test
	void keepsGapBelowFigureItIsSetAgainst() {
		assertThat(Told.of("observation:a", observation("77.22", "77.22%", "77.62"))).containsEntry("gap", -0.4);
	}

	@Test
	void hasNoGapWithoutFigureToSetItAgainst() {
		assertThat(Told.of("observation:a", observation("35.62", "35.62%", null))).containsOnlyKeys("label", "unit",
				"value", "printed");
	}

	@Test
	void measuresItsIndicator() {
		assertThat(Told.ties(observation("35.62", "35.62%", null))).containsExactly(
				"observation:a -measures-> indicator:direct-payments", "observation:a -about-> council:E06000031");
	}

	@Test
	void isCapacityWhereItMeasuresOne() {
		Indicator capacity = new Indicator("indicator:prison-capacity", "Capacity", Indicator.Unit.PEOPLE);
		assertThat(Told.ties(new Observation("observation:a", capacity, "prison:PBI", new BigDecimal(1008), "1,008",
				null, null, null, null, null, null, null, null, null, Told.EVIDENCE)))
			.contains("observation:a -capacity_of-> prison:PBI");
	}

	@Test
	void refusesFigureThatIsNotPrinted() {
		assertThatExceptionOfType(BadFactException.class).isThrownBy(() -> observation("35.62", "", null))
			.withMessage("'printed' is missing: give it a text, or leave the whole entry out");
	}

	@Test
	void refusesComparatorWithoutLabel() {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> new Observation.Comparator(" ", BigDecimal.ONE))
			.withMessage("'comparator.label' is missing: give it a text, or leave the whole entry out");
	}

	private static Observation observation(String value, String printed, @Nullable String england) {
		return new Observation("observation:a", DIRECT_PAYMENTS, "council:E06000031", new BigDecimal(value), printed,
				null, null, null, null, null,
				(england != null) ? new Observation.Comparator("England", new BigDecimal(england)) : null, null, null,
				null, Told.EVIDENCE);
	}

}
