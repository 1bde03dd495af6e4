package uk.oversight.feed.curated;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.util.ReflectionUtils;

import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Conflict;
import uk.oversight.evidence.Document;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.PartialDate;
import uk.oversight.evidence.Statement;
import uk.oversight.indicator.Observation;
import uk.oversight.inspection.Finding;
import uk.oversight.inspection.Judgement;
import uk.oversight.linking.BodyClass;
import uk.oversight.linking.Mention;
import uk.oversight.organisation.Milestone;
import uk.oversight.organisation.Name;
import uk.oversight.organisation.Organisation;
import uk.oversight.organisation.Programme;
import uk.oversight.organisation.Service;
import uk.oversight.parliament.Answer;
import uk.oversight.parliament.Question;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether the corpus says what the five documents print, where these are at hand. */
@EnabledIfSystemProperty(named = "oversight.test-data", matches = ".+",
		disabledReason = "The five documents are not at hand: name their folder with -Doversight.test-data=…")
class CorpusDocumentsTests {

	private static final String ASSESSMENT = "document:peterborough-adult-social-care-2026";

	private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

	/** What months beside a number of years add to it. */
	private static final Map<String, BigDecimal> MONTHS = Map.of("three", new BigDecimal("0.25"), "nine",
			new BigDecimal("0.75"));

	/** So many words in a row, the same as in a document, are a copy. */
	private static final int COPIED = 8;

	private static final Corpus corpus = RealCorpus.read();

	private static final Map<String, List<String>> documents = new LinkedHashMap<>();

	@BeforeAll
	static void readDocuments() throws IOException {
		for (Map.Entry<String, String> file : corpus.files().entrySet()) {
			documents.put(file.getKey(), Files.readString(file(file.getValue())).lines().toList());
		}
	}

	@Test
	void wasReadFromTheseVeryFiles() {
		Map<String, String> hashes = new TreeMap<>();
		facts(Document.class).filter((it) -> it.contentHash() != null)
			.forEach((it) -> hashes.put(it.id(), String.valueOf(it.contentHash())));
		Map<String, String> files = new TreeMap<>();
		corpus.files().forEach((document, file) -> files.put(document, sha256(file(file))));
		assertThat(files).hasSize(5).isEqualTo(hashes);
	}

	@Test
	void citesLinesThatHoldText() {
		assertThat(citations().filter((it) -> documents.containsKey(it.place().document()))
			.filter((it) -> line(it).isBlank())
			.map((it) -> "line %d of %s".formatted(it.place().ordinal(), it.place().document()))).isEmpty();
	}

	@Test
	void citesFiguresWhereTheyArePrinted() {
		assertThat(facts(Observation.class).filter((it) -> !words(it.evidence()).contains(plain(it.printed())))
			.map((it) -> "%s: '%s'".formatted(it.id(), it.printed()))).isEmpty();
	}

	@Test
	void givesFiguresTheValueTheyPrint() {
		assertThat(facts(Observation.class).filter((it) -> !prints(it.printed(), it.value()))
			.map((it) -> "%s: %s is not '%s'".formatted(it.id(), it.value(), it.printed()))).isEmpty();
	}

	@Test
	void citesComparatorsWhereTheyArePrinted() {
		assertThat(facts(Observation.class).filter((it) -> it.comparator() != null)
			.filter((it) -> !numbers(words(it.evidence()))
				.contains(canonical(Objects.requireNonNull(it.comparator()).value().toPlainString())))
			.map((it) -> "%s: %s".formatted(it.id(), it.comparator()))).isEmpty();
	}

	@Test
	void comparesInTheWordsOfTheDocument() {
		assertThat(facts(Observation.class).filter((it) -> it.comparison() != null)
			.filter((it) -> !words(it.evidence()).toLowerCase(Locale.ROOT)
				.contains(plain(String.valueOf(it.comparison())).toLowerCase(Locale.ROOT)))
			.map((it) -> "%s: '%s'".formatted(it.id(), it.comparison()))).isEmpty();
	}

	@Test
	void citesMentionsInTheirWords() {
		assertThat(facts(Mention.class)
			.filter((it) -> it.evidence().stream().anyMatch((citation) -> !stands(it.as(), citation)))
			.map((it) -> "%s as '%s' at %s".formatted(it.of(), it.as(), it.evidence()))).isEmpty();
	}

