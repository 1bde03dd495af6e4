package uk.oversight.linking.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.oversight.linking.naming.Sense.Standing;
import uk.oversight.organisation.Name;
import uk.oversight.organisation.Organisation;

/**
 * How texts write the names of bodies: from the stem of a name, all its usual forms. The
 * table below is the whole of it. Case, apostrophes, hyphens, {@code &} for {@code and},
 * {@code Hospital} for {@code Hospitals} and His Majesty's for HM need no form of their
 * own: names are compared without them.
 */
final class Variants {

	/** A form has the stem as %s. */
	private record Form(Organisation.Type type, Rule rule, Standing standing, Pattern stems, List<String> forms) {
	}

	private static final Pattern ANY = Pattern.compile(".+");

	/** Words that say of a stem that it names a trust, not a place. */
	private static final Pattern TELLING = Pattern
		.compile("(?i).*\\b(hospitals?|health|healthcare|ambulance|partnership|care|teaching|community services"
				+ "|orthopaedic|cancer|christie|marsden|clatterbridge|oxleas|whittington|tavistock|maudsley"
				+ "|walton centre|papworth|velinde?re|alder hey)\\b.*");

	private static final Pattern LOCATION = Pattern.compile(
			"(?i)(?!.*\\b(hospitals?|health|healthcare|ambulance|partnership|care|university|service|services)\\b).+");

	private static final List<Form> TABLE = List.of(
			new Form(Organisation.Type.PRISON, Rule.SHORT_FORM, Standing.BARE, ANY, List.of("%s")),
			new Form(Organisation.Type.TRUST, Rule.TRUST_ENDING, Standing.ALONE, ANY,
					List.of("%s NHS Foundation Trust", "%s NHS Trust", "%s Foundation Trust", "%s Trust",
							"%s Foundation NHS Trust", "%s NHS FT", "%s FT")),
			new Form(Organisation.Type.TRUST, Rule.TRUST_STEM, Standing.ALONE, TELLING, List.of("%s", "%s NHS")),
			new Form(Organisation.Type.TRUST, Rule.SHORT_FORM, Standing.BARE, ANY, List.of("%s")),
			new Form(Organisation.Type.TRUST, Rule.HOSPITAL_NAME, Standing.ALONE, LOCATION, List.of("%s Hospital")),
			new Form(Organisation.Type.COUNCIL, Rule.COUNCIL_FORM, Standing.ALONE, ANY,
					List.of("%s Council", "Council of %s", "Council of the %s", "City of %s Council")),
			new Form(Organisation.Type.COUNCIL, Rule.SHORT_FORM, Standing.BARE, ANY, List.of("%s")),
			new Form(Organisation.Type.INTEGRATED_CARE_BOARD, Rule.BOARD_FORM, Standing.ALONE, ANY,
					List.of("NHS %s Integrated Care Board", "%s Integrated Care Board", "NHS %s ICB", "%s ICB",
							"NHS %s", "Integrated Care Board for %s", "ICB for %s", "%s NHS Integrated Care Board",
							"%s NHS ICB")),
			new Form(Organisation.Type.INTEGRATED_CARE_BOARD, Rule.SHORT_FORM, Standing.BARE, ANY, List.of("%s")),
			new Form(Organisation.Type.DEPARTMENT, Rule.MINISTER, Standing.ALONE, ANY,
					List.of("Secretary of State for %s", "Minister of State for %s", "Secretary of State of %s",
							"Parliamentary Under-Secretary of State for %s")));

	/**
	 * A prison for adults and an institution for the young may share a stem: its own form
	 * goes to each.
	 */
	private static final List<String> ADULT_FORMS = List.of("HMP %s", "HMP YOI %s", "HMP and YOI %s", "HM Prison %s",
			"HMPYOI %s", "HMP and HMYOI %s", "HMP HMYOI %s", "YOI and HMP %s",
			"HM Prison and Young Offender Institution %s", "%s Prison", "%s HMP", "%s HMP YOI", "%s HMP and YOI",
			"%s Prison and Young Offender Institution", "%s Open Prison", "HMP %s Prison");

