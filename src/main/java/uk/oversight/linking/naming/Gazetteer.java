package uk.oversight.linking.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.text.Surfaces;
import uk.oversight.organisation.Organisation;

/**
 * All bodies that texts may name, with every form of their names, ready to be found.
 */
public final class Gazetteer {

	/** Words that texts write for each other within names. */
	private static final Map<String, String> FOLDED = Map.of("hospitals", "hospital", "saint", "st");

	/**
	 * Words that tell of what sort a body is. A document may call its one board "the
	 * ICB"; no other text means that one by it, and back-references find the one it does
	 * mean.
	 */
	private static final Set<String> SORTS = Set.of("the", "nhs", "foundation", "hospital", "trust", "integrated",
			"care", "board", "icb", "council", "local", "authority", "prison", "inspectorate", "department");

	private final Surfaces<Sense> surfaces = new Surfaces<>((it) -> FOLDED.getOrDefault(it, it));

	private final Map<String, Body> bodies = new LinkedHashMap<>();

	private final Map<Organisation.Type, List<CloseNames.Core>> cores = new HashMap<>();

	private Gazetteer() {
	}

	public static Gazetteer of(Collection<Body> bodies) {
		Gazetteer gazetteer = new Gazetteer();
		for (Body body : bodies) {
			gazetteer.bodies.put(body.id(), body);
			Variants.of(body, (it) -> {
				if (!tellsTheSortAlone(it.form())) {
					gazetteer.surfaces.add(it.form(), it.sense());
				}
			});
			CloseNames.cores(body)
				.forEach((it) -> gazetteer.cores.computeIfAbsent(body.type(), (type) -> new ArrayList<>()).add(it));
		}
		return gazetteer;
	}

	private static boolean tellsTheSortAlone(String form) {
		return SORTS.containsAll(List.of(form.toLowerCase(Locale.UK).strip().split("\\s+")));
	}

	public @Nullable Body body(@Nullable String id) {
		return (id == null) ? null : this.bodies.get(id);
	}

	/**
	 * Returns the id of the one body of a sort that has a name; null where it is not one.
	 */
	public @Nullable String named(String name, Organisation.Type type) {
		List<String> ids = this.surfaces.meanings(name)
			.stream()
			.map(Sense::body)
			.filter((it) -> it.type() == type)
			.map(Body::id)
			.distinct()
			.toList();
		return (ids.size() == 1) ? ids.getFirst() : null;
	}

	Surfaces<Sense> surfaces() {
		return this.surfaces;
	}

	List<CloseNames.Core> cores(Organisation.Type type) {
		return this.cores.getOrDefault(type, List.of());
	}

}
