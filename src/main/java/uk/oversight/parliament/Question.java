package uk.oversight.parliament;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;
import uk.oversight.evidence.PartialDate;

/**
 * A question put to a minister.
 *
 * @param uin its number, which is used again in each session; null where not stated
 * @param heading null until it is answered
 * @param department the id of the department it was put to
 * @param page the id of the page or file it was read in
 * @param parts what it asks, part by part, in our words
 */
public record Question(String id, @Nullable String uin, @Nullable House house, @Nullable String heading,
		PartialDate tabled, String department, @Nullable String page, List<String> parts,
		List<Citation> evidence) implements Fact {

	public Question {
		Facts.id(id, "question");
		Facts.id(department, "department");
	}

	/** A House of Parliament. */
	public enum House {

		COMMONS, LORDS

	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "Question")
			.with("uin", this.uin)
			.with("house", this.house)
			.with("heading", this.heading)
			.with("textIsWhole", false)
			.with("parts", this.parts.isEmpty() ? null : this.parts)
			.with("tabledOn", this.tabled)
			.with("date", this.tabled.value())
			.cited(this.evidence);
		account.tie(this.id, "ADDRESSED_TO", this.department).cited(this.evidence);
		if (this.page != null) {
			account.tie(this.id, "PRINTED_IN", this.page).cited(this.evidence);
		}
	}

}
