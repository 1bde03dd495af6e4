package uk.oversight.indicator;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;

/** A thing that is measured. */
public record Indicator(String id, String name, Unit unit) implements Fact {

	public Indicator {
		Facts.id(id, "indicator");
		Facts.text(name, "name");
	}

	/** What its figures are counted in. */
	public enum Unit {

		PERCENT, PEOPLE, DAYS, WEEKS, MONTHS, YEARS, HOURS, MINUTES, GBP, COUNT, SCORE, RATE, RATIO

	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "Indicator").hub().with("name", this.name).with("unit", this.unit);
	}

}
