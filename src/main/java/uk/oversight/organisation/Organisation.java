package uk.oversight.organisation;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;
import uk.oversight.evidence.PartialDate;

/**
 * A public body or provider.
 *
 * @param name its official name
 * @param holdsMen for a prison, whether it holds men; null where not stated, likewise the
 * next
 * @param categories security categories of a prison, A to D
 */
public record Organisation(String id, Type type, String name, @Nullable PartialDate opened,
		@Nullable PartialDate closed, @Nullable Boolean holdsMen, @Nullable Boolean holdsWomen, List<String> categories,
		List<Citation> evidence) implements Fact {

	public Organisation {
		Facts.id(id, type.prefix());
		Facts.text(name, "name");
		if (type != Type.PRISON && (holdsMen != null || holdsWomen != null || !categories.isEmpty())) {
			throw new BadFactException(
					"'%s' is no prison: holdsMen, holdsWomen and categories belong to prisons".formatted(id));
		}
	}

	/** What sort of body it is. */
	public enum Type {

		TRUST("Trust", "trust"), PRISON("Prison", "prison"), COUNCIL("Council", "council"),
		INSPECTORATE("Inspectorate", "inspectorate"), DEPARTMENT("Department", "department"),
		INTEGRATED_CARE_BOARD("IntegratedCareBoard", "icb"), AGENCY("Agency", "agency"),
		CARE_PROVIDER("CareProvider", "provider"), PARTNERSHIP("Partnership", "partnership"),
		OTHER_ORGANISATION("OtherOrganisation", "organisation");

		private final String label;

		private final String prefix;

		Type(String label, String prefix) {
			this.label = label;
			this.prefix = prefix;
		}

		/** The label of such nodes, and the type's name in the schema. */
		public String label() {
			return this.label;
		}

		/** What the ids of such bodies begin with. */
		public String prefix() {
			return this.prefix;
		}

		/** Whether so much leads to such bodies that no path may lead through one. */
		boolean isHub() {
			return this == INSPECTORATE || this == DEPARTMENT || this == AGENCY;
		}

		public static Type of(String label) {
			for (Type type : values()) {
				if (type.label.equals(label)) {
					return type;
				}
			}
			throw new BadFactException("'%s' is no type of body: it is one of %s".formatted(label,
					Arrays.stream(values()).map(Type::label).toList()));
		}

	}

	@Override
	public void enter(Account account) {
		Account.Node body = account.node(this.id, "Organisation", this.type.label());
		if (this.type.isHub()) {
			body.hub();
		}
		body.with("name", this.name)
			.with("openedOn", this.opened)
			.with("closedOn", this.closed)
			.with("holdsMen", this.holdsMen)
			.with("holdsWomen", this.holdsWomen)
			.with("categories", this.categories.isEmpty() ? null : this.categories)
			.cited(this.evidence);
	}

}