	private static final List<String> YOUTH_FORMS = List.of("HMYOI %s", "HM YOI %s", "YOI %s",
			"HM Young Offender Institution %s", "Young Offender Institution %s", "%s YOI", "%s HMYOI",
			"%s Young Offender Institution", "%s Young Offenders Institution", "%s Young Offender Institute",
			"%s Young Offenders Institute", "%s Young Offender's Institution");

	private static final List<String> CENTRE_FORMS = List.of("%s Secure Training Centre", "%s STC", "%s Secure Centre",
			"%s Immigration Removal Centre", "%s IRC", "%s Women's Prison");

	/** What a council's own name says it is decides which forms it has. */
	private static final List<Form> COUNCIL_SORTS = List.of(
			new Form(Organisation.Type.COUNCIL, Rule.COUNCIL_FORM, Standing.ALONE,
					Pattern.compile("(?i).*\\blondon borough\\b.*"),
					List.of("London Borough of %s", "London Borough of %s Council", "%s London Borough Council",
							"%s Borough Council", "%s London Borough", "LB %s", "LB of %s", "Borough of %s",
							"Royal Borough of %s")),
			new Form(Organisation.Type.COUNCIL, Rule.COUNCIL_FORM, Standing.ALONE,
					Pattern.compile("(?i).*\\broyal borough\\b.*"),
					List.of("Royal Borough of %s", "Royal Borough of %s Council", "%s Borough Council",
							"London Borough of %s", "%s Royal Borough Council")),
			new Form(Organisation.Type.COUNCIL, Rule.COUNCIL_FORM, Standing.ALONE,
					Pattern.compile("(?i).*\\b(city|borough|district|metropolitan)\\b.*"),
					List.of("%s City Council", "%s Borough Council", "%s District Council",
							"%s Metropolitan Borough Council", "%s Metropolitan District Council",
							"%s Metropolitan Council", "%s MBC", "%s MDC", "%s City and District Council",
							"Metropolitan Borough of %s", "Borough of %s Council", "Borough Council of %s",
							"%s Metropolitan Borough")),
			new Form(Organisation.Type.COUNCIL, Rule.COUNCIL_FORM, Standing.ALONE,
					Pattern.compile("(?i).*\\bcounty (borough )?council\\b.*"),
					List.of("%s County Council", "%s County Borough Council", "%s CC", "County Council of %s")),
			new Form(Organisation.Type.COUNCIL, Rule.COUNCIL_FORM, Standing.ALONE,
					Pattern.compile("(?i)(?!.*\\b(city|borough|district|county)\\b).*\\bcouncil\\b.*"),
					List.of("%s County Council", "%s Unitary Council", "%s Unitary Authority", "%s Borough Council",
							"%s City Council", "%s Metropolitan Borough Council", "%s District Council",
							"%s Metropolitan Council")));

	/** Names of institutions that hold the young only. */
	private static final Pattern YOUNG = Pattern.compile("(?i)(?!.*\\bHMP\\b).*(YOI|young offender).*");

	private static final Pattern PRISON_STEM = Pattern.compile(
			"(?i)^(?:HM Prison|HMP|HMYOI|HMPYOI|YOI|HMIRC|IRC|and|&|/|\\s)*\\s*(.+?)\\s*(?:\\([^)]*\\)|immigration removal centre|secure training centre|prison|young offender institution)?$");

	/** The words at the end of a trust's stem that say what it does. */
	private static final Pattern SORTING_END = Pattern.compile(
			"(?i)(\\s+(university|teaching|general|hospitals?|healthcare|health|care|partnership|mental|community|services?|and))+$");

	private static final Pattern TRUST_STEM = Pattern.compile(
			"(?i)^(?:the\\s+)?(.+?),?\\s+(?:NHS\\s+and\\s+social\\s+care\\s+partnership\\s+trust|(?:NHS\\s+)?(?:foundation\\s+)?trust)$");

