package uk.oversight.feed.prisons;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Document;
import uk.oversight.evidence.PartialDate;
import uk.oversight.feed.Telling;
import uk.oversight.organisation.BodyReference;
import uk.oversight.organisation.Identifier;
import uk.oversight.organisation.Name;
import uk.oversight.organisation.Organisation;
import uk.oversight.organisation.Relation;
import uk.oversight.organisation.Role;

/**
 * A prison of the register, whichever form it came in.
 *
 * @param contracted whether a contractor runs it; null where the form does not say
 * @param kinds what sorts of prison it is, in the register's letters: HMP, YOI, YCS
 * @param operators who runs it, in the register's words
 */
record Prison(String prisonId, String name, boolean active, boolean male, boolean female, @Nullable String inactiveDate,
		@Nullable Boolean contracted, List<String> kinds, List<String> categories, List<String> operators) {

	static final Document REGISTER = new Document("document:hmpps-prison-register", "Prison register",
			Document.Kind.DATA_FILE, "agency:hmpps", null,
			"https://prison-register.hmpps.service.justice.gov.uk/prisons", "Open Government Licence v3.0", null);

	/** The register gives the sides of one prison a row each. */
	private static final Map<String, String> SIDE_OF = Map.of("PFI", "PBI");

	/** What the register calls the prison service itself. */
	private static final String PUBLIC = "PSP";

	Telling telling(int line) {
		String id = "prison:" + this.prisonId;
		Telling telling = new Telling(REGISTER.id(), this.prisonId, line).about(id);
		// Of a prison that is no longer used the register only says that it holds nobody.
		telling.tell(new Organisation(id, Organisation.Type.PRISON, this.name, null,
				(this.inactiveDate != null) ? new PartialDate(this.inactiveDate) : null, this.active ? this.male : null,
				this.active ? this.female : null, this.categories, telling.evidence()));
		telling.tell((account) -> account.node(id).with("active", this.active));
		// By these, linking knows which prisons are private and which hold children. Of
		// those that are no longer used the register seldom says.
		telling.tell((account) -> account.node(id)
			.with("contracted", this.active ? this.contracted : null)
			.with("kinds", (this.active && !this.kinds.isEmpty()) ? this.kinds : null));
		telling.tell(new Identifier(id, Identifier.Scheme.NOMIS, this.prisonId, telling.evidence()));
		telling.tell(new Name(id, this.name, Name.Kind.OFFICIAL, null, null, telling.evidence()));
		for (String operator : this.operators) {
			String body = operator.equals(PUBLIC) ? "agency:hmpps" : "organisation:" + slug(operator);
			if (!operator.equals(PUBLIC)) {
				telling
					.tell(new BodyReference(body, Organisation.Type.OTHER_ORGANISATION, operator, telling.evidence()));
			}
			telling.tell(new Role(body, Role.Kind.OPERATES, id, null, null, telling.evidence()));
		}
		String whole = SIDE_OF.get(this.prisonId);
		if (whole != null) {
			telling
				.tellLater(() -> new Relation(id, Relation.Kind.PART_OF, "prison:" + whole, null, telling.inferred()));
		}
		return telling;
	}

	private static String slug(String name) {
		return name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-");
	}

}
