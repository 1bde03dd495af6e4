package uk.oversight.feed.curated;

import java.util.List;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.oversight.evidence.Certainty;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Document;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Origin;
import uk.oversight.evidence.Place;
import uk.oversight.evidence.Speaker;
import uk.oversight.indicator.Observation;
import uk.oversight.inspection.Judgement;
import uk.oversight.linking.Membership;
import uk.oversight.linking.Mention;
import uk.oversight.organisation.Identifier;
import uk.oversight.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Each rule of the corpus: what breaks it, and what the refusal says. */
class CorpusTests {

	/** What the entries of the tests lead to. */
	private static final String BASE = """
			document: document:news
			documents:
			  - id: document:news
			    title: Health services at HMP Peterborough improve
			    kind: NEWS
			    outline:
			      - {line: 1, level: 1, title: Health care}
			      - {line: 5, level: 2, title: What inspectors found}
			      - {line: 9, level: 1, title: What happens next}
			  - {id: document:page, title: Health Services in Prisons, kind: QUESTION_PAGE}
			  - {id: document:register, title: Prison register, kind: DATA_FILE}
			topics: [{id: topic:medicines, name: Medicines}]
			indicators: [{id: indicator:control, name: Control over daily life, unit: PERCENT}]
			organisations:
			  - {id: trust:RP1, type: Trust, name: Northamptonshire Healthcare, at: 4}
			  - {id: prison:PBI, type: Prison, name: HMP Peterborough, holdsWomen: true, at: 2}
			  - {id: inspectorate:cqc, type: Inspectorate, name: Care Quality Commission, at: 2}
			  - {id: department:dhsc, type: Department, name: Department of Health, at: 2}
			people: [{id: person:minister, at: 2}]
			services: [{id: service:health, name: Health care, sector: PRISON_HEALTH, deliveredAt: [prison:PBI], at: 4}]
			inspections:
			  - {id: inspection:2024, kind: INSPECTION, started: "2024-10", conductedBy: [inspectorate:cqc], examined: [service:health], at: 3}
			""";

