package uk.oversight.feed.ods;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Document;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.PartialDate;
import uk.oversight.feed.BadRowException;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Format;
import uk.oversight.feed.Input;
import uk.oversight.feed.Json;
import uk.oversight.feed.Rows;
import uk.oversight.feed.Telling;
import uk.oversight.organisation.Identifier;
import uk.oversight.organisation.Organisation;
import uk.oversight.organisation.Relation;

/** Organisations as the service's API returns them, one by one. */
final class Ord implements Format {

	static final Document DOCUMENT = new Document("document:ods-ord", "NHS organisations (ODS API)",
			Document.Kind.DATA_FILE, "agency:nhs-england", null,
			"https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations", "Open Government Licence v3.0", null);

	private static final Map<String, Organisation.Type> TYPES = Map.of("RO197", Organisation.Type.TRUST, "RO261",
			Organisation.Type.INTEGRATED_CARE_BOARD);

	/** What is around an organisation. */
	private record Reply(@JsonProperty("Organisation") @Nullable Registered organisation) {
	}

	private record Registered(@JsonProperty("Name") String name, @JsonProperty("Date") @Nullable List<Period> date,
			@JsonProperty("OrgId") OrgId orgId, @JsonProperty("Roles") @Nullable Roles roles,
			@JsonProperty("Rels") @Nullable Rels rels, @JsonProperty("Succs") @Nullable Succs succs) {

		/** Returns its type, by its primary role. */
		Organisation.Type type() {
			String role = (this.roles == null) ? ""
					: this.roles.role().stream().filter(Role::primaryRole).map(Role::id).findFirst().orElse("");
			Organisation.Type type = TYPES.get(role);
			if (type == null) {
				throw new BadRowException(
						"its primary role is '%s': only trusts (RO197) and integrated care boards (RO261) are taken"
							.formatted(role));
			}
			return type;
		}

	}

	private record OrgId(String extension) {
	}

	private record Period(@JsonProperty("Type") String type, @JsonProperty("Start") @Nullable String start,
			@JsonProperty("End") @Nullable String end) {
	}

	private record Roles(@JsonProperty("Role") List<Role> role) {
	}

	private record Role(String id, boolean primaryRole) {
	}

	private record Rels(@JsonProperty("Rel") List<Rel> rel) {
	}

	private record Rel(String id, @JsonProperty("Date") @Nullable List<Period> date,
			@JsonProperty("Target") Target target) {
	}

	private record Succs(@JsonProperty("Succ") List<Succ> succ) {
	}

	private record Succ(@JsonProperty("Type") String type, @JsonProperty("Date") @Nullable List<Period> date,
			@JsonProperty("Target") Target target) {
	}

	private record Target(@JsonProperty("OrgId") OrgId orgId,
			@JsonProperty("PrimaryRoleId") @Nullable RoleId primaryRoleId) {
	}

	private record RoleId(String id) {
	}

	@Override
	public String form() {
		return "organisations as the ORD API returns them: JSON with Organisation, one a file or one a line";
	}

	@Override
	public boolean fits(Input input) {
		return Json.names(input, "Organisation", "OrgId");
	}

	@Override
	public Document document() {
		return DOCUMENT;
	}

	@Override
	public boolean tellsLater() {
		return true;
	}

	@Override
	public Rows open(Input input, Bodies bodies) throws IOException {
		return Json.of(input, Set.of("Organisations"), (item) -> telling(item, bodies));
	}

	static Telling telling(Json.Item item, Bodies bodies) {
		Registered organisation = item.as(Reply.class).organisation();
		if (organisation == null) {
			throw new BadRowException("it has no Organisation");
		}
		return telling(organisation, item.number(), bodies);
	}

	private static Telling telling(Registered organisation, int line, Bodies bodies) {
		Organisation.Type type = organisation.type();
		String code = organisation.orgId().extension();
		String id = type.prefix() + ":" + code;
		Telling telling = new Telling(DOCUMENT.id(), code, line);
		Period operational = period(organisation.date());
		telling.tell(new Organisation(id, type, ReadableName.of(organisation.name()),
				(operational != null) ? date(operational.start()) : null,
				(operational != null) ? date(operational.end()) : null, null, null, List.of(), telling.evidence()));
		telling.tell(new Identifier(id, Identifier.Scheme.ODS, code, telling.evidence()));
		if (organisation.rels() != null) {
			organisation.rels()
				.rel()
				.stream()
				.filter((it) -> it.target().primaryRoleId() != null && "RO261".equals(it.target().primaryRoleId().id()))
				.forEach((it) -> telling.tellLater(
						() -> membership(id, known(it.target(), bodies), period(it.date()), telling.evidence())));
		}
		if (organisation.succs() != null) {
			organisation.succs().succ().forEach((it) -> telling.tellLater(() -> {
				String other = known(it.target(), bodies);
				boolean before = it.type().equals("Predecessor");
				Period on = period(it.date());
				return new Relation(before ? other : id, Relation.Kind.SUCCEEDED_BY, before ? id : other,
						(on != null) ? date(on.start()) : null, telling.evidence());
			}));
		}
		return telling;
	}

	private static Fact membership(String id, String board, @Nullable Period period, List<Citation> evidence) {
		return (account) -> account.tie(id, "MEMBER_OF", board)
			.with("from", (period != null) ? date(period.start()) : null)
			.with("to", (period != null) ? date(period.end()) : null)
			.cited(evidence);
	}

	private static String known(Target target, Bodies bodies) {
		String code = target.orgId().extension();
		return bodies.byCode(Identifier.Scheme.ODS, code)
			.orElseThrow(() -> new BadRowException(
					"it leads to '%s', which is not in the graph: load that organisation too".formatted(code)));
	}

	/** The operational period; where there is none, the legal one. */
	private static @Nullable Period period(@Nullable List<Period> periods) {
		if (periods == null || periods.isEmpty()) {
			return null;
		}
		return periods.stream().filter((it) -> it.type().equals("Operational")).findFirst().orElse(periods.getFirst());
	}

	private static @Nullable PartialDate date(@Nullable String printed) {
		return (printed != null) ? new PartialDate(printed) : null;
	}

}
