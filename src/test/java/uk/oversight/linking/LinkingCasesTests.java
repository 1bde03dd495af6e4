package uk.oversight.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uk.oversight.linking.classes.Phrases;
import uk.oversight.linking.known.KnownBodies;
import uk.oversight.linking.naming.Decision;
import uk.oversight.linking.naming.Gazetteer;
import uk.oversight.linking.naming.Overrides;
import uk.oversight.linking.naming.Rule;
import uk.oversight.linking.reading.Linker;
import uk.oversight.linking.reading.Reading;
import uk.oversight.linking.references.CrossReference;
import uk.oversight.linking.text.Span;
import uk.oversight.linking.topics.Topics;

import static org.assertj.core.api.Assertions.assertThat;

class LinkingCasesTests {

	private static final Path FIGURES = Path.of("src/test/resources/linking/figures.txt");

	private static final Linker LINKER = new Linker(Gazetteer.of(LinkingCase.bodies()), new KnownBodies().phrases(),
			Topics.NONE, Overrides.NONE);

	private static final List<LinkingCase> CASES = LinkingCase.all();

	/** Right, wrong and missed. */
	private static final class Tally {

		private int right;

		private int wrong;

		private int missed;

		String line(String rule) {
			return "%-16s right %3d  wrong %2d  missed %2d  precision %s  recall %s".formatted(rule, this.right,
					this.wrong, this.missed, ratio(this.right, this.right + this.wrong),
					ratio(this.right, this.right + this.missed));
		}

		private static String ratio(int part, int whole) {
			return (whole == 0) ? "    -" : "%.3f".formatted((double) part / whole);
		}

	}

	/** What was decided about the words in question. */
	private record Outcome(String expected, String rule, String target) {
	}

	@Test
	void keepsItsFigures() throws IOException {
		Map<String, Tally> tallies = new TreeMap<>();
		List<String> failures = new ArrayList<>();
		for (LinkingCase each : CASES) {
			Outcome outcome = outcome(each);
			if (isRight(each, outcome)) {
				tally(tallies, each.rule(), each.expected()).right++;
			}
			else {
				tally(tallies, each.rule(), each.expected()).missed++;
				tally(tallies, outcome.rule(), outcome.expected()).wrong++;
				failures.add(each + " but was " + outcome);
			}
		}
		StringBuilder figures = new StringBuilder();
		tallies.forEach((rule, tally) -> figures.append(tally.line(rule)).append('\n'));
		figures.append("%d cases, %d not decided as expected%n".formatted(CASES.size(), failures.size()));
		failures.forEach((it) -> figures.append(it).append('\n'));
		System.out.println(figures);
		if (Boolean.getBoolean("oversight.write-figures")) {
			Files.writeString(FIGURES, figures);
		}
		assertThat(figures).hasToString(Files.readString(FIGURES));
	}

	@Test
	void hasCaseForEveryRule() {
		Set<String> tested = new TreeSet<>();
		CASES.forEach((it) -> tested.add(it.rule()));
		Set<String> rules = new TreeSet<>();
		for (Rule rule : Rule.values()) {
			rules.add(rule.name());
		}
		// What is rejected is tested as NONE, and the operator's list has tests of its
		// own.
		rules.removeAll(Set.of("LONGER_NAME", "BARE_NAME", "NOTHING_BEFORE", "OVERRIDE", "NEVER"));
		assertThat(tested).containsAll(rules);
	}

	@Test
	void hasTwoHundredCases() {
		assertThat(CASES).hasSizeGreaterThan(200);
	}

	private static Tally tally(Map<String, Tally> tallies, String rule, String expected) {
		return tallies.computeIfAbsent(rule.equals("-") ? expected : rule, (it) -> new Tally());
	}

	private static boolean isRight(LinkingCase each, Outcome outcome) {
		return switch (each.expected()) {
			case "NONE" -> !Set.of("LINKED", "UNSURE", "REFERS").contains(outcome.expected());
			case "NOCLASS" -> !outcome.expected().equals("CLASS");
			case "UNSURE", "UNRESOLVED" -> outcome.expected().equals(each.expected());
			case "REFERS" -> outcome.expected().equals("REFERS") && outcome.rule().equals(each.rule())
					&& outcome.target().equals(each.target() + " " + each.date());
			default -> outcome.expected().equals(each.expected()) && outcome.target().equals(each.target())
					&& (each.rule().equals("-") || each.rule().equals(outcome.rule()));
		};
	}

	private static Outcome outcome(LinkingCase each) {
		Reading reading = LINKER.read(each.text());
		Outcome outcome = switch (each.file()) {
			case "classes" -> spoken(each, reading);
			case "references" -> cited(each, reading);
			default -> named(each, reading);
		};
		return (outcome != null) ? outcome : new Outcome("NONE", "-", "-");
	}

	private static @Nullable Outcome spoken(LinkingCase each, Reading reading) {
		for (Phrases.Spoken spoken : reading.classes()) {
			if (touches(each, spoken.span())) {
				return new Outcome("CLASS", "-", spoken.of().code());
			}
		}
		return null;
	}

	private static @Nullable Outcome cited(LinkingCase each, Reading reading) {
		for (CrossReference reference : reading.references()) {
			if (touches(each, reference.span())) {
				return new Outcome("REFERS", reference.how().code(), reference.uin() + " " + reference.date());
			}
		}
		return null;
	}

	private static @Nullable Outcome named(LinkingCase each, Reading reading) {
		Outcome rejected = null;
		for (Decision decision : reading.names()) {
			if (touches(each, decision.span())) {
				switch (decision) {
					case Decision.Linked linked -> {
						return new Outcome("LINKED", linked.rule().name(), linked.body().id());
					}
					case Decision.Unsure unsure -> {
						return new Outcome("UNSURE", unsure.rule().name(), "-");
					}
					case Decision.Unresolved unresolved -> {
						return new Outcome("UNRESOLVED", unresolved.rule().name(), "-");
					}
					case Decision.Rejected it -> rejected = new Outcome("REJECTED", it.rule().name(), "-");
				}
			}
		}
		return rejected;
	}

	private static boolean touches(LinkingCase each, Span span) {
		return span.part().equals(each.part()) && span.start() < each.end() && each.start() < span.end();
	}

}