	@Test
	void refusesReferenceToWhatIsNotDefined() {
		assertRefused("""
				roles:
				  - {body: trust:RP1, role: PROVIDES, of: service:nowhere, at: 4}
				""", "facts.yaml:3: 'service:nowhere' is not defined anywhere: define it, or correct the id");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					topic     | findings: [{id: finding:late, inspection: inspection:2024, subject: service:health, polarity: SHORTFALL, topic: topic:none, summary: Late, at: 3}]
					indicator | observations: [{id: observation:a, indicator: indicator:none, about: service:health, value: 1, printed: 1, at: 3}]
					inspection | judgements: [{id: judgement:a, inspection: inspection:none, subject: service:health, aspect: Overall, scale: CQC_RATING, value: Good, at: 3}]
					question  | answers: [{id: answer:a, to: question:none, answered: 2025-11-25, givenBy: person:minister, at: 3}]
					document  | mentions: [{of: trust:RP1, as: NHFT, evidence: [{in: document:none, at: 3}]}]
					""")
	void refusesUnknown(String what, String facts) {
		assertRefused(facts,
				"facts.yaml:2 (%s): '%s:none' is no %s that is defined anywhere: define it, or correct the id"
					.formatted(facts.substring(0, facts.indexOf(':')), what, what));
	}

	@Test
	void refusesEntryThatSaysNowhereWhereItWasRead() {
		assertRefused("""
				mentions:
				  - {of: trust:RP1, as: NHFT}
				""",
				"facts.yaml:3 (mentions): it says nowhere where it was read: give it `at` with a line, or `evidence`");
	}

	@Test
	void refusesLineInNoDocument() {
		assertThatExceptionOfType(CorpusException.class).isThrownBy(() -> readAll(BASE, """
				mentions:
				  - {of: trust:RP1, as: NHFT, at: 4}
				"""))
			.withMessage("facts.yaml:2 (mentions): 'at' points into no document: "
					+ "write `document: …` at the head of the file, or use `evidence`");
	}

	@ParameterizedTest
	@CsvSource({ "0", "-3", "L4", "4-6" })
	void refusesLineThatIsNone(String line) {
		assertRefused("""
				mentions:
				  - {of: trust:RP1, as: NHFT, at: %s}
				""".formatted(line),
				"facts.yaml:3 (mentions): 'at: %s' is no line of document:news: lines are counted from 1"
					.formatted(line));
	}

	@Test
	void refusesIndicatorWithoutUnit() {
		assertRefused("""
				indicators:
				  - {id: indicator:waits, name: Waits}
				""", "facts.yaml:3 (indicators): 'indicator:waits' has no unit: give it one of "
				+ "[PERCENT, PEOPLE, DAYS, WEEKS, MONTHS, YEARS, HOURS, MINUTES, GBP, COUNT, SCORE, RATE, RATIO]");
	}

	@Test
	void refusesIdDefinedTwice() {
		assertRefused("""
				topics:
				  - {id: topic:waits, name: Waits}
				  - {id: topic:waits, name: Waiting}
				""", "facts.yaml:4 (topics): 'topic:waits' is defined at facts.yaml:3 already: "
				+ "keep one, or give this one an id of its own");
	}

	@Test
	void refusesNameDefinedTwice() {
		assertRefused("""
				names:
				  - {of: trust:RP1, text: NHFT, kind: ABBREVIATION, at: 4}
				  - {of: trust:RP1, text: NHFT, kind: ABBREVIATION, at: 10}
				""", "facts.yaml:4 (names): 'trust:RP1' has the name 'NHFT' at facts.yaml:3 already: "
				+ "keep one, with all lines in its `at`, or in `evidence`");
	}

	@Test
	void refusesKeyWrittenTwice() {
		assertRefused("""
				topics:
				  - id: topic:waits
				    name: Waits
				    name: Waiting
				""", "facts.yaml:5: 'name' is written twice: keep one");
	}

	@Test
	void refusesSectionWrittenTwice() {
		assertRefused("""
				topics: []
				names: []
				topics: []
				""", "facts.yaml:4: 'topics' is written twice: keep one");
	}

	@Test
	void refusesUnknownKey() {
		assertRefused("""
				mentions:
				  - {of: trust:RP1, as: NHFT, line: 4}
				""", "facts.yaml:3 (mentions): 'line' is no key of this section: "
				+ "it knows [as, at, by, certainty, evidence, of]");
	}

	@Test
	void refusesUnknownKeyWithinValue() {
		assertRefused(observation("comparator: {label: England, value: 77.62, year: 2024}"),
				"facts.yaml:3 (observations): 'year' is no key of this section: it knows [label, value]");
	}

	@Test
	void refusesUnknownSection() {
		assertThatExceptionOfType(CorpusException.class).isThrownBy(() -> read("""
				topics: []
				observatons: []
				"""))
			.withMessageStartingWith("facts.yaml:3: 'observatons' is no section: correct it to one of [documents, ");
	}

	@Test
	void refusesSectionThatIsNoList() {
		assertRefused("topics: {id: topic:waits, name: Waits}",
				"facts.yaml:1: 'topics' is a list: begin each of its entries with `- `");
	}

	@Test
	void refusesEntryThatIsNoObject() {
		assertRefused("topics: [waits]", "facts.yaml:2: an entry is a list of `key: value`");
	}

	@Test
	void refusesMissingValue() {
		assertRefused("""
				topics:
				  - {id: topic:waits, name: ""}
				""", "facts.yaml:3 (topics): 'name' is missing: write it, or leave the whole entry out");
	}

	@Test
	void refusesListInPlaceOfValue() {
		assertRefused("""
				topics:
				  - {id: topic:waits, name: [Waits, Waiting]}
				""", "facts.yaml:3 (topics): 'name' holds a list or an object: write one value");
	}

	@Test
	void refusesWordThatItsKeyDoesNotKnow() {
		assertRefused("""
				roles:
				  - {body: trust:RP1, role: RUNS, of: service:health, at: 4}
				""", "facts.yaml:3 (roles): 'role: RUNS' is not one of "
				+ "[PROVIDES, COMMISSIONS, OPERATES, OVERSEES, FUNDS, OWNS, FACILITATES]");
	}

	@Test
	void refusesUnknownSpeaker() {
		assertRefused("""
				mentions:
				  - {of: trust:RP1, as: NHFT, at: 4, by: JOURNALIST}
				""",
				"facts.yaml:3 (mentions): 'by: JOURNALIST' is not one of [DOCUMENT, INSPECTORS, COUNCIL, TRUST, PRISON, "
						+ "STAFF, LEADERS, PARTNERS, PEOPLE, CARERS, PROVIDERS, MINISTER, MEMBER]");
	}

	@Test
	void refusesDateThatIsNone() {
		assertRefused("""
				milestones:
				  - {id: milestone:split, what: It was split., about: [trust:RP1], date: "2023-13", at: 4}
				""", "facts.yaml:3 (milestones): '2023-13' is no date: "
				+ "write a day as 2025-11-10, a month as 2025-11, a year as 2025");
	}

	@Test
	void refusesNumberThatIsNone() {
		assertRefused("""
				observations:
				  - {id: observation:a, indicator: indicator:control, about: trust:RP1, value: 77%, printed: 77%, at: 4}
				""", "facts.yaml:3 (observations): 'value: 77%' is no number: "
				+ "write digits and a point, as 77.22, and the unit with the indicator");
	}

	@Test
	void refusesRankThatIsNoWholeNumber() {
		assertRefused(judgement("rank: 2.5"),
				"facts.yaml:3 (judgements): 'rank: 2.5' is no whole number: write digits only");
	}

	@Test
	void refusesRankOutOfBounds() {
		assertRefused(judgement("rank: 5"),
				"facts.yaml:3 (judgements): 'judgement:a' has the rank 5: it is 4 for the best to 1 for the worst");
	}

	@Test
	void refusesNeitherTrueNorFalse() {
		assertRefused("""
				organisations:
				  - {id: prison:X, type: Prison, name: HMP X, holdsMen: yes, at: 4}
				""", "facts.yaml:3 (organisations): 'holdsMen: yes' is neither true nor false");
	}

	@Test
	void refusesUnknownCurrency() {
		assertRefused("""
				programmes:
				  - {id: programme:fund, name: Fund, kind: FUND, amount: {value: 21000000, currency: pounds}, at: 4}
				""", "facts.yaml:3 (programmes): 'pounds' is no currency: write its three letters, as GBP");
	}

	@Test
	void refusesComparatorWithoutLabel() {
		assertRefused(observation("comparator: {value: 77.62}"),
				"facts.yaml:3 (observations): 'label' is missing: write it, or leave the whole entry out");
	}

	@Test
	void refusesBreachWithoutRegulation() {
		assertRefused(finding("polarity: BREACH"),
				"facts.yaml:3 (findings): 'finding:a' is a BREACH with the regulation 'null': "
						+ "a breach names its regulation, and nothing else does");
	}

	@Test
	void refusesRegulationOfWhatIsNoBreach() {
		assertRefused(finding("polarity: SHORTFALL, regulation: Regulation 12"),
				"facts.yaml:3 (findings): 'finding:a' is a SHORTFALL with the regulation 'Regulation 12': "
						+ "a breach names its regulation, and nothing else does");
	}

	@Test
	void refusesConflictWithOneSide() {
		assertRefused("""
				conflicts:
				  - {id: conflict:a, severity: HARD, what: Its name, why: They differ., between: [trust:RP1], at: 4}
				""", "facts.yaml:3 (conflicts): 'conflict:a' sets [trust:RP1] against nothing: "
				+ "name at least two facts in 'between'");
	}

	@Test
	void refusesExclusionWithoutReason() {
		assertRefused("""
				exclusions:
				  - {at: 4, printed: "2023"}
				""", "facts.yaml:3 (exclusions): 'reason' is missing: write it, or leave the whole entry out");
	}

	@Test
	void refusesWhatIsNoYaml() {
		assertRefused("""
				topics:
				  - {id: topic:waits, name: Waits
				names: []
				""", "facts.yaml:4: this is no YAML: expected ',' or '}', but got :");
	}

	@Test
	void refusesCharacterThatYamlDoesNotKnow() {
		assertThatExceptionOfType(CorpusException.class).isThrownBy(() -> read("topics: [\u0007]"))
			.withMessageStartingWith("facts.yaml: this is no YAML: ");
	}

	@Test
	void refusesEmptyFile() {
		assertThatExceptionOfType(CorpusException.class).isThrownBy(() -> readAll(BASE, "# nothing yet\n"))
			.withMessage("facts.yaml: it says nothing: write its facts, or remove the file");
	}

	@Test
	void tellsAllProblemsAtOnce() {
		assertThatExceptionOfType(CorpusException.class).isThrownBy(() -> read("""
				topics:
				  - {id: topic:waits}
				mentions:
				  - {of: trust:RP1, as: NHFT}
				""")).withMessageContaining("facts.yaml:3 (topics)").withMessageContaining("facts.yaml:5 (mentions)");
	}

	@Test
	void takesDocumentAsSpeakerAndItsWordsAsStated() {
		assertThatEvidence("at: 4")
			.containsExactly(new Citation(new Place("document:news", "L4", "Health care › line 4", 4), Speaker.DOCUMENT,
					Certainty.STATED, Origin.CURATED));
	}

	@Test
	void takesSpeakerAndCertaintyOfEntry() {
		assertThatEvidence("at: 4, by: TRUST, certainty: IMPLIED").extracting(Citation::statedBy, Citation::certainty)
			.containsExactly(tuple(Speaker.TRUST, Certainty.IMPLIED));
	}

	@Test
	void tellsHeadingsAboveEachOfSeveralLines() {
		assertThatEvidence("at: [4, 7, 12]").extracting((it) -> it.place().locator())
			.containsExactly("Health care › line 4", "Health care › What inspectors found › line 7",
					"What happens next › line 12");
	}

	@Test
	void readsFactInSeveralDocuments() {
		assertThatEvidence("""
				at: 4, by: TRUST,
				    evidence: [{in: document:page, at: [3, 5]}, {in: document:page, at: 9, by: MINISTER}]""")
			.extracting((it) -> it.place().document(), (it) -> it.place().key(), Citation::statedBy)
			.containsExactly(tuple("document:news", "L4", Speaker.TRUST), tuple("document:page", "L3", Speaker.TRUST),
					tuple("document:page", "L5", Speaker.TRUST), tuple("document:page", "L9", Speaker.MINISTER));
	}

	@Test
	void readsFactInRowOfRegister() {
		assertThatEvidence("evidence: [{in: document:register, at: PBI}]").extracting(Citation::place)
			.containsExactly(new Place("document:register", "PBI", "row PBI", 0));
	}

	@Test
	void takesEvidenceOfBodyForItsCode() {
		assertThat(read(Identifier.class, """
				organisations:
				  - id: council:E06000031
				    type: Council
				    name: Peterborough City Council
				    identifiers: [{scheme: GSS, value: E06000031}]
				    at: 6
				""").evidence()).extracting((it) -> it.place().key()).containsExactly("L6");
	}

	@Test
	void leavesOutWhatIsNotStated() {
		Observation observation = read(Observation.class, observation("note: null"));
		assertThat(observation.note()).isNull();
		assertThat(observation.comparator()).isNull();
		assertThat(observation.asOf()).isNull();
	}

	@Test
	void datesJudgementByItsInspection() {
		assertThat(read(Judgement.class, judgement("rank: 3")).date()).isEqualTo("2024-10");
	}

	@Test
	void makesBodyMemberOfClassByItsRule() {
		assertThat(read(Membership.class, """
				classes:
				  - {id: class:womens-estate, name: the women's estate, rule: Prisons that hold women,
				     members: {type: Prison, holdsWomen: true}, at: 7}
				""").body().id()).isEqualTo("prison:PBI");
	}

	@Test
	void countsMentionAlsoForQuestionWhoseWordsTheseAre() {
		assertThat(read("""
				questions:
				  - id: question:a
				    tabled: "2025-11-17"
				    department: department:dhsc
				    evidence: [{in: document:page, at: 7}]
				mentions:
				  - {of: trust:RP1, as: NHFT, evidence: [{in: document:page, at: 7}]}
				""").facts()).filteredOn(Mention.class::isInstance)
			.extracting((it) -> ((Mention) it).in())
			.containsExactly("document:page", "question:a");
	}

	@Test
	void keepsExclusionWithItsReason() {
		assertThat(read("""
				exclusions:
				  - {at: 4, printed: "2023", reason: Part of a strategy's name.}
				""").exclusions()).singleElement().satisfies((it) -> {
			assertThat(it.printed()).isEqualTo("2023");
			assertThat(it.reason()).isEqualTo("Part of a strategy's name.");
		});
	}

	@Test
	void tellsOneEditionWhateverTheOrderOfItsFiles() {
		Corpus.Source one = new Corpus.Source("a.yaml", "topics: []");
		Corpus.Source other = new Corpus.Source("b.yaml", "names: []");
		assertThat(Corpus.edition(List.of(one, other))).isEqualTo(Corpus.edition(List.of(other, one)))
			.isNotEqualTo(Corpus.edition(List.of(one)));
	}

	@Test
	void readsTheCorpusOfTheFiveDocuments() {
		assertThat(RealCorpus.read().facts()).filteredOn(Document.class::isInstance)
			.filteredOn((it) -> ((Document) it).contentHash() != null)
			.hasSize(5);
	}

	private static String observation(String more) {
		return """
				observations:
				  - {id: observation:a, indicator: indicator:control, about: trust:RP1, value: 77.22, printed: 77.22%%, at: 4, %s}
				"""
			.formatted(more);
	}

	private static String judgement(String more) {
		return """
				judgements:
				  - {id: judgement:a, inspection: inspection:2024, subject: service:health, aspect: Overall, scale: CQC_RATING, value: Good, at: 4, %s}
				"""
			.formatted(more);
	}

	private static String finding(String more) {
		return """
				findings:
				  - {id: finding:a, inspection: inspection:2024, subject: service:health, topic: topic:medicines, summary: Late., at: 4, %s}
				"""
			.formatted(more);
	}

	private static ListAssert<Citation> assertThatEvidence(String where) {
		return assertThat(read(Role.class, """
				roles:
				  - {body: trust:RP1, role: PROVIDES, of: service:health, %s}
				""".formatted(where)).evidence());
	}

	private static void assertRefused(String facts, String message) {
		assertThatExceptionOfType(CorpusException.class).isThrownBy(() -> read(facts)).withMessage(message);
	}

	/** Returns the only fact of a type. */
	private static <T extends Fact> T read(Class<T> type, String facts) {
		return read(facts).facts().stream().filter(type::isInstance).map(type::cast).reduce((one, other) -> {
			throw new IllegalStateException("%s and %s".formatted(one, other));
		}).orElseThrow();
	}

	/**
	 * Reads facts of the news: the first line of their file says so, and theirs begin at
	 * the second.
	 */
	private static Corpus read(String facts) {
		return readAll(BASE, "document: document:news\n" + facts);
	}

	private static Corpus readAll(String base, String facts) {
		return Corpus.read(List.of(new Corpus.Source("base.yaml", base), new Corpus.Source("facts.yaml", facts)));
	}

}
