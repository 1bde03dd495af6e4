package uk.oversight.walk.proof.questions;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NullValue;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;

/** How many of the operations ask for what is hard to answer. */
public final class Shares {

	private static final Set<String> LISTS = Set.of("nodes", "edges");

	private final Map<Trait, Integer> counts = new EnumMap<>(Trait.class);

	private int operations;

	/** What an operation may have, and the share of all operations that must have it. */
	private enum Trait {

		NESTED_LISTS(0.2), FILTERS(0.25), ORDERS(0.25), FACETS(0.2), FRAGMENTS(0.5), DIRECTIVES(0.4), VARIABLES(0.5),
		NULLS(0.2);

		private final double least;

		Trait(double least) {
			this.least = least;
		}

		private static @Nullable Trait of(Node<?> node) {
			return switch (node) {
				case FragmentSpread _, InlineFragment _ -> FRAGMENTS;
				case Directive _ -> DIRECTIVES;
				case VariableReference _ -> VARIABLES;
				case NullValue _ -> NULLS;
				case Field field when field.getName().equals("facets") -> FACETS;
				case Argument argument when argument.getName().equals("filter") -> FILTERS;
				case Argument argument when argument.getName().equals("orderBy") -> ORDERS;
				default -> null;
			};
		}

	}

	public void note(Operation operation) {
		Set<Trait> found = EnumSet.noneOf(Trait.class);
		find(Parser.parse(operation.document()), false, found);
		if (operation.variables().values().stream().anyMatch(Objects::isNull)) {
			found.add(Trait.NULLS);
		}
		found.forEach((it) -> this.counts.merge(it, 1, Integer::sum));
		this.operations++;
	}

	private static void find(Node<?> node, boolean inList, Set<Trait> found) {
		Trait trait = Trait.of(node);
		if (trait != null) {
			found.add(trait);
		}
		boolean isList = node instanceof Field field && LISTS.contains(field.getName());
		if (isList && inList) {
			found.add(Trait.NESTED_LISTS);
		}
		node.getChildren().forEach((it) -> find(it, inList || isList, found));
	}

	/** Returns what too few operations have, and how many have it. */
	public Map<String, String> tooSmall() {
		Map<String, String> small = new TreeMap<>();
		for (Trait trait : Trait.values()) {
			if (share(trait) < trait.least) {
				small.put(name(trait), "%.0f %% in place of %.0f %%".formatted(100 * share(trait), 100 * trait.least));
			}
		}
		return small;
	}

	private double share(Trait trait) {
		return (double) this.counts.getOrDefault(trait, 0) / Math.max(1, this.operations);
	}

	private static String name(Trait trait) {
		return trait.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	@Override
	public String toString() {
		return EnumSet.allOf(Trait.class)
			.stream()
			.map((it) -> "%s %.0f %%".formatted(name(it), 100 * share(it)))
			.collect(Collectors.joining(", "));
	}

}
