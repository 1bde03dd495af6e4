package uk.oversight.feed.curated;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

import org.springframework.core.io.Resource;

import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.Certainty;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Conflict;
import uk.oversight.evidence.Document;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Origin;
import uk.oversight.evidence.Severity;
import uk.oversight.evidence.Speaker;
import uk.oversight.evidence.Statement;
import uk.oversight.indicator.Indicator;
import uk.oversight.indicator.Observation;
import uk.oversight.inspection.Finding;
import uk.oversight.inspection.Inspection;
import uk.oversight.inspection.Judgement;
import uk.oversight.inspection.Topic;
import uk.oversight.linking.BodyClass;
import uk.oversight.linking.Concern;
import uk.oversight.linking.Membership;
import uk.oversight.linking.Mention;
import uk.oversight.linking.TreatedTopics;
import uk.oversight.organisation.Area;
import uk.oversight.organisation.Identifier;
import uk.oversight.organisation.Milestone;
import uk.oversight.organisation.Name;
import uk.oversight.organisation.Organisation;
import uk.oversight.organisation.Person;
import uk.oversight.organisation.Post;
import uk.oversight.organisation.Programme;
import uk.oversight.organisation.Relation;
import uk.oversight.organisation.Role;
import uk.oversight.organisation.Service;
import uk.oversight.parliament.Answer;
import uk.oversight.parliament.Question;

/**
 * The corpus, read from its files and checked against its rules, which its
 * {@code README.md} tells. All problems are gathered before any is reported.
 */
final class Corpus {

	private static final Set<String> CITED = Set.of("at", "by", "certainty", "evidence");

	private static final String SECTIONS = """
			documents: id title kind publisher published url licence file sha256 outline
			topics: id name
			indicators: id name unit
			organisations: id type name identifiers holdsMen holdsWomen categories opened closed
			names: of text kind from to
			people: id name
			posts: person title of from to
			places: id name code
			services: id name sector deliveredAt
			roles: body role of from to
			relations: from kind to date
			programmes: id name kind summary period from to amount
			inspections: id kind name framework started ended published conductedBy examined followsUp reportedIn
			judgements: id inspection subject aspect scale value rank previous
			findings: id inspection subject polarity topic summary regulation resolves
			observations: id indicator about value printed upTo hedge asOf period population comparator comparison dataset note
			milestones: id what about date
			questions: id house heading uin tabled department page parts
			answers: id to answered givenBy title programmes commitments
			classes: id name rule members
			mentions: of as
			concerns: from class as
			statements: id about property value
			conflicts: id severity what why between
			exclusions: at printed reason
			""";

	private final List<String> problems = new ArrayList<>();

	private final List<Fact> facts = new ArrayList<>();

	private final List<Exclusion> exclusions = new ArrayList<>();

	private final Map<String, String> files = new LinkedHashMap<>();

	private final Map<String, String> defined = new LinkedHashMap<>();

	private final Map<List<String>, String> named = new LinkedHashMap<>();

	private final Map<String, Outline> outlines = new LinkedHashMap<>();

	private final Map<String, Indicator> indicators = new LinkedHashMap<>();

	private final Map<String, Topic> topics = new LinkedHashMap<>();

	private final Map<String, Inspection> inspections = new LinkedHashMap<>();

	private final Map<String, Question> questions = new LinkedHashMap<>();

	private final List<Answer> answers = new ArrayList<>();

	private final List<Organisation> organisations = new ArrayList<>();

	private final List<BodyClass> classes = new ArrayList<>();

	private final List<References> references = new ArrayList<>();

	/** The ids that an entry leads to. */
	private record References(String place, List<String> ids) {
	}

	/** A number printed in a document that is no figure about anything. */
	record Exclusion(String printed, String reason, List<Citation> evidence) {
	}

	/** A file, with the document that its entries cite unless they say otherwise. */
	private record Page(String name, @Nullable String document, Entry content) {
	}

