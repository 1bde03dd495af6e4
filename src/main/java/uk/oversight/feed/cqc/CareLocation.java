package uk.oversight.feed.cqc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.PartialDate;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Telling;
import uk.oversight.inspection.Inspection;
import uk.oversight.organisation.BodyReference;
import uk.oversight.organisation.Identifier;
import uk.oversight.organisation.Organisation;
import uk.oversight.organisation.Role;
import uk.oversight.organisation.Service;

/**
 * A place of care, and what all of CQC's files tell of one. In the graph it is a service,
 * which its provider gives.
 */
record CareLocation(String locationId, String name, @Nullable String category, @Nullable String localAuthority,
		@Nullable Integer beds, String providerId, @Nullable String providerName, @Nullable String ownership,
		@Nullable String brandId, @Nullable String brandName) {

	private static final Pattern ODS_CODE = Pattern.compile("R[A-Z0-9]{2}");

	private static final Pattern PERSON = Pattern
		.compile("(?!(?i).*\\b(limited|ltd|llp|plc|cic)\\b).*\\b(Mr|Mrs|Miss|Ms|Mx|Dr|Rev|Prof|Sir|Dame)\\b.*");

	/** The name of a person is left out. */
	private static final String INDIVIDUAL = "An individual who is registered as a provider";

	private static final Map<String, Service.Sector> SECTORS = Map.of("Residential social care",
			Service.Sector.ADULT_SOCIAL_CARE, "Community based adult social care services",
			Service.Sector.ADULT_SOCIAL_CARE, "Community health - NHS & Independent", Service.Sector.COMMUNITY_HEALTH);

	/** Names of CQC's for councils that the register of councils does not have. */
	private static final Map<String, String> SPELLINGS = Map.of("Bedford Borough", "Bedford", "Durham",
			"County Durham");

	String id() {
		return "service:" + this.locationId;
	}

	/**
	 * Returns the id of a provider. Trusts have their ODS code for one.
	 */
	static String providerId(String providerId) {
		return (ODS_CODE.matcher(providerId).matches() ? "trust:" : "provider:") + providerId;
	}

	static Optional<String> council(String localAuthority, Bodies bodies) {
		return bodies.byName(Organisation.Type.COUNCIL, localAuthority)
			.or(() -> bodies.byName(Organisation.Type.COUNCIL, SPELLINGS.getOrDefault(localAuthority, "")))
			.or(() -> bodies.byName(Organisation.Type.COUNCIL, localAuthority, CouncilAssessments::core));
	}

	/** Tells of the place, its provider, its brand and the council it lies in. */
	void tell(Telling telling, Bodies bodies) {
		var evidence = telling.evidence();
		Service.Sector sector = (this.category == null) ? Service.Sector.OTHER
				: SECTORS.getOrDefault(this.category, Service.Sector.OTHER);
		if (this.category != null) {
			telling.tell(new Service(id(), this.name, sector, List.of(), evidence));
			telling.tell((account) -> account.node(id()).with("beds", this.beds).with("category", this.category));
		}
		else {
			// A file that does not say what sort of care it is knows it less well.
			telling.tell((account) -> account.node(id(), "Service")
				.minor()
				.with("name", this.name)
				.with("sector", sector)
				.cited(evidence));
		}
		telling.tell(new Identifier(id(), Identifier.Scheme.CQC, this.locationId, evidence));
		String provider = tellProvider(telling, this.providerId, this.providerName, this.ownership);
		telling.tell(new Role(provider, Role.Kind.PROVIDES, id(), null, null, evidence));
		if (this.brandId != null && this.brandName != null) {
			String brand = "organisation:" + this.brandId;
			telling.tell(new Organisation(brand, Organisation.Type.OTHER_ORGANISATION,
					this.brandName.replaceFirst("^BRAND ", ""), null, null, null, null, List.of(), evidence));
			telling.tell((account) -> account.tie(id(), "PART_OF", brand).cited(evidence));
		}
		if (this.localAuthority != null) {
			council(this.localAuthority, bodies).ifPresentOrElse(
					(council) -> telling.tell((account) -> account.tie(id(), "LOCATED_IN", council).cited(evidence)),
					() -> telling
						.leaveUnjoined("'%s' names no one council: load councils first, or see whether its name changed"
							.formatted(this.localAuthority)));
		}
	}

	/** Tells of a provider, and returns its id. */
	static String tellProvider(Telling telling, String providerId, @Nullable String name, @Nullable String ownership) {
		String id = providerId(providerId);
		boolean person = "Individual".equals(ownership) || (name != null && PERSON.matcher(name).matches());
		// Until a file gives its name, it goes by its code.
		String called = person ? INDIVIDUAL : (name != null) ? name : providerId;
		if (id.startsWith("trust:")) {
			telling.tell(new BodyReference(id, Organisation.Type.TRUST, called, telling.evidence()));
		}
		else if (ownership == null) {
			telling.tell(new BodyReference(id, Organisation.Type.CARE_PROVIDER, called, telling.evidence()));
		}
		else {
			telling.tell(new Organisation(id, Organisation.Type.CARE_PROVIDER, called, null, null, null, null,
					List.of(), telling.evidence()));
		}
		telling.tell(new Identifier(id, Identifier.Scheme.CQC, providerId, telling.evidence()));
		return id;
	}

	/** Tells the ratings that were published on a day. */
	static void tellRatings(Telling telling, String key, String subject, String name, @Nullable String framework,
			@Nullable PartialDate visited, PartialDate published, List<Rating> ratings) {
		Inspection inspection = new Inspection("inspection:cqc-%s-%s".formatted(key, published.value()),
				Inspection.Kind.INSPECTION, "CQC inspection of " + name, framework, visited, null, published,
				List.of("inspectorate:cqc"), List.of(subject), null, List.of(), telling.evidence());
		telling.tell(inspection);
		ratings.forEach((it) -> telling.tell(it.judgement(inspection, subject, telling.evidence())));
	}

}
