package uk.oversight.walk.proof.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * An operation as it is made up: its variables, its fragments, and how much it may still
 * ask for.
 */
final class Draft {

	final Random random;

	private final List<String> definitions = new ArrayList<>();

	private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();

	private final List<String> fragments = new ArrayList<>();

	private boolean plain;

	private boolean bare;

	private int names;

	private int fieldsLeft;

	Draft(Random random, int fieldsLeft) {
		this.random = random;
		this.fieldsLeft = fieldsLeft;
	}

	boolean chance(double likelihood) {
		return this.random.nextDouble() < likelihood;
	}

	<T> T one(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	/** Takes some of these, at least one. */
	<T> List<T> some(List<T> of, int most) {
		List<T> some = new ArrayList<>();
		int count = 1 + this.random.nextInt(Math.min(most, of.size()));
		for (int i = 0; i < count; i++) {
			T one = one(of);
			if (!some.contains(one)) {
				some.add(one);
			}
		}
		return some;
	}

	boolean mayAskForMore() {
		return this.fieldsLeft > 0;
	}

	void asked() {
		this.fieldsLeft--;
	}

	/** Whether no more is said of a field than what it must be told. */
	boolean isBare() {
		return this.bare;
	}

	String bare(Supplier<String> selections) {
		this.bare = true;
		try {
			return selections.get();
		}
		finally {
			this.bare = false;
		}
	}

	String name(String prefix) {
		return prefix + ++this.names;
	}

	/** Says a value, or a variable in its place. */
	Said orVariable(GraphQLInputType type, double likelihood, Supplier<Said> value) {
		if (this.plain || !chance(likelihood)) {
			return value.get();
		}
		this.plain = true;
		Said said = value.get();
		this.plain = false;
		String name = name("v");
		String definition = "$%s: %s".formatted(name, GraphQLTypeUtil.simplePrint(type));
		if (GraphQLTypeUtil.isNullable(type) && chance(0.08)) {
			// Declared, and given no value.
			this.definitions.add(definition);
			return new Said("$" + name, "null", null);
		}
		boolean standard = said.json() != null && chance(0.3);
		this.definitions.add(standard ? definition + " = " + said.plain() : definition);
		if (!standard) {
			this.variables.put(name, said.json());
		}
		return new Said("$" + name, said.plain(), said.json());
	}

	/** Says that something is asked for, or left out. */
	String directive() {
		if (!chance(0.08)) {
			return "";
		}
		boolean include = chance(0.5);
		boolean truth = chance(0.75) == include;
		String value = String.valueOf(truth);
		if (chance(0.6)) {
			String name = name("v");
			boolean standard = chance(0.3);
			this.definitions.add("$%s: Boolean! %s".formatted(name, standard ? "= " + truth : "").strip());
			if (!standard) {
				this.variables.put(name, truth);
			}
			value = "$" + name;
		}
		return " @%s(if: %s)".formatted(include ? "include" : "skip", value);
	}

	/** Puts a selection into a fragment with a name, or keeps it where it is. */
	String spread(String type, String selection) {
		if (chance(0.6)) {
			return "... on %s%s %s".formatted(type, directive(), selection);
		}
		List<String> known = this.fragments.stream().filter((it) -> it.contains(" on %s {".formatted(type))).toList();
		if (!known.isEmpty() && chance(0.3)) {
			return "...%s%s".formatted(one(known).split(" ")[1], directive());
		}
		String name = name("F");
		this.fragments.add("fragment %s on %s %s".formatted(name, type, selection));
		return "...%s%s".formatted(name, directive());
	}

	Operation finished(String selection) {
		String definitions = this.definitions.isEmpty() ? ""
				: this.definitions.stream().collect(Collectors.joining(", ", " Asked(", ")"));
		String fragments = this.fragments.stream().map((it) -> "\n" + it).collect(Collectors.joining());
		return new Operation("query%s %s%s".formatted(definitions, selection, fragments), this.variables);
	}

}
