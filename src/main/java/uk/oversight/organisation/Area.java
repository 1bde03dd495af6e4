package uk.oversight.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;

/**
 * An area or a site; the schema's {@code Place}.
 *
 * @param code its code in a register; null where there is none
 */
public record Area(String id, String name, @Nullable String code, List<Citation> evidence) implements Fact {

	public Area {
		Facts.id(id, "place");
		Facts.text(name, "name");
	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "Place").with("name", this.name).with("code", this.code).cited(this.evidence);
	}

}
