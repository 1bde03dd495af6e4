package uk.oversight.linking.naming;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Facts;
import uk.oversight.linking.text.Surfaces;
import uk.oversight.linking.text.Surfaces.Match;
import uk.oversight.linking.text.Words;

/**
 * What the operator has laid down about names: that one means a body, or never does. It
 * goes before every rule, and is cited.
 */
public final class Overrides implements Step {

	/** No overrides. */
	public static final Overrides NONE = new Overrides(List.of());

	private final Surfaces<Override> surfaces = new Surfaces<>((it) -> it);

	private final List<Override> all;

	public Overrides(List<Override> overrides) {
		overrides.forEach((it) -> this.surfaces.add(it.surface(), it));
		this.all = List.copyOf(overrides);
	}

	/**
	 * One line of the operator's list.
	 *
	 * @param surface the words, as names are compared: whatever their case
	 * @param body the id of the body
	 * @param never whether the words never mean it
	 * @param from the first day of texts for which it holds; null for all before
	 * @param to the day from which it no longer holds; null for all after
	 * @param because the operator's reason
	 */
	public record Override(String surface, String body, boolean never, @Nullable String from, @Nullable String to,
			@Nullable String because) {

		public Override {
			Facts.text(surface, "surface");
			Facts.id(body);
		}

		boolean holdsOn(@Nullable String day) {
			return day == null || Body.holds(this.from, this.to, day);
		}

	}

	/**
	 * Returns, a sentence each, what does nothing: the body may be misspelt, or of a
	 * register that has not been loaded.
	 */
	public List<String> idle(Gazetteer gazetteer) {
		return this.all.stream()
			.filter((it) -> gazetteer.body(it.body()) == null)
			.map((it) -> "'%s' is no body that the graph knows, so what the overrides say of '%s' does nothing: load the register that lists it, or correct its id"
				.formatted(it.body(), it.surface()))
			.toList();
	}

	@java.lang.Override
	public void read(Page page) {
		if (this.all.isEmpty()) {
			return;
		}
		for (int part = 0; part < page.parts(); part++) {
			Words words = page.words(part);
			int end = 0;
			for (Match<Override> match : this.surfaces.scan(words)) {
				if (match.from() >= end) {
					end = read(page, part, match) ? match.to() : end;
				}
			}
		}
	}

	private static boolean read(Page page, int part, Match<Override> match) {
		boolean read = false;
		List<Override> ruling = new ArrayList<>(match.meanings());
		ruling.removeIf((it) -> !it.holdsOn(page.date()));
		for (Override each : ruling) {
			Body body = page.gazetteer().body(each.body());
			if (body != null && each.never()) {
				page.forbid(part, match.from(), match.to(), body, each.because());
			}
			else if (body != null && page.free(part, match.from(), match.to())) {
				page.linkAsTold(part, match.from(), match.to(), body, each.because());
				read = true;
			}
		}
		return read;
	}

}
