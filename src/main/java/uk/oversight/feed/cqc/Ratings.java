package uk.oversight.feed.cqc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.PartialDate;
import uk.oversight.feed.Telling;

/** Ratings as the API returns them, by the names of its fields. */
final class Ratings {

	private static final String ASSESSMENT = "Single assessment framework";

	private Ratings() {
	}

	/** The latest ratings, or those of an earlier report. */
	record Rated(@Nullable String reportDate, @Nullable Overall overall, @Nullable List<ServiceRating> serviceRatings) {

		@Nullable PartialDate published() {
			String date = (this.overall != null && this.overall.reportDate() != null) ? this.overall.reportDate()
					: this.reportDate;
			return (date != null) ? new PartialDate(date) : null;
		}

		List<Rating> ratings() {
			List<Rating> ratings = new ArrayList<>();
			if (this.overall != null && this.overall.rating() != null) {
				ratings.add(new Rating("Overall", this.overall.rating()));
				add(this.overall.keyQuestionRatings(), "", ratings);
			}
			if (this.serviceRatings != null) {
				for (ServiceRating service : this.serviceRatings) {
					if (service.rating() != null) {
						ratings.add(new Rating(service.name() + ": Overall", service.rating()));
					}
					add(service.keyQuestionRatings(), service.name() + ": ", ratings);
				}
			}
			return ratings;
		}

	}

	record Overall(@Nullable String rating, @Nullable String reportDate,
			@Nullable List<KeyQuestion> keyQuestionRatings) {
	}

	record ServiceRating(String name, @Nullable String rating, @Nullable List<KeyQuestion> keyQuestionRatings) {
	}

	record KeyQuestion(String name, @Nullable String rating) {
	}

	/** An assessment under the single assessment framework. */
	record Assessment(@Nullable String assessmentPlanPublishedDateTime, @Nullable AssessmentRatings ratings) {

		void tell(Telling telling, String key, String subject, String name) {
			if (this.assessmentPlanPublishedDateTime == null || this.ratings == null
					|| this.ratings.asgRatings() == null) {
				return;
			}
			PartialDate published = day(this.assessmentPlanPublishedDateTime);
			for (GroupRating group : this.ratings.asgRatings()) {
				List<Rating> ratings = new ArrayList<>();
				if (group.rating() != null) {
					ratings.add(new Rating("Overall", group.rating()));
				}
				add(group.keyQuestionRatings(), "", ratings);
				if (!ratings.isEmpty()) {
					CareLocation.tellRatings(telling, key + "-" + slug(group.name()), subject,
							(group.name() != null) ? "%s (%s)".formatted(name, group.name()) : name, ASSESSMENT,
							(group.assessmentDate() != null) ? day(group.assessmentDate()) : null, published, ratings);
				}
			}
		}

	}

	record AssessmentRatings(@Nullable List<GroupRating> asgRatings) {
	}

	record GroupRating(@Nullable String name, @Nullable String assessmentDate, @Nullable String rating,
			@Nullable List<KeyQuestion> keyQuestionRatings) {
	}

	record Report(@Nullable String reportDate, @Nullable String firstVisitDate) {
	}

	private static void add(@Nullable List<KeyQuestion> questions, String before, List<Rating> ratings) {
		if (questions != null) {
			for (KeyQuestion question : questions) {
				if (question.rating() != null) {
					ratings.add(new Rating(before + question.name(), question.rating()));
				}
			}
		}
	}

	/** Returns the day of a time such as 2025-09-02T00:00:00. */
	private static PartialDate day(String time) {
		return new PartialDate(time.split("T", 2)[0]);
	}

	private static String slug(@Nullable String name) {
		return (name == null) ? "all" : name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-");
	}

}
