package uk.oversight.command;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.oversight.evidence.BadFactException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoadCommandTests {

	@ParameterizedTest
	@CsvSource({ "nhs_ods_etr_2025.csv, 2025", "prisons-2025-06.csv, 2025-06", "register_2025_06_30.csv.gz, 2025-06-30",
			"2024_07_cqc.csv, 2024-07", "2007-09.csv, 2007-09", "2011-12-05.csv, 2011-12-05" })
	void takesDateOfFileFromItsName(String name, String date) {
		assertThat(Objects.requireNonNull(LoadCommand.dateIn(name)).value()).isEqualTo(date);
	}

	@ParameterizedTest
	@ValueSource(strings = { "councils.csv", "councils_2025-02-30.csv", "councils_2025-06-00.csv",
			"cqc_20250630_72.csv", "standard input" })
	void findsNoDateWhereThereIsNone(String name) {
		assertThat(LoadCommand.dateIn(name)).isNull();
	}

	@Test
	void takesDateThatComesAfterWhatIsNone() {
		assertThat(Objects.requireNonNull(LoadCommand.dateIn("2025-02-30_of_2024-06.csv")).value())
			.isEqualTo("2024-06");
	}

	@ParameterizedTest
	@ValueSource(strings = { "grades_2011-12.csv", "grades_2024-25.csv", "grades_2024_25.csv", "grades_2024-2025.csv",
			"questions_2017-19.jsonl.gz" })
	void asksForDateWhereNameSpansTwoYears(String name) {
		assertThatExceptionOfType(BadFactException.class).isThrownBy(() -> LoadCommand.dateIn(name))
			.withMessageMatching(
					"'%s' is named by two years, '20\\d\\d[-_]\\d+': say with --as-of for which date it holds, as 2025-06-30, 2025-06 or 2025"
						.formatted(name));
	}

}
