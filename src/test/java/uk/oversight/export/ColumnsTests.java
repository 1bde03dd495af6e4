package uk.oversight.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnsTests {

	@Test
	void namesEachColumnByItsPathInTheOrderOfTheSelection() {
		Columns.Selection selection = new Columns.Selection();
		selection.within("summary");
		selection.within("inspection").within("started").within("value");
		selection.within("inspection").within("kind");
		assertThat(new Columns(selection).names()).containsExactly("summary", "inspection.started.value",
				"inspection.kind");
	}

	@Test
	void putsWhatAListWithinAnEntryHoldsIntoOneCell() {
		Columns.Selection selection = new Columns.Selection();
		selection.within("inspectorates").within("nodes").within("name");
		Map<String, ?> entry = Map.of("inspectorates",
				Map.of("nodes", List.of(Map.of("name", "Care Quality Commission"), Map.of("name", "Ofsted"))));
		assertThat(new Columns(selection).cells(entry)).containsExactly("Care Quality Commission; Ofsted");
	}

	@Test
	void leavesTheCellOfWhatIsNotStatedEmpty() {
		Columns.Selection selection = new Columns.Selection();
		selection.within("previous").within("value");
		assertThat(new Columns(selection).cells(java.util.Collections.singletonMap("previous", null)))
			.isEqualTo(Arrays.asList(""));
	}

	@ParameterizedTest
	@CsvSource({ "=1+1, '''=1+1'", "+44 20, '''+44 20'", "-4.5, '''-4.5'", "@oversight, '''@oversight'", "Good, Good" })
	void leavesASpreadsheetNothingToCompute(String text, String cell) {
		assertThat(cell(text)).isEqualTo(cell);
	}

	@Test
	void writesNumbersAsTheyAre() {
		assertThat(cell(-4.5)).isEqualTo("-4.5");
		assertThat(cell(12.0)).isEqualTo("12");
		assertThat(cell(0.00001)).isEqualTo("0.00001");
	}

	private static String cell(Object value) {
		Columns.Selection selection = new Columns.Selection();
		selection.within("value");
		return new Columns(selection).cells(Map.of("value", value)).getFirst();
	}

}