	private Corpus(List<Source> sources) {
		List<Page> pages = sources.stream().map(this::page).filter(Objects::nonNull).toList();
		// What others need to know comes first, in whichever file it stands.
		each(pages, "documents", this::document);
		each(pages, "topics", this::topic);
		each(pages, "indicators", this::indicator);
		each(pages, "organisations", this::organisation);
		each(pages, "names", this::name);
		each(pages, "people", (page, it) -> add(new Person(define(it), it.optional("name"), evidence(page, it))));
		each(pages, "posts", (page, it) -> add(new Post(it.text("person"), it.text("title"), it.text("of"),
				it.date("from"), it.date("to"), evidence(page, it))));
		each(pages, "places",
				(page, it) -> add(new Area(define(it), it.text("name"), it.optional("code"), evidence(page, it))));
		each(pages, "services", (page, it) -> add(new Service(define(it), it.text("name"),
				it.oneOf(Service.Sector.class, "sector"), it.texts("deliveredAt"), evidence(page, it))));
		each(pages, "roles", (page, it) -> add(new Role(it.text("body"), it.oneOf(Role.Kind.class, "role"),
				it.text("of"), it.date("from"), it.date("to"), evidence(page, it))));
		each(pages, "relations", (page, it) -> add(new Relation(it.text("from"), it.oneOf(Relation.Kind.class, "kind"),
				it.text("to"), it.date("date"), evidence(page, it))));
		each(pages, "programmes", this::programme);
		each(pages, "inspections", this::inspection);
		each(pages, "judgements", this::judgement);
		each(pages, "findings", this::finding);
		each(pages, "observations", this::observation);
		each(pages, "milestones", (page, it) -> add(new Milestone(define(it), it.text("what"), it.texts("about"),
				it.requiredDate("date"), evidence(page, it))));
		each(pages, "questions", this::question);
		each(pages, "answers", this::answer);
		each(pages, "classes", this::bodyClass);
		each(pages, "mentions", this::mention);
		each(pages, "concerns", (page, it) -> {
			add(new Concern(it.text("from"), it.text("class"), it.text("as"), evidence(page, it)));
			// A page that prints a question or an answer speaks of what these speak of.
			places(page, it)
				.forEach((place) -> add(new Concern(place, it.text("class"), it.text("as"), evidence(page, it))));
		});
		each(pages, "statements", (page, it) -> add(new Statement(define(it), it.text("about"), it.text("property"),
				it.text("value"), evidence(page, it))));
		each(pages, "conflicts", (page, it) -> add(new Conflict(define(it), it.oneOf(Severity.class, "severity"),
				it.text("what"), it.text("why"), it.texts("between"), evidence(page, it))));
		each(pages, "exclusions", (page, it) -> this.exclusions
			.add(new Exclusion(it.text("printed"), it.text("reason"), evidence(page, it))));
		Membership.of(this.classes, this.organisations).forEach(this.facts::add);
		TreatedTopics.published().forEach(this.facts::add);
		refuseUnknownReferences();
		if (!this.problems.isEmpty()) {
			throw new CorpusException(this.problems);
		}
	}

	/** A file of the corpus: its path within it, and what it says. */
	record Source(String name, String content) {

		static Source of(Resource resource, String name) throws IOException {
			return new Source(name, resource.getContentAsString(StandardCharsets.UTF_8));
		}

	}

	/**
	 * Reads a corpus.
	 * @throws CorpusException when it breaks a rule, with every breach it has
	 */
	static Corpus read(List<Source> sources) {
		return new Corpus(sources.stream().sorted(Comparator.comparing(Source::name)).toList());
	}

	List<Fact> facts() {
		return this.facts;
	}

	List<Exclusion> exclusions() {
		return this.exclusions;
	}

	/** Returns the names of the files in which documents were read, by document. */
	Map<String, String> files() {
		return this.files;
	}

