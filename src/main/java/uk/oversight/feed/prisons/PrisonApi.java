package uk.oversight.feed.prisons;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Document;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Format;
import uk.oversight.feed.Input;
import uk.oversight.feed.Json;
import uk.oversight.feed.Rows;

/** The register as its API returns it. */
final class PrisonApi implements Format {

	private record Registered(String prisonId, String prisonName, boolean active, boolean male, boolean female,
			@Nullable Boolean contracted, @Nullable List<Kind> types, @Nullable List<String> categories,
			@Nullable List<Operator> operators) {

		Prison prison() {
			return new Prison(this.prisonId, this.prisonName, this.active, this.male, this.female, null,
					this.contracted, (this.types != null) ? this.types.stream().map(Kind::code).toList() : List.of(),
					(this.categories != null) ? this.categories : List.of(),
					(this.operators != null) ? this.operators.stream().map(Operator::name).toList() : List.of());
		}

	}

	private record Kind(String code) {
	}

	private record Operator(String name) {
	}

	@Override
	public String form() {
		return "the register's API: JSON, a list of objects with prisonId and prisonName";
	}

	@Override
	public boolean fits(Input input) {
		return Json.names(input, "prisonId", "prisonName");
	}

	@Override
	public Document document() {
		return Prison.REGISTER;
	}

	@Override
	public boolean tellsLater() {
		return true;
	}

	@Override
	public Rows open(Input input, Bodies bodies) throws IOException {
		return Json.of(input, Set.of("prisons"), (item) -> item.as(Registered.class).prison().telling(item.number()));
	}

}