	@Test
	void citesNamesAsTheyAreSpelled() {
		assertThat(facts(Name.class)
			.filter((it) -> it.evidence().stream().anyMatch((citation) -> !isSpelled(it.text(), citation)))
			.map((it) -> "%s is called '%s' at %s".formatted(it.of(), it.text(), it.evidence()))).isEmpty();
	}

	@Test
	void excludesNumbersWhereTheyArePrinted() {
		assertThat(corpus.exclusions().stream().filter((it) -> !words(it.evidence()).contains(plain(it.printed()))))
			.isEmpty();
	}

	@Test
	void coversEveryNumberOfTheLongAssessment() {
		Map<Integer, Set<String>> covered = new TreeMap<>();
		corpus.facts().forEach((fact) -> cover(covered, evidence(fact), figures(fact)));
		corpus.exclusions().forEach((it) -> cover(covered, it.evidence(), Stream.of(it.printed())));
		List<String> lines = lines(ASSESSMENT);
		Map<Integer, Set<String>> uncovered = new TreeMap<>();
		for (int line = 1; line <= lines.size(); line++) {
			Set<String> missing = new TreeSet<>(numbers(lines.get(line - 1)));
			missing.removeAll(covered.getOrDefault(line, Set.of()));
			if (!missing.isEmpty()) {
				uncovered.put(line, missing);
			}
		}
		assertThat(uncovered).as("numbers of %s, by line, that no observation holds and no exclusion names", ASSESSMENT)
			.isEmpty();
	}

	/** Names are carried over, however long they are; so each counts as one word. */
	@Test
	void copiesNoSentence() {
		Pattern names = Pattern.compile(corpus.facts()
			.stream()
			.flatMap(CorpusDocumentsTests::names)
			.map(CorpusDocumentsTests::plain)
			.sorted(Comparator.comparing(String::length).reversed())
			.map(Pattern::quote)
			.distinct()
			.collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")), Pattern.CASE_INSENSITIVE);
		Set<List<String>> printed = new HashSet<>();
		documents.values().forEach((lines) -> lines.forEach((line) -> printed.addAll(runs(line, names))));
		assertThat(Stream
			.concat(corpus.facts().stream().flatMap(CorpusDocumentsTests::texts),
					corpus.exclusions().stream().map(Corpus.Exclusion::reason))
			.filter((text) -> runs(text, names).stream().anyMatch(printed::contains))).isEmpty();
	}

	private static <T extends Fact> Stream<T> facts(Class<T> type) {
		return corpus.facts().stream().filter(type::isInstance).map(type::cast);
	}

	private static Stream<Citation> citations() {
		return Stream
			.concat(corpus.facts().stream().map(CorpusDocumentsTests::evidence),
					corpus.exclusions().stream().map(Corpus.Exclusion::evidence))
			.flatMap(Collection::stream);
	}

	private static List<Citation> evidence(Fact fact) {
		return parts(fact).filter(List.class::isInstance)
			.flatMap((it) -> ((List<?>) it).stream())
			.filter(Citation.class::isInstance)
			.map(Citation.class::cast)
			.toList();
	}

	private static Stream<Object> parts(Fact fact) {
		return Arrays.stream(fact.getClass().getRecordComponents())
			.map(RecordComponent::getAccessor)
			.peek(ReflectionUtils::makeAccessible)
			.map((it) -> ReflectionUtils.invokeMethod(it, fact))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull);
	}

	/** The figures and dates that a fact holds, as texts with numbers in them. */
	private static Stream<String> figures(Fact fact) {
		Stream<@Nullable Object> figures = switch (fact) {
			case Observation it -> Stream.of(it.value(), it.printed(), it.upTo(), it.comparator(), it.period(),
					it.population(), it.dataset(), it.note());
			case Judgement it -> Stream.of(it.value(), it.rank());
			case Programme it -> Stream.of(it.period(), it.amount());
			default -> Stream.of();
		};
		Stream<Object> dates = parts(fact).filter(PartialDate.class::isInstance);
		return Stream.concat(figures, dates).filter(Objects::nonNull).map(String::valueOf);
	}

