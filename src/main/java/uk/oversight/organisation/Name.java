package uk.oversight.organisation;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;
import uk.oversight.evidence.PartialDate;

/**
 * A name that a body, programme or tool goes by, beside its official one.
 *
 * @param of the id of what it names
 */
public record Name(String of, String text, Kind kind, @Nullable PartialDate from, @Nullable PartialDate to,
		List<Citation> evidence) implements Fact {

	public Name {
		Facts.id(of);
		Facts.text(text, "text");
	}

	/** What sort of name it is. */
	public enum Kind {

		OFFICIAL, FORMER, SHORT, ABBREVIATION, SPELLING

	}

	/** The same words for the same thing are one name, however often they are read. */
	String id() {
		String words = this.text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
		return "name:%s.%s-%08x".formatted(this.of.replace(':', '.'), words.replaceAll("[^a-z0-9-]", ""),
				this.text.hashCode());
	}

	@Override
	public void enter(Account account) {
		account.node(id(), "Name")
			.with("text", this.text)
			.with("kind", this.kind)
			.with("from", this.from)
			.with("to", this.to)
			.cited(this.evidence);
		account.tie(this.of, "ALSO_KNOWN_AS", id()).cited(this.evidence);
	}

}
