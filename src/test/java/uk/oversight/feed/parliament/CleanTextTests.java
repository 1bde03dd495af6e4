package uk.oversight.feed.parliament;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CleanTextTests {

	@Test
	void keepsParagraphsApart() {
		assertThat(CleanText.of("<p>Twelve beds\n are shut.</p><p>&nbsp;</p><p>They&nbsp;will open &amp; stay so.</p>"))
			.isEqualTo("Twelve beds are shut.\n\nThey will open & stay so.");
	}

	@Test
	void writesTableRowByRow() {
		assertThat(CleanText.of("<p>Beds:</p><table><thead><tr><th>Month</th><th>Beds</th></tr></thead><tbody>"
				+ "<tr><td><p>January</p><p>2025</p></td><td>12</td></tr></tbody></table><p>End.</p>"))
			.isEqualTo("Beds:\n\nMonth | Beds\nJanuary 2025 | 12\n\nEnd.");
	}

	@Test
	void namesAddressesOfLinks() {
		assertThat(CleanText
			.of("<p>See <a href=\"https://example.org/beds\">the tables</a>, and <a href=\"https://example.org\">https://example.org</a>.</p>"))
			.isEqualTo("See the tables (https://example.org/beds), and https://example.org.");
	}

	@Test
	void marksPointsOfLists() {
		assertThat(CleanText.of("<p>Counted:</p><ul><li>by day</li><li><p>by night</p></li></ul>"))
			.isEqualTo("Counted:\n\n- by day\n- by night");
	}

	@Test
	void leavesPlainTextAsItIs() {
		assertThat(CleanText.of(" Fewer than 5, more than 3.\u00a0 ")).isEqualTo("Fewer than 5, more than 3.");
	}

}
