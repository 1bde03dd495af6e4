package uk.oversight.organisation;

import java.util.List;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;

/**
 * Something a body provides that can be inspected or spoken of on its own.
 *
 * @param deliveredAt the ids of the prisons or places where it is given
 */
public record Service(String id, String name, Sector sector, List<String> deliveredAt,
		List<Citation> evidence) implements Fact {

	public Service {
		Facts.id(id, "service");
		Facts.text(name, "name");
		deliveredAt.forEach(Facts::id);
	}

	/** The field it works in. */
	public enum Sector {

		PRISON_HEALTH, ADULT_SOCIAL_CARE, CHILDRENS_SERVICES, MENTAL_HEALTH, COMMUNITY_HEALTH, HOUSING, VOLUNTARY, OTHER

	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "Service").with("name", this.name).with("sector", this.sector).cited(this.evidence);
		for (String place : this.deliveredAt) {
			account.tie(this.id, "DELIVERED_AT", place).cited(this.evidence);
		}
	}

}
