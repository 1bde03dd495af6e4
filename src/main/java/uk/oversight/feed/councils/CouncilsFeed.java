package uk.oversight.feed.councils;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.oversight.evidence.Document;
import uk.oversight.evidence.PartialDate;
import uk.oversight.feed.BadRowException;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Feed;
import uk.oversight.feed.Format;
import uk.oversight.feed.Input;
import uk.oversight.feed.Rows;
import uk.oversight.feed.Table;
import uk.oversight.feed.Telling;
import uk.oversight.organisation.Identifier;
import uk.oversight.organisation.Name;
import uk.oversight.organisation.Organisation;
import uk.oversight.organisation.Relation;

/** The councils, as mySociety compiles their register from the statistics office's. */
@Component
class CouncilsFeed implements Feed {

	@Override
	public String name() {
		return "councils";
	}

	@Override
	public String about() {
		return "the councils of the United Kingdom, with their codes, names and successors (mySociety's uk_local_authorities.csv)";
	}

	@Override
	public List<Format> formats() {
		return List.of(new Register());
	}

	/** The register's one form. */
	private static final class Register implements Format {

		private static final Document REGISTER = new Document("document:uk-local-authorities",
				"UK local authorities (compiled by mySociety from ONS)", Document.Kind.DATA_FILE, null, null,
				"https://github.com/mysociety/uk_local_authority_names_and_codes", "Open Government Licence v3.0",
				null);

		@Override
		public String form() {
			return "CSV with the columns " + String.join(", ", Authority.COLUMNS);
		}

		@Override
		public boolean fits(Input input) {
			return Table.hasColumns(input, Authority.COLUMNS);
		}

		@Override
		public Document document() {
			return REGISTER;
		}

		@Override
		public boolean isWhole() {
			return true;
		}

		@Override
		public boolean tellsLater() {
			return true;
		}

		@Override
		public Rows open(Input input, Bodies bodies) throws IOException {
			return Table.withHeader(input, Authority.COLUMNS,
					(line) -> telling(Authority.of(line), line.number(), bodies));
		}

		private static String id(String code, @Nullable String gssCode) {
			return "council:" + ((gssCode != null) ? gssCode : code);
		}

		private Telling telling(Authority authority, int line, Bodies bodies) {
			String code = authority.localAuthorityCode();
			String id = id(code, authority.gssCode());
			Telling telling = new Telling(REGISTER.id(), code, line).about(id);
			var evidence = telling.evidence();
			PartialDate ended = date(authority.endDate());
			telling.tell(new Organisation(id, Organisation.Type.COUNCIL, authority.officialName(),
					date(authority.startDate()), ended, null, null, List.of(), evidence));
			telling.tell((account) -> account.node(id)
				.with("kind", authority.localAuthorityTypeName())
				.with("region", authority.region())
				.with("nation", authority.nation()));
			telling.tell(new Identifier(id, Identifier.Scheme.LOCAL_AUTHORITY, code, evidence));
			if (authority.gssCode() != null) {
				telling.tell(new Identifier(id, Identifier.Scheme.GSS, authority.gssCode(), evidence));
			}
			authority.formerGssCodes()
				.forEach((it) -> telling.tell(new Identifier(id, Identifier.Scheme.GSS, it, true, evidence)));
			tellNames(telling, id, authority);
			String combined = authority.combinedAuthority();
			if (combined != null) {
				telling.tellLater(
						() -> new Relation(id, Relation.Kind.MEMBER_OF, known(bodies, combined), null, evidence));
			}
			authority.replacedBy()
				.forEach((it) -> telling
					.tellLater(() -> new Relation(id, Relation.Kind.SUCCEEDED_BY, known(bodies, it), ended, evidence)));
			return telling;
		}

		/** Spellings that differ in capitals alone are one name. */
		private static void tellNames(Telling telling, String id, Authority authority) {
			Set<String> told = new HashSet<>(Set.of(authority.officialName().toLowerCase(Locale.UK)));
			if (authority.niceName() != null && told.add(authority.niceName().toLowerCase(Locale.UK))) {
				telling.tell(new Name(id, authority.niceName(), Name.Kind.SHORT, null, null, telling.evidence()));
			}
			for (String name : authority.altNames()) {
				if (told.add(name.toLowerCase(Locale.UK))) {
					telling.tell(new Name(id, name, Name.Kind.SPELLING, null, null, telling.evidence()));
				}
			}
		}

		/** Rows name one another by the register's letters. */
		private static String known(Bodies bodies, String code) {
			return bodies.byCode(Identifier.Scheme.LOCAL_AUTHORITY, code)
				.orElseThrow(() -> new BadRowException(
						"it leads to '%s', and no row of the register has that code".formatted(code)));
		}

		private static @Nullable PartialDate date(@Nullable String value) {
			return (value != null) ? new PartialDate(value) : null;
		}

	}

}
