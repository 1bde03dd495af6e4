package uk.oversight.indicator;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;
import uk.oversight.evidence.PartialDate;

/**
 * One measurement, as one source prints it.
 *
 * @param about the id of what it is about
 * @param printed the figure as printed
 * @param upTo the upper end of a printed range; null where there is none
 * @param hedge how the source hedges the figure; null where it does not
 * @param asOf the date it holds for; null where not stated
 * @param period the time it covers, as printed; null where not stated
 * @param population of whom; null where not stated
 * @param comparator the figure it is set against; null where there is none
 * @param comparison the source's own word for how the two compare, never ours
 * @param dataset the data set the source names; null where it names none
 * @param note what else the figure needs to be understood; null where nothing
 */
public record Observation(String id, Indicator indicator, String about, BigDecimal value, String printed,
		@Nullable BigDecimal upTo, @Nullable Hedge hedge, @Nullable PartialDate asOf, @Nullable String period,
		@Nullable String population, @Nullable Comparator comparator, @Nullable String comparison,
		@Nullable String dataset, @Nullable String note, List<Citation> evidence) implements Fact {

	private static final String CAPACITY = "indicator:prison-capacity";

	public Observation {
		Facts.id(id, "observation");
		Facts.id(about);
		Facts.text(printed, "printed");
	}

	/** How a source hedges a figure. */
	public enum Hedge {

		ABOUT, OVER, UNDER, UP_TO, AT_LEAST

	}

	/** What a figure is set against. */
	public record Comparator(String label, BigDecimal value) {

		public Comparator {
			Facts.text(label, "comparator.label");
		}

	}

	@Override
	public void enter(Account account) {
		Account.Node node = account.node(this.id, "Observation");
		node.with("label", this.indicator.name())
			.with("unit", this.indicator.unit())
			.with("value", this.value.doubleValue())
			.with("printed", this.printed)
			.with("upTo", (this.upTo != null) ? this.upTo.doubleValue() : null)
			.with("hedge", this.hedge)
			.with("asOf", this.asOf)
			.with("period", this.period)
			.with("population", this.population)
			.with("comparison", this.comparison)
			.with("dataset", this.dataset)
			.with("note", this.note)
			.cited(this.evidence);
		if (this.comparator != null) {
			node.with("comparatorLabel", this.comparator.label())
				.with("comparatorValue", this.comparator.value().doubleValue())
				// Subtracted as decimals, so that 35.62 less 21.73 is 13.89.
				.with("gap", this.value.subtract(this.comparator.value()).doubleValue());
		}
		account.tie(this.id, "MEASURES", this.indicator.id()).cited(this.evidence);
		account.tie(this.id, "ABOUT", this.about).cited(this.evidence);
		if (this.indicator.id().equals(CAPACITY)) {
			account.tie(this.id, "CAPACITY_OF", this.about).cited(this.evidence);
		}
	}

}