	private static final Pattern COUNCIL_STEM = Pattern.compile(
			"(?i)^(?:the\\s+)?(?:(?:london|royal|metropolitan)\\s+borough\\s+of\\s+|council\\s+of\\s+(?:the\\s+)?|comhairle\\s+|(?:city\\s+and\\s+county|city)\\s+of\\s+)*(.+?)(?:\\s+(?:metropolitan|county|city|borough|district|london|boro|council|corporation|ua))*$");

	private static final Pattern BOARD_STEM = Pattern
		.compile("(?i)^(?:NHS\\s+)?(.+?)(?:\\s+(?:NHS|integrated care board|ICB))*$");

	private static final Pattern DEPARTMENT_STEM = Pattern
		.compile("(?i)^(?:Department\\s+(?:for|of)|Ministry\\s+of)\\s+(?:the\\s+)?(.+)$");

	private Variants() {
	}

	/** Tells every form of every name of a body. */
	static void of(Body body, Consumer<Named> told) {
		List<Body.Known> names = new ArrayList<>();
		names.add(new Body.Known(body.name(), Name.Kind.OFFICIAL));
		names.addAll(body.names());
		for (Body.Known name : names) {
			switch (name.kind()) {
				case ABBREVIATION -> told.accept(named(body, name, Rule.ABBREVIATION, Standing.EXACT, name.text()));
				case OFFICIAL, SPELLING -> {
					String text = name.text();
					if (saysItsKind(body, text)) {
						told.accept(named(body, name, Rule.NAME, Standing.ALONE, text));
					}
					forms(body, name, told);
				}
				case FORMER -> {
					told.accept(named(body, name, Rule.FORMER_NAME, Standing.ALONE, name.text()));
					forms(body, name, told);
				}
				case SHORT -> {
					if (saysItsKind(body, name.text())) {
						told.accept(named(body, name, Rule.NAME, Standing.ALONE, name.text()));
					}
					forms(body, name, told);
				}
			}
		}
	}

	/** Whether it is an institution that holds the young only. */
	static boolean isForYoung(Body body) {
		return YOUNG.matcher(body.name()).matches();
	}

	/** A form of a name, and what it means. */
	record Named(String form, Sense sense) {
	}

	/**
	 * The stems of a name: what is left of it without the words that only say its kind.
	 */
	static Set<String> stems(Organisation.Type type, String name) {
		Set<String> stems = new LinkedHashSet<>();
		switch (type) {
			case PRISON -> stems.add(stem(PRISON_STEM, name));
			case TRUST -> {
				String stem = stem(TRUST_STEM, name);
				stems.add(stem);
				stems.add(stem.replaceAll("(?i)\\s+for children$", ""));
				stems.add(stem.replaceAll("(?i)^(university hospitals?)\\s+(?!of\\b)", "$1 of "));
				stems.add(stem.replaceAll("(?i)^(university hospitals?)\\s+of\\s+", "$1 "));
			}
			case COUNCIL -> {
				String stem = stem(COUNCIL_STEM, name);
				if (!stem.equalsIgnoreCase("London")) {
					stems.add(stem);
				}
			}
			case INTEGRATED_CARE_BOARD -> {
				String stem = stem(BOARD_STEM, name);
				stems.add(stem);
				stems.add(stem.replaceAll("(?i)(^|\\s)the\\s+", "$1"));
			}
			case DEPARTMENT -> {
				Matcher matcher = DEPARTMENT_STEM.matcher(name);
				if (matcher.matches()) {
					stems.add(matcher.group(1));
				}
			}
			case INSPECTORATE, AGENCY, CARE_PROVIDER, PARTNERSHIP, OTHER_ORGANISATION -> {
			}
		}
		return stems;
	}

	/** Whether a name is more than a place or a word. */
	private static boolean saysItsKind(Body body, String name) {
		return switch (body.type()) {
			case COUNCIL -> name.matches("(?i).*\\b(council|borough of|corporation|comhairle)\\b.*")
					|| name.matches("(?i)city of (?:westminster|london).*");
			case PRISON -> name.matches("(?i).*\\b(HMP|HMYOI|YOI|prison|centre|institution)\\b.*");
			case TRUST -> name.matches("(?i).*\\b(trust|hospitals?|health|healthcare)\\b.*");
			case INTEGRATED_CARE_BOARD -> name.matches("(?i).*\\b(NHS|board|ICB)\\b.*");
			case INSPECTORATE, DEPARTMENT, AGENCY, CARE_PROVIDER, PARTNERSHIP, OTHER_ORGANISATION -> true;
		};
	}

