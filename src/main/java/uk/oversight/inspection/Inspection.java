package uk.oversight.inspection;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;
import uk.oversight.evidence.PartialDate;

/**
 * One look by one or more inspectorates.
 *
 * @param conductedBy the ids of the inspectorates, several for a joint inspection
 * @param examined the ids of what was looked at: services or bodies
 * @param followsUp the id of the inspection it looks at again; null where it is none
 * @param reportedIn the ids of the documents that report it
 */
public record Inspection(String id, Kind kind, @Nullable String name, @Nullable String framework,
		@Nullable PartialDate started, @Nullable PartialDate ended, @Nullable PartialDate published,
		List<String> conductedBy, List<String> examined, @Nullable String followsUp, List<String> reportedIn,
		List<Citation> evidence) implements Fact {

	public Inspection {
		Facts.id(id, "inspection");
		conductedBy.forEach((it) -> Facts.id(it, "inspectorate"));
		if (conductedBy.isEmpty() || examined.isEmpty()) {
			throw new BadFactException(
					"'%s' needs at least one inspectorate in 'conductedBy' and one thing in 'examined'".formatted(id));
		}
		if (started != null && ended != null && isAfter(started.value(), ended.value())) {
			throw new BadFactException("'%s' ended on %s, before it started on %s: put them in order".formatted(id,
					ended.value(), started.value()));
		}
	}

	/** Where one date is less exact, what both tell is compared. */
	private static boolean isAfter(String started, String ended) {
		int both = Math.min(started.length(), ended.length());
		return started.substring(0, both).compareTo(ended.substring(0, both)) > 0;
	}

	/** What sort of look it was. */
	public enum Kind {

		INSPECTION, ASSESSMENT, MONITORING_VISIT, FOCUSED_VISIT, FOLLOW_UP

	}

	/**
	 * Returns the date by which it is ordered. What lists are ordered by may not be
	 * missing, so that of an undated inspection is empty, and it stands before all dated
	 * ones.
	 */
	public String date() {
		return Stream.of(this.started, this.ended, this.published)
			.filter(Objects::nonNull)
			.findFirst()
			.map(PartialDate::value)
			.orElse("");
	}

	@Override
	public void enter(Account account) {
		account.node(this.id, "Inspection")
			.with("kind", this.kind)
			.with("name", this.name)
			.with("framework", this.framework)
			.with("started", this.started)
			.with("ended", this.ended)
			.with("published", this.published)
			.with("date", date())
			.cited(this.evidence);
		this.conductedBy.forEach((it) -> account.tie(this.id, "CONDUCTED_BY", it).cited(this.evidence));
		this.examined.forEach((it) -> account.tie(this.id, "EXAMINED", it).cited(this.evidence));
		this.reportedIn.forEach((it) -> account.tie(this.id, "REPORTED_IN", it).cited(this.evidence));
		if (this.followsUp != null) {
			account.tie(this.id, "FOLLOWS_UP", this.followsUp).cited(this.evidence);
		}
	}

}
