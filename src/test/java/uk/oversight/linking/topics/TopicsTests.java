package uk.oversight.linking.topics;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.oversight.linking.text.Span;
import uk.oversight.linking.text.Text.Part;
import uk.oversight.linking.text.Words;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTests {

	private static final KnownTopic WAITING = new KnownTopic("topic:waiting-times", "Waiting times",
			"How long people wait.", List.of("department:dhsc"), List.of("waiting lists", "long waits"),
			List.of("target", "weeks"), List.of(), List.of("weeks of leave"));

	private static final KnownTopic PRISON_HEALTH = new KnownTopic("topic:prison-health", "Health in prisons",
			"Health care of people in custody.", List.of(), List.of("prison health care"), List.of("nurses", "health"),
			List.of("prisoners", "custody"), List.of());

	private static final KnownTopic FUNDING = new KnownTopic("topic:finance", "Finance", "Money.", List.of(),
			List.of("funding", "prison health"), List.of(), List.of(), List.of());

	private final Topics topics = new Topics(List.of(WAITING, PRISON_HEALTH, FUNDING));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			The waiting list grew.                                  | topic:waiting-times
			It was a long wait.                                     | topic:waiting-times
			People waited on lists.                                 |
			Most were seen within six weeks, as the target asks.    | topic:waiting-times
			The target was missed. Six weeks passed.                |
			Parents may take six weeks of leave as their target.    |
			Nurses see each prisoner.                               | topic:prison-health
			Nurses look after health.                               |
			Men in custody lack health care.                        | topic:prison-health
			Funding is short.                                       | topic:finance
			Found funds are few.                                    |
			""")
	void tellsByWords(String text, @Nullable String topic) {
		assertThat(read(text, null)).extracting((it) -> it.of().id())
			.isEqualTo((topic == null) ? List.of() : List.of(topic));
	}

	@Test
	void saysWhichWordsToldOfIt() {
		Topics.Treated treated = read("There were longest waits, and long waits.", null).getFirst();
		assertThat(treated.span().surface()).isEqualTo("long waits");
		assertThat(treated.because()).isEqualTo("'long waits' stands for Waiting times: How long people wait.");
		assertThat(treated.rule()).isEqualTo(Topics.Rule.PHRASE);
	}

	@Test
	void saysWhichTwoWordsToldOfItTogether() {
		Topics.Treated treated = read("Nurses see each prisoner.", null).getFirst();
		assertThat(treated.because()).isEqualTo(
				"'Nurses' and 'prisoner' near each other stand for Health in prisons: Health care of people in custody.");
		assertThat(treated.score()).isLessThan(Topics.Rule.PHRASE.score());
	}

	@Test
	void lettersOfOneTopicDoNotHideThoseOfAnother() {
		assertThat(read("Prison health care is bought.", null)).extracting((it) -> it.of().id())
			.containsExactly("topic:prison-health", "topic:finance");
	}

	@Test
	void leavesWhomAQuestionIsPutTo() {
		assertThat(read("To ask the Secretary of State for Funding and Waiting Lists, what he will do.", null))
			.isEmpty();
		assertThat(read("To ask the Secretary of State for Health, what funding there is.", null)).hasSize(1);
	}

	@Test
	void leavesTheNamesOfBodies() {
		String text = "The Funding Agency was abolished.";
		assertThat(this.topics.read(new Part("text", text), Words.of(text),
				List.of(new Span("text", 4, 18, "Funding Agency")), null))
			.isEmpty();
	}

	@Test
	void leavesWhatMeansOtherThingsToOtherDepartments() {
		assertThat(read("The waiting list grew.", "department:dft")).isEmpty();
		assertThat(read("The waiting list grew.", "department:dhsc")).hasSize(1);
	}

	private List<Topics.Treated> read(String text, @Nullable String department) {
		return this.topics.read(new Part("text", text), Words.of(text), List.of(), department);
	}

}
