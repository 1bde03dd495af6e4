package uk.oversight.feed.cqc;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Document;
import uk.oversight.evidence.PartialDate;
import uk.oversight.feed.BadRowException;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Format;
import uk.oversight.feed.Input;
import uk.oversight.feed.Rows;
import uk.oversight.feed.Table;
import uk.oversight.feed.Telling;

/**
 * The monthly file of active locations, with their latest ratings. Its columns for people
 * and their telephones are not read.
 */
final class ActiveLocations implements Format {

	private static final List<String> COLUMNS = List.of("Location ID", "Location Name", "Location Local Authority",
			"Location Latest Overall Rating", "Publication Date", "Provider Name", "Provider ID");

	private static final Document DOCUMENT = new Document("document:cqc-active-locations", "CQC active locations",
			Document.Kind.DATA_FILE, "inspectorate:cqc", null,
			"https://www.cqc.org.uk/about-us/transparency/using-cqc-data", "Open Government Licence v3.0", null);

	private static final List<String> KEY_QUESTIONS = List.of("Safe", "Effective", "Caring", "Responsive", "Well-led");

	@Override
	public String form() {
		return "active locations: CSV with the columns " + String.join(", ", COLUMNS);
	}

	@Override
	public boolean fits(Input input) {
		return Table.hasColumns(input, COLUMNS);
	}

	@Override
	public Document document() {
		return DOCUMENT;
	}

	@Override
	public Rows open(Input input, Bodies bodies) throws IOException {
		return Table.withHeader(input, COLUMNS, (line) -> telling(line, bodies));
	}

	private static Telling telling(Table.Line line, Bodies bodies) {
		String beds = line.value("Care homes beds");
		CareLocation location = new CareLocation(line.required("Location ID"), line.required("Location Name"),
				line.value("Primary inspection category"), line.value("Location Local Authority"),
				(beds != null && beds.matches("\\d{1,5}")) ? Integer.valueOf(beds) : null, line.required("Provider ID"),
				line.required("Provider Name"), line.value("Provider Ownership Type"), line.value("Brand ID"),
				line.value("Brand Name"));
		Telling telling = new Telling(DOCUMENT.id(), location.locationId(), line.number());
		location.tell(telling, bodies);
		List<Rating> ratings = ratings(line);
		PartialDate published = date(line.value("Publication Date"));
		if (!ratings.isEmpty() && published != null) {
			CareLocation.tellRatings(telling, location.locationId(), location.id(), location.name(), null, null,
					published, ratings);
		}
		return telling;
	}

	private static List<Rating> ratings(Table.Line line) {
		List<Rating> ratings = new ArrayList<>();
		String overall = line.value("Location Latest Overall Rating");
		if (overall != null) {
			ratings.add(new Rating("Overall", overall));
		}
		for (String question : KEY_QUESTIONS) {
			String value = line.value("Location %s rating".formatted(question.toLowerCase(Locale.UK)));
			if (value != null) {
				ratings.add(new Rating(question, value));
			}
		}
		return ratings;
	}

	private static @Nullable PartialDate date(@Nullable String printed) {
		if (printed == null) {
			return null;
		}
		String day = printed.split(" ")[0];
		try {
			return new PartialDate(
					LocalDate.parse(day, DateTimeFormatter.ofPattern(day.contains("-") ? "yyyy-MM-dd" : "M/d/yyyy"))
						.toString());
		}
		catch (DateTimeException ex) {
			throw new BadRowException(
					"'%s' is no date: the file writes a day as 6/26/2025 or 2025-06-26".formatted(printed));
		}
	}

}
