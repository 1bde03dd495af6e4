package uk.oversight.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import uk.oversight.linking.known.KnownBodies;
import uk.oversight.linking.likeness.SentenceModel;
import uk.oversight.linking.text.Text;
import uk.oversight.linking.text.Words;
import uk.oversight.linking.topics.KnownTopic;
import uk.oversight.linking.topics.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How well the vocabulary tells the topics of texts that a careful reader labelled, and
 * whether what the model of language finds alike treats the same topic.
 */
class TopicCasesTests {

	private static final Path FIGURES = Path.of("src/test/resources/linking/topic-figures.txt");

	private static final Topics VOCABULARY = new KnownBodies().topics();

	private static final List<TopicCase> FINDINGS = TopicCase.findings();

	private static final List<TopicCase> ANSWERS = TopicCase.answers();

	private static final double LEAST_F1 = 0.80;

	private static final double LEAST_ALIKE = 0.90;

	private static final int NEAREST = 10;

	/** Right, wrong and missed. */
	private static final class Tally {

		private long right;

		private long wrong;

		private long missed;

		void add(Set<String> told, Set<String> expected) {
			this.right += told.stream().filter(expected::contains).count();
			this.wrong += told.stream().filter((it) -> !expected.contains(it)).count();
			this.missed += expected.stream().filter((it) -> !told.contains(it)).count();
		}

		double f1() {
			return 2.0 * this.right / (2 * this.right + this.wrong + this.missed);
		}

		String line(String of) {
			return "%-26s right %3d  wrong %2d  missed %2d  precision %s  recall %s  F1 %s%n".formatted(of, this.right,
					this.wrong, this.missed, ratio(this.right, this.right + this.wrong),
					ratio(this.right, this.right + this.missed),
					ratio(2 * this.right, 2 * this.right + this.wrong + this.missed));
		}

		private static String ratio(long part, long whole) {
			return (whole == 0) ? "    -" : "%.3f".formatted((double) part / whole);
		}

	}

	@Test
	void keepsItsFigures() throws IOException {
		Map<String, Tally> topics = new TreeMap<>();
		Map<String, Tally> parts = new TreeMap<>();
		cases().forEach((each) -> {
			Set<String> told = told(each.text());
			for (String part : List.of("all", each.aside() ? "aside" : "seen", each.of() + "s",
					each.of() + "s " + (each.aside() ? "aside" : "seen"))) {
				parts.computeIfAbsent(part, (it) -> new Tally()).add(told, each.topics());
			}
			Stream.concat(told.stream(), each.topics().stream())
				.distinct()
				.forEach((topic) -> topics.computeIfAbsent(topic, (it) -> new Tally())
					.add(keep(told, topic), keep(each.topics(), topic)));
		});
		StringBuilder figures = new StringBuilder("Topics told by the vocabulary\n");
		topics.forEach((topic, tally) -> figures.append(tally.line(topic)));
		parts.forEach((part, tally) -> figures.append(tally.line(part)));
		int kept = figures.length();
		Alike alike = alike();
		figures.append(alike.line());
		System.out.println(figures);
		if (Boolean.getBoolean("oversight.write-figures")) {
			Files.writeString(FIGURES, figures);
		}
		assertThat(parts.values()).allSatisfy((it) -> assertThat(it.f1()).isGreaterThanOrEqualTo(LEAST_F1));
		// Another processor may round the model's numbers otherwise.
		assertThat(Files.readString(FIGURES)).startsWith(figures.substring(0, kept));
		assertThat(alike.share()).isGreaterThanOrEqualTo(LEAST_ALIKE);
	}

	@Test
	void hasHundredOfEachSetHalfOfThemAside() {
		for (List<TopicCase> cases : List.of(FINDINGS, ANSWERS)) {
			assertThat(cases.stream().filter((it) -> !it.topics().isEmpty())).hasSizeGreaterThanOrEqualTo(100);
			assertThat(cases.stream().filter(TopicCase::aside)).hasSizeGreaterThanOrEqualTo(cases.size() / 2);
		}
	}

	@Test
	void hasCaseForEveryTopic() {
		Set<String> known = new TreeSet<>();
		VOCABULARY.all().forEach((it) -> known.add(shortId(it)));
		Set<String> labelled = new TreeSet<>();
		cases().forEach((it) -> labelled.addAll(it.topics()));
		assertThat(labelled).isEqualTo(known);
	}

	/** How many findings have an answer on their topic among the nearest, of how many. */
	private record Alike(long found, long all) {

		double share() {
			return (double) this.found / this.all;
		}

		String line() {
			return "Findings whose %d nearest of %d answers hold one on the same topic: %d of %d, %.3f%n"
				.formatted(NEAREST, ANSWERS.size(), this.found, this.all, share());
		}

	}

	private static Alike alike() {
		List<float[]> answers = SentenceModel.instance().read(ANSWERS.stream().map(TopicCase::text).toList());
		List<TopicCase> findings = FINDINGS.stream().filter((it) -> !it.topics().isEmpty()).toList();
		List<float[]> read = SentenceModel.instance().read(findings.stream().map(TopicCase::read).toList());
		long found = IntStream.range(0, findings.size())
			.filter((finding) -> IntStream.range(0, answers.size())
				.boxed()
				.sorted(Comparator.comparingDouble((answer) -> -product(read.get(finding), answers.get(answer))))
				.limit(NEAREST)
				.anyMatch((
						answer) -> !Collections.disjoint(ANSWERS.get(answer).topics(), findings.get(finding).topics())))
			.count();
		return new Alike(found, findings.size());
	}

	private static double product(float[] one, float[] other) {
		double product = 0;
		for (int at = 0; at < one.length; at++) {
			product += one[at] * other[at];
		}
		return product;
	}

	private static Stream<TopicCase> cases() {
		return Stream.concat(FINDINGS.stream(), ANSWERS.stream())
			.sorted(Comparator.comparing(TopicCase::of).thenComparing(TopicCase::text));
	}

	private static Set<String> told(String text) {
		Set<String> told = new TreeSet<>();
		VOCABULARY.read(new Text.Part("text", text), Words.of(text), List.of(), null)
			.forEach((it) -> told.add(shortId(it.of())));
		return told;
	}

	private static Set<String> keep(Set<String> topics, String one) {
		return topics.contains(one) ? Set.of(one) : Set.of();
	}

	private static String shortId(KnownTopic topic) {
		return topic.id().substring("topic:".length());
	}

}
