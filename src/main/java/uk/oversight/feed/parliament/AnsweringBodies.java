package uk.oversight.feed.parliament;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Certainty;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Origin;
import uk.oversight.evidence.PartialDate;
import uk.oversight.evidence.Place;
import uk.oversight.evidence.Speaker;
import uk.oversight.feed.Telling;
import uk.oversight.organisation.Identifier;
import uk.oversight.organisation.Name;
import uk.oversight.organisation.Organisation;
import uk.oversight.organisation.Relation;

/**
 * Whom questions are put to. Parliament numbers them, and gives a department that is made
 * anew a new number; one that only changes its name keeps its number, or has two.
 */
final class AnsweringBodies {

	private static final PartialDate REMADE = new PartialDate("2024-07-09");

	/**
	 * @param spelled what Parliament calls it; null where that is its name
	 * @param closed the day on which it ended; null where it goes on
	 * @param successor the slug of the one that took over from it
	 */
	private record Body(int number, String slug, String name, @Nullable String spelled, @Nullable PartialDate closed,
			@Nullable String successor) {

		Body(int number, String slug, String name) {
			this(number, slug, name, null, null, null);
		}

		Body(int number, String slug, String name, String spelled) {
			this(number, slug, name, spelled, null, null);
		}

		String id() {
			return "department:" + this.slug;
		}

	}

	private static final List<Body> BODIES = List.of(new Body(1, "home-office", "Home Office"),
			new Body(2, "scotland-office", "Scotland Office"),
			new Body(7, "mhclg", "Ministry of Housing, Communities and Local Government"),
			new Body(9, "church-commissioners", "Church Commissioners"),
			new Body(10, "dcms", "Department for Culture, Media and Sport"), new Body(11, "mod", "Ministry of Defence"),
			new Body(13, "defra", "Department for Environment, Food and Rural Affairs"),
			new Body(14, "hmt", "HM Treasury", "Treasury"),
			new Body(17, "dhsc", "Department of Health and Social Care"),
			new Body(18, "house-of-commons-commission", "House of Commons Commission"),
			new Body(21, "northern-ireland-office", "Northern Ireland Office"),
			new Body(23, "prime-minister", "Prime Minister"), new Body(27, "dft", "Department for Transport"),
			new Body(28, "wales-office", "Wales Office"), new Body(29, "dwp", "Department for Work and Pensions"),
			new Body(31, "women-and-equalities", "Women and Equalities"),
			new Body(34, "leader-of-the-house", "Leader of the House"),
			new Body(36, "speakers-committee-electoral-commission", "Speaker's Committee on the Electoral Commission"),
			new Body(53, "cabinet-office", "Cabinet Office"), new Body(54, "moj", "Ministry of Justice"),
			new Body(60, "dfe", "Department for Education"),
			new Body(88, "attorney-general", "Attorney General's Office", "Attorney General"),
			new Body(90, "speakers-committee-ipsa",
					"Speaker's Committee for the Independent Parliamentary Standards Authority"),
			new Body(91, "members-estimate-committee", "Members Estimate Committee"),
			new Body(208, "fcdo", "Foreign, Commonwealth and Development Office"),
			new Body(211, "dluhc", "Department for Levelling Up, Housing and Communities", null, REMADE, "mhclg"),
			new Body(213, "restoration-and-renewal-client-board", "Restoration and Renewal Client Board"),
			new Body(214, "dbt", "Department for Business and Trade"),
			new Body(215, "desnz", "Department for Energy Security and Net Zero"),
			new Body(216, "dsit", "Department for Science, Innovation and Technology"),
			new Body(217, "dcms", "Department for Culture, Media and Sport"));

	private static final Map<Integer, Body> BY_NUMBER = new HashMap<>();

	static {
		BODIES.forEach((it) -> BY_NUMBER.put(it.number(), it));
	}

	private AnsweringBodies() {
	}

	/** Returns what is told of those that are known, once for a whole file. */
	static List<Fact> known(String document) {
		List<Citation> evidence = List.of(new Citation(new Place(document, "about", "the file", 0), Speaker.DOCUMENT,
				Certainty.STATED, Origin.FEED));
		List<Fact> facts = new ArrayList<>();
		for (Body body : BODIES) {
			facts.add(department(body.id(), body.name(), body.closed(), evidence));
			facts.add(new Identifier(body.id(), Identifier.Scheme.PARLIAMENT, String.valueOf(body.number()), evidence));
			if (body.spelled() != null) {
				facts.add(new Name(body.id(), body.spelled(), Name.Kind.SHORT, null, null, evidence));
			}
			if (body.successor() != null) {
				facts.add(new Relation(body.id(), Relation.Kind.SUCCEEDED_BY, "department:" + body.successor(),
						body.closed(), evidence));
			}
		}
		return facts;
	}

	private static Organisation department(String id, String name, @Nullable PartialDate closed,
			List<Citation> evidence) {
		return new Organisation(id, Organisation.Type.DEPARTMENT, name, null, closed, null, null, List.of(), evidence);
	}

	/**
	 * Returns the id of an answering body. One that is not known here, or goes by another
	 * name, is told of by the row.
	 */
	static String told(Telling telling, int number, String name) {
		Body body = BY_NUMBER.get(number);
		if (body == null) {
			String id = "department:parliament-" + number;
			telling.tell(department(id, name, null, telling.evidence()));
			telling.tell(new Identifier(id, Identifier.Scheme.PARLIAMENT, String.valueOf(number), telling.evidence()));
			return id;
		}
		if (!name.equals(body.name()) && !name.equals(body.spelled())) {
			telling.tell(new Name(body.id(), name, Name.Kind.SPELLING, null, null, telling.evidence()));
		}
		return body.id();
	}

}
