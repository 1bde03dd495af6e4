package uk.oversight.evidence;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PartialDateTests {

	@ParameterizedTest(name = "{0} is a {1}")
	@CsvSource({ "2025-11-10, DAY", "2024-10, MONTH", "2023, YEAR", "2024-02-29, DAY" })
	void isAsExactAsItIsWritten(String value, PartialDate.Precision precision) {
		assertThat(new PartialDate(value).precision()).isEqualTo(precision);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "25", "2025-", "2025-1", "2025-13", "2025-00", "2025-02-30", "2025-11-31",
			"10/11/2025", "November 2025", "2025-11-10T00:00" })
	void refusesWhatIsNoDate(String value) {
		assertThatExceptionOfType(BadFactException.class).isThrownBy(() -> new PartialDate(value))
			.withMessage("'%s' is no date: write a day as 2025-11-10, a month as 2025-11, a year as 2025", value);
	}

	@Test
	void sortsInTimeWhateverItsExactness() {
		assertThat(Stream.of("2025-11-10", "2024", "2025", "2024-10", "2025-11")
			.map(PartialDate::new)
			.map(PartialDate::value)
			.sorted()).containsExactly("2024", "2024-10", "2025", "2025-11", "2025-11-10");
	}

}
