package uk.oversight.evidence;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchTests {

	private static final String DOCUMENT = "document:written-questions";

	@Test
	void citesEveryRowThatTellsTheSameTie() {
		Batch batch = new Batch("questions", List.of(row("101", Certainty.STATED), row("102", Certainty.INFERRED)),
				true);
		List<String> citations = List.of("citation:written-questions#101/DOCUMENT/STATED/FEED",
				"citation:written-questions#102/DOCUMENT/INFERRED/FEED");
		assertThat(batch.ties()).isEqualTo(Map.of("GROUPED_WITH",
				List.of(Map.of("from", "question:101", "to", "question:102", "key", "", "properties",
						Map.of("citations", citations, "certainty", "STATED"), "given",
						citations.stream().map((it) -> "questions " + it).toList()))));
	}

	private static Batch.Written row(String key, Certainty certainty) {
		Place place = new Place(DOCUMENT, key, "row " + key, 1);
		Account account = new Account();
		account.tie("question:101", "GROUPED_WITH", "question:102")
			.cited(List.of(new Citation(place, Speaker.DOCUMENT, certainty, Origin.FEED)));
		return new Batch.Written(0, new Entry(place, 1, null, List.of()), account, "", null);
	}

}
