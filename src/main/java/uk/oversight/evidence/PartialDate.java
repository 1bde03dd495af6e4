package uk.oversight.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date that is only as exact as its source: a day ({@code 2025-11-10}), a month
 * ({@code 2025-11}) or a year ({@code 2025}). Written so, dates of different exactness
 * still sort in time.
 */
public record PartialDate(String value) {

	private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d\\d){0,2}");

	public PartialDate {
		if (!isOne(value)) {
			throw new BadFactException(
					"'%s' is no date: write a day as 2025-11-10, a month as 2025-11, a year as 2025".formatted(value));
		}
	}

	/** How exact a date is. */
	public enum Precision {

		DAY, MONTH, YEAR

	}

	public Precision precision() {
		return switch (this.value.length()) {
			case 10 -> Precision.DAY;
			case 7 -> Precision.MONTH;
			default -> Precision.YEAR;
		};
	}

	/** Whether a text is a date, in its form and in the calendar. */
	public static boolean isOne(String value) {
		if (!FORM.matcher(value).matches()) {
			return false;
		}
		try {
			switch (value.length()) {
				case 10 -> LocalDate.parse(value);
				case 7 -> YearMonth.parse(value);
				default -> {
				}
			}
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
