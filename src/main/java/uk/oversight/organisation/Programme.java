package uk.oversight.organisation;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;
import uk.oversight.evidence.PartialDate;

/**
 * A strategy, review, fund, framework, tool or commitment.
 *
 * @param period its time as printed; null where not stated, likewise the dates and the
 * amount
 */
public record Programme(String id, String name, Kind kind, @Nullable String summary, @Nullable String period,
		@Nullable PartialDate from, @Nullable PartialDate to, @Nullable Amount amount,
		List<Citation> evidence) implements Fact {

	public Programme {
		Facts.id(id, "programme");
		Facts.text(name, "name");
	}

	/** What sort of programme it is. */
	public enum Kind {

		STRATEGY, REVIEW, FUND, FRAMEWORK, STANDARD, PROJECT, TOOL, AGREEMENT, COMMITMENT, PLAN

	}

	/** A sum of money. */
	public record Amount(BigDecimal value, Currency currency) {
	}

	@Override
	public void enter(Account account) {
		Account.Node node = account.node(this.id, "Programme")
			.with("name", this.name)
			.with("kind", this.kind)
			.with("summary", this.summary)
			.with("period", this.period)
			.with("from", this.from)
			.with("to", this.to)
			.cited(this.evidence);
		if (this.amount != null) {
			node.with("amountValue", this.amount.value().doubleValue())
				.with("amountCurrency", this.amount.currency().getCurrencyCode());
		}
	}

}
