package uk.oversight.feed.ods;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadableNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					CAMBRIDGESHIRE AND PETERBOROUGH NHS FOUNDATION TRUST | Cambridgeshire and Peterborough NHS Foundation Trust
					UNIVERSITY HOSPITALS OF LEICESTER NHS TRUST | University Hospitals of Leicester NHS Trust
					THE QUEEN ELIZABETH HOSPITAL, KING'S LYNN, NHS FOUNDATION TRUST | The Queen Elizabeth Hospital, King's Lynn, NHS Foundation Trust
					GREAT ORMOND STREET HOSPITAL FOR CHILDREN NHS FOUNDATION TRUST | Great Ormond Street Hospital for Children NHS Foundation Trust
					NEWCASTLE UPON TYNE HOSPITALS NHS FOUNDATION TRUST | Newcastle upon Tyne Hospitals NHS Foundation Trust
					ROYAL BROMPTON & HAREFIELD NHS FOUNDATION TRUST | Royal Brompton & Harefield NHS Foundation Trust
					NHS Kent and Medway Integrated Care Board | NHS Kent and Medway Integrated Care Board
					""")
	void writesNamesAsPeopleDo(String printed, String readable) {
		assertThat(ReadableName.of(printed)).isEqualTo(readable);
	}

}