	private static void forms(Body body, Body.Known name, Consumer<Named> told) {
		for (String stem : stems(body.type(), name.text())) {
			write(body, name, stem, stem, TABLE, told);
			if (body.type() == Organisation.Type.COUNCIL) {
				write(body, name, stem, body.name(), COUNCIL_SORTS, told);
			}
			if (body.type() == Organisation.Type.PRISON) {
				prisons(body, name, stem, told);
				sides(body, name, stem, told);
			}
			if (body.type() == Organisation.Type.TRUST) {
				told.accept(
						named(body, name, Rule.SHORT_FORM, Standing.BARE, SORTING_END.matcher(stem).replaceAll("")));
				hospitals(body, name, stem, told);
			}
		}
	}

	private static void write(Body body, Body.Known name, String stem, String tested, List<Form> table,
			Consumer<Named> told) {
		for (Form form : table) {
			if (form.type() == body.type() && form.stems().matcher(tested).matches()) {
				for (String each : form.forms()) {
					told.accept(named(body, name, form.rule(), form.standing(), each.formatted(stem)));
				}
			}
		}
	}

	private static void prisons(Body body, Body.Known name, String stem, Consumer<Named> told) {
		boolean young = YOUNG.matcher(name.text()).matches();
		write(body, name, stem, young ? Rule.PRISON_ALIKE : Rule.PRISON_FORM, ADULT_FORMS, told);
		write(body, name, stem, young ? Rule.PRISON_FORM : Rule.PRISON_ALIKE, YOUTH_FORMS, told);
		write(body, name, stem, Rule.PRISON_FORM, CENTRE_FORMS, told);
	}

	private static void write(Body body, Body.Known name, String stem, Rule rule, List<String> forms,
			Consumer<Named> told) {
		for (String form : forms) {
			told.accept(named(body, name, rule, Standing.ALONE, form.formatted(stem)));
		}
	}

	/** One side of a prison that holds men and women apart. */
	private static void sides(Body body, Body.Known name, String stem, Consumer<Named> told) {
		Matcher female = Pattern.compile("(?i)(.+?)\\s+(?:\\()?(female|women|womens|women's)(?:\\))?").matcher(stem);
		if (female.matches()) {
			for (String prefix : List.of("HMP", "HMP YOI", "HMP and YOI", "")) {
				for (String side : List.of("Women's", "(Women)", "(Female)", "Women's Prison")) {
					told.accept(named(body, name, Rule.PRISON_FORM, Standing.ALONE,
							(prefix + " " + female.group(1) + " " + side).strip()));
				}
			}
		}
	}

	/**
	 * Hospitals that a trust's stem names: the stem up to a word "Hospital", from its
	 * first or second word.
	 */
	private static void hospitals(Body body, Body.Known name, String stem, Consumer<Named> told) {
		Matcher matcher = Pattern.compile(
				"(?i)^(?:the\\s+)?((?!university hospital)(?!.*\\b(?:and|of)\\b.*\\bhospitals).+?\\bhospitals?)\\b.*$")
			.matcher(stem);
		if (matcher.matches()) {
			String hospital = matcher.group(1);
			told.accept(named(body, name, Rule.HOSPITAL_NAME, Standing.ALONE, hospital));
			told.accept(named(body, name, Rule.HOSPITAL_NAME, Standing.ALONE,
					hospital.replaceAll("(?i)\\s+(university|teaching|general)\\s+", " ")));
		}
	}

	private static Named named(Body body, Body.Known name, Rule rule, Standing standing, String form) {
		return new Named(form, new Sense(body, rule, name.from(), name.to(), standing));
	}

	private static String stem(Pattern pattern, String name) {
		Matcher matcher = pattern.matcher(name);
		return matcher.matches() ? matcher.group(1) : name;
	}

}