	private static Stream<String> texts(Fact fact) {
		Stream<@Nullable String> texts = switch (fact) {
			case Finding it -> Stream.of(it.summary());
			case Programme it -> Stream.of(it.summary());
			case Milestone it -> Stream.of(it.what());
			case Conflict it -> Stream.of(it.what(), it.why());
			case Statement it -> Stream.of(it.value());
			case Observation it -> Stream.of(it.note());
			case BodyClass it -> Stream.of(it.rule());
			case Question it -> it.parts().stream();
			case Answer it -> it.commitments().stream();
			default -> Stream.of();
		};
		return texts.filter(Objects::nonNull).map(String::valueOf);
	}

	private static Stream<String> names(Fact fact) {
		return switch (fact) {
			case Organisation it -> Stream.of(it.name());
			case Service it -> Stream.of(it.name());
			case Programme it -> Stream.of(it.name());
			case Name it -> Stream.of(it.text());
			default -> Stream.of();
		};
	}

	private static void cover(Map<Integer, Set<String>> covered, List<Citation> evidence, Stream<String> figures) {
		List<String> numbers = figures.flatMap((it) -> numbers(it).stream()).toList();
		evidence.stream()
			.filter((it) -> it.place().document().equals(ASSESSMENT))
			.forEach((it) -> covered.computeIfAbsent(it.place().ordinal(), (line) -> new HashSet<>()).addAll(numbers));
	}

	/**
	 * Whether a printed figure comes to this value; figures in words are not computed.
	 */
	private static boolean prints(String printed, BigDecimal value) {
		Set<String> numbers = numbers(printed);
		Predicate<BigDecimal> isPrinted = (it) -> numbers.contains(canonical(it.toPlainString()));
		return numbers.isEmpty() || isPrinted.test(value)
				|| (printed.matches("(?i).*\\d\\s*(m|million)\\b.*") && isPrinted.test(value.movePointLeft(6)))
				|| (printed.matches("(?i).*\\dk\\b.*") && isPrinted.test(value.movePointLeft(3)))
				|| MONTHS.entrySet()
					.stream()
					.anyMatch((it) -> printed.endsWith(" and %s months".formatted(it.getKey()))
							&& isPrinted.test(value.subtract(it.getValue())));
	}

	private static Set<String> numbers(String text) {
		Set<String> numbers = new HashSet<>();
		NUMBER.matcher(text)
			.results()
			.map(MatchResult::group)
			.map(CorpusDocumentsTests::canonical)
			.forEach(numbers::add);
		return numbers;
	}

	/** One form for 1,008 and 1008, for 09 and 9, for 13.50 and 13.5. */
	private static String canonical(String number) {
		return new BigDecimal(number.replace(",", "")).stripTrailingZeros().toPlainString();
	}

	private static Set<List<String>> runs(String text, Pattern names) {
		List<String> words = Arrays.stream(
				names.matcher(plain(text)).replaceAll(" name ").toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}%£']+"))
			.filter((it) -> !it.isEmpty())
			.toList();
		Set<List<String>> runs = new HashSet<>();
		for (int from = 0; from + COPIED <= words.size(); from++) {
			runs.add(words.subList(from, from + COPIED));
		}
		return runs;
	}

	private static boolean stands(String words, Citation citation) {
		return !documents.containsKey(citation.place().document()) || plain(line(citation)).contains(plain(words));
	}

	/** Whether a name stands there, also where a part of it stands in brackets. */
	private static boolean isSpelled(String name, Citation citation) {
		return stands(name, citation)
				|| plain(line(citation)).replaceAll("[()]", "").contains(plain(name).replaceAll("[()]", ""));
	}

	/** Returns the words of all lines that are cited. */
	private static String words(List<Citation> evidence) {
		return String.join("\n",
				evidence.stream().map(CorpusDocumentsTests::line).map(CorpusDocumentsTests::plain).toList());
	}

	private static String line(Citation citation) {
		List<String> lines = lines(citation.place().document());
		int line = citation.place().ordinal();
		return (line >= 1 && line <= lines.size()) ? lines.get(line - 1) : "";
	}

	private static List<String> lines(String document) {
		return documents.getOrDefault(document, List.of());
	}

	/** Straight quotes for curly ones, and no marks of emphasis. */
	private static String plain(String text) {
		return text.replaceAll("[‘’]", "'").replaceAll("[“”]", "\"").replace("**", "");
	}

	private static Path file(String name) {
		return Path.of(System.getProperty("oversight.test-data"), "seeds", name);
	}

	private static String sha256(Path file) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
		}
		catch (IOException | NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