	/**
	 * What tells this corpus from another: a checksum of its files, in the order of their
	 * names, and of the vocabulary by which topics are told.
	 */
	static String edition(List<Source> sources) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			sources.stream()
				.sorted(Comparator.comparing(Source::name))
				.forEach((it) -> digest.update((it.name() + "\n" + it.content()).getBytes(StandardCharsets.UTF_8)));
			digest.update(TreatedTopics.edition().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private @Nullable Page page(Source source) {
		try {
			LoaderOptions options = new LoaderOptions();
			options.setCodePointLimit(16 * 1024 * 1024);
			Node root = new Yaml(options).compose(new StringReader(source.content()));
			if (root == null) {
				this.problems.add("%s: it says nothing: write its facts, or remove the file".formatted(source.name()));
				return null;
			}
			Entry content = Entry.of(source.name(), root);
			List<String> sections = SECTIONS.lines().map((line) -> line.substring(0, line.indexOf(':'))).toList();
			content.keys()
				.stream()
				.filter((key) -> !key.equals("document") && !sections.contains(key))
				.forEach((key) -> this.problems.add("%s: '%s' is no section: correct it to one of %s"
					.formatted(content.place(key), key, sections)));
			return new Page(source.name(), content.optional("document"), content);
		}
		catch (MarkedYAMLException ex) {
			this.problems.add("%s:%d: this is no YAML: %s".formatted(source.name(),
					(ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 0, ex.getProblem()));
		}
		catch (YAMLException ex) {
			this.problems.add("%s: this is no YAML: %s".formatted(source.name(), ex.getMessage()));
		}
		catch (BadFactException ex) {
			this.problems.add(String.valueOf(ex.getMessage()));
		}
		return null;
	}

	private void each(List<Page> pages, String section, BiConsumer<Page, Entry> read) {
		Set<String> keys = new LinkedHashSet<>(keys(section));
		if (!Set.of("documents", "topics", "indicators").contains(section)) {
			keys.addAll(CITED);
		}
		for (Page page : pages) {
			try {
				for (Entry entry : page.content().entries(section)) {
					try {
						entry.allowOnly(keys);
						read.accept(page, entry);
					}
					catch (BadFactException ex) {
						this.problems.add("%s (%s): %s".formatted(entry.place(), section, ex.getMessage()));
					}
				}
			}
			catch (BadFactException ex) {
				this.problems.add(ex.getMessage());
			}
		}
	}

	private static List<String> keys(String section) {
		return SECTIONS.lines()
			.filter((line) -> line.startsWith(section + ":"))
			.flatMap((line) -> Arrays.stream(line.substring(section.length() + 1).strip().split(" ")))
			.toList();
	}

	private void add(Fact fact) {
		this.facts.add(fact);
	}

	/** Returns the entry's id, which no other entry has. */
	private String define(Entry entry) {
		String id = entry.text("id");
		String before = this.defined.putIfAbsent(id, entry.place());
		if (before != null) {
			throw new BadFactException(
					"'%s' is defined at %s already: keep one, or give this one an id of its own".formatted(id, before));
		}
		List<String> leads = Stream
			.of("subject", "previous", "followsUp", "about", "department", "givenBy", "publisher", "page")
			.filter(entry::has)
			.flatMap((key) -> entry.texts(key).stream())
			.toList();
		List<String> lists = Stream
			.of("deliveredAt", "conductedBy", "examined", "reportedIn", "resolves", "between", "programmes")
			.flatMap((key) -> entry.texts(key).stream())
			.toList();
		this.references.add(new References(entry.place(), Stream.concat(leads.stream(), lists.stream()).toList()));
		return id;
	}

	private void refuseUnknownReferences() {
		for (References each : this.references) {
			for (String id : each.ids()) {
				if (!this.defined.containsKey(id)) {
					this.problems.add("%s: '%s' is not defined anywhere: define it, or correct the id"
						.formatted(each.place(), id));
				}
			}
		}
	}

	private <T> T known(Map<String, T> all, String id, String what) {
		T one = all.get(id);
		if (one == null) {
			throw new BadFactException(
					"'%s' is no %s that is defined anywhere: define it, or correct the id".formatted(id, what));
		}
		return one;
	}

	// Where it was read

	private List<Citation> evidence(Page page, Entry entry) {
		List<Citation> evidence = new ArrayList<>();
		if (entry.has("at")) {
			if (page.document() == null) {
				throw new BadFactException(
						"'at' points into no document: write `document: …` at the head of the file, or use `evidence`");
			}
			cite(page.document(), entry, entry, evidence);
		}
		for (Entry each : entry.entries("evidence")) {
			each.allowOnly(Set.of("in", "at", "by", "certainty"));
			cite(each.text("in"), each, entry, evidence);
		}
		if (evidence.isEmpty()) {
			throw new BadFactException("it says nowhere where it was read: give it `at` with a line, or `evidence`");
		}
		for (String key : List.of("of", "from", "to", "body", "person", "class")) {
			String value = entry.has(key) ? entry.texts(key).getFirst() : "";
			if (value.matches("[a-z]+:.+")) {
				this.references.add(new References(entry.place(), List.of(value)));
			}
		}
		return List.copyOf(evidence);
	}

	private void cite(String document, Entry where, Entry entry, List<Citation> into) {
		Outline outline = known(this.outlines, document, "document");
		Speaker by = first(where.optionalOneOf(Speaker.class, "by"), entry.optionalOneOf(Speaker.class, "by"),
				Speaker.DOCUMENT);
		Certainty certainty = first(where.optionalOneOf(Certainty.class, "certainty"),
				entry.optionalOneOf(Certainty.class, "certainty"), Certainty.STATED);
		List<String> lines = where.texts("at");
		if (lines.isEmpty()) {
			throw new BadFactException("`at` is missing: give the line, or the row's key");
		}
		for (String line : lines) {
			if (!outline.data() && !line.matches("[1-9]\\d{0,6}")) {
				throw new BadFactException(
						"'at: %s' is no line of %s: lines are counted from 1".formatted(line, document));
			}
			into.add(new Citation(outline.at(line), by, certainty, Origin.CURATED));
		}
	}

	@SafeVarargs
	private static <T> T first(@Nullable T... choices) {
		return Arrays.stream(choices).filter(Objects::nonNull).findFirst().orElseThrow();
	}

	// Sections that need more than a line

	private void document(Page page, Entry it) {
		String id = define(it);
		Document.Kind kind = it.oneOf(Document.Kind.class, "kind");
		List<Outline.Heading> headings = it.entries("outline").stream().map((heading) -> {
			heading.allowOnly(Set.of("line", "level", "title"));
			return new Outline.Heading(heading.wholeNumber("line"), heading.wholeNumber("level"),
					heading.text("title"));
		}).toList();
		String file = it.optional("file");
		if (file != null) {
			this.files.put(id, file);
		}
		this.outlines.put(id, new Outline(id, kind == Document.Kind.DATA_FILE, headings));
		add(new Document(id, it.text("title"), kind, it.optional("publisher"), it.date("published"), it.optional("url"),
				it.optional("licence"), it.optional("sha256")));
	}

	private void topic(Page page, Entry it) {
		Topic topic = new Topic(define(it), it.text("name"));
		this.topics.put(topic.id(), topic);
		add(topic);
	}

	private void indicator(Page page, Entry it) {
		if (!it.has("unit")) {
			throw new BadFactException("'%s' has no unit: give it one of %s".formatted(it.text("id"),
					Arrays.toString(Indicator.Unit.values())));
		}
		Indicator indicator = new Indicator(define(it), it.text("name"), it.oneOf(Indicator.Unit.class, "unit"));
		this.indicators.put(indicator.id(), indicator);
		add(indicator);
	}

	private void organisation(Page page, Entry it) {
		Organisation organisation = new Organisation(define(it), Organisation.Type.of(it.text("type")), it.text("name"),
				it.date("opened"), it.date("closed"), it.truth("holdsMen"), it.truth("holdsWomen"),
				it.texts("categories"), evidence(page, it));
		this.organisations.add(organisation);
		add(organisation);
		for (Entry each : it.entries("identifiers")) {
			each.allowOnly(Set.of("scheme", "value", "evidence"));
			List<Citation> evidence = each.has("evidence") ? evidence(page, each) : organisation.evidence();
			add(new Identifier(organisation.id(), each.oneOf(Identifier.Scheme.class, "scheme"), each.text("value"),
					evidence));
		}
	}

	/** A name is told once, with every line that it was read in. */
	private void name(Page page, Entry it) {
		Name name = new Name(it.text("of"), it.text("text"), it.oneOf(Name.Kind.class, "kind"), it.date("from"),
				it.date("to"), evidence(page, it));
		String before = this.named.putIfAbsent(List.of(name.of(), name.text()), it.place());
		if (before != null) {
			throw new BadFactException(
					"'%s' has the name '%s' at %s already: keep one, with all lines in its `at`, or in `evidence`"
						.formatted(name.of(), name.text(), before));
		}
		add(name);
	}

	private void programme(Page page, Entry it) {
		Entry amount = it.entry("amount", Set.of("value", "currency"));
		add(new Programme(define(it), it.text("name"), it.oneOf(Programme.Kind.class, "kind"), it.optional("summary"),
				it.optional("period"), it.date("from"), it.date("to"), (amount != null)
						? new Programme.Amount(amount.number("value"), currency(amount.text("currency"))) : null,
				evidence(page, it)));
	}

	private static Currency currency(String code) {
		try {
			return Currency.getInstance(code);
		}
		catch (IllegalArgumentException ex) {
			throw new BadFactException("'%s' is no currency: write its three letters, as GBP".formatted(code));
		}
	}

	private void inspection(Page page, Entry it) {
		Inspection inspection = new Inspection(define(it), it.oneOf(Inspection.Kind.class, "kind"), it.optional("name"),
				it.optional("framework"), it.date("started"), it.date("ended"), it.date("published"),
				it.texts("conductedBy"), it.texts("examined"), it.optional("followsUp"), it.texts("reportedIn"),
				evidence(page, it));
		this.inspections.put(inspection.id(), inspection);
		add(inspection);
	}

	private String dateOf(Entry it) {
		return known(this.inspections, it.text("inspection"), "inspection").date();
	}

	private void judgement(Page page, Entry it) {
		add(new Judgement(define(it), it.text("inspection"), it.text("subject"), it.text("aspect"),
				it.oneOf(Judgement.Scale.class, "scale"), it.text("value"),
				it.has("rank") ? it.wholeNumber("rank") : null, it.optional("previous"), dateOf(it),
				evidence(page, it)));
	}

	private void finding(Page page, Entry it) {
		Finding finding = new Finding(define(it), it.text("inspection"), it.text("subject"),
				it.oneOf(Finding.Polarity.class, "polarity"), known(this.topics, it.text("topic"), "topic"),
				it.text("summary"), it.optional("regulation"), it.texts("resolves"), dateOf(it), evidence(page, it));
		add(finding);
		TreatedTopics.of(finding.id(), finding.summary(), null, finding.topic().id(), finding.evidence())
			.forEach(this.facts::add);
	}

	private void observation(Page page, Entry it) {
		Entry comparator = it.entry("comparator", Set.of("label", "value"));
		add(new Observation(define(it), known(this.indicators, it.text("indicator"), "indicator"), it.text("about"),
				it.number("value"), it.text("printed"), it.optionalNumber("upTo"),
				it.optionalOneOf(Observation.Hedge.class, "hedge"), it.date("asOf"), it.optional("period"),
				it.optional("population"),
				(comparator != null) ? new Observation.Comparator(comparator.text("label"), comparator.number("value"))
						: null,
				it.optional("comparison"), it.optional("dataset"), it.optional("note"), evidence(page, it)));
	}

	private void question(Page page, Entry it) {
		Question question = new Question(define(it), it.optional("uin"),
				it.optionalOneOf(Question.House.class, "house"), it.optional("heading"), null,
				it.requiredDate("tabled"), it.text("department"), null, it.optional("page"), it.texts("parts"),
				evidence(page, it));
		this.questions.put(question.id(), question);
		add(question);
		String asked = String.join(". ", question.parts());
		TreatedTopics
			.of(question.id(), (question.heading() == null) ? asked : question.heading() + ". " + asked,
					question.department(), null, question.evidence())
			.forEach(this.facts::add);
	}

	private void answer(Page page, Entry it) {
		Answer answer = new Answer(define(it), known(this.questions, it.text("to"), "question"),
				it.requiredDate("answered"), it.text("givenBy"), it.optional("title"), null, null,
				it.texts("programmes"), it.texts("commitments"), evidence(page, it));
		this.answers.add(answer);
		add(answer);
		TreatedTopics
			.of(answer.id(), String.join(". ", answer.commitments()), answer.to().department(), null, answer.evidence())
			.forEach(this.facts::add);
	}

	private void bodyClass(Page page, Entry it) {
		Entry members = it.entry("members", Set.of("type", "holdsWomen", "holdsMen"));
		BodyClass.Members rule = (members != null && members.has("type"))
				? new BodyClass.Members(Organisation.Type.of(members.text("type")), members.truth("holdsWomen"),
						members.truth("holdsMen"))
				: null;
		BodyClass bodyClass = new BodyClass(define(it), it.text("name"), it.text("rule"), rule, evidence(page, it));
		this.classes.add(bodyClass);
		add(bodyClass);
	}

	/**
	 * A mention belongs to the document it stands in; on a page that prints a question
	 * and its answer, also to the one of them whose words these are.
	 */
	private void mention(Page page, Entry it) {
		for (Citation citation : evidence(page, it)) {
			add(new Mention(citation.place().document(), it.text("of"), it.text("as"), List.of(citation)));
			this.questions.values()
				.stream()
				.filter((question) -> isReadAt(question.evidence(), citation))
				.forEach(
						(question) -> add(new Mention(question.id(), it.text("of"), it.text("as"), List.of(citation))));
			this.answers.stream()
				.filter((answer) -> isReadAt(answer.evidence(), citation)
						&& !answer.givenBy().equals(it.optional("of")))
				.forEach((answer) -> add(new Mention(answer.id(), it.text("of"), it.text("as"), List.of(citation))));
		}
	}

	private static boolean isReadAt(List<Citation> evidence, Citation citation) {
		return evidence.stream().anyMatch((it) -> it.place().equals(citation.place()));
	}

	private Set<String> places(Page page, Entry it) {
		Set<String> documents = new LinkedHashSet<>();
		evidence(page, it).forEach((citation) -> documents.add(citation.place().document()));
		documents.remove(it.text("from"));
		return documents;
	}

}
