package uk.oversight.walk.proof.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import org.jspecify.annotations.Nullable;

/**
 * A way through the graph, taken one step after the other.
 *
 * @param when the values of the routing argument for which it is taken; none: always
 */
public record Way(List<Step> steps, List<String> when) {

	private static final Pattern STEP = Pattern.compile("(<?)-\\[:([A-Z_|]+)]-(>?)(?:\\(:(\\w+)\\))?");

	/** One step, to a node of this label if it says one. */
	public record Step(Set<String> kinds, boolean along, boolean against, @Nullable String through) {

		boolean leads(Graph.Tie tie, Graph.Node from) {
			boolean directed = (this.along && tie.from == from) || (this.against && tie.to == from);
			return this.kinds.contains(tie.kind) && directed
					&& (this.through == null || tie.otherThan(from).labels.contains(this.through));
		}

	}

	/** What was walked, tie by tie, and where it ended. */
	public record Trace(Way way, List<Graph.Tie> ties, Graph.Node end) {

		Graph.Tie last() {
			return this.ties.getLast();
		}

	}

	/** Returns the ways that the schema writes down for a field or an argument. */
	public static List<Way> of(GraphQLDirectiveContainer written) {
		return written.getAppliedDirectives("walk").stream().map(Way::of).toList();
	}

	private static Way of(GraphQLAppliedDirective walk) {
		String path = walk.getArgument("path").getValue();
		List<Step> steps = new ArrayList<>();
		Matcher step = STEP.matcher(path);
		while (step.find()) {
			boolean against = !step.group(1).isEmpty();
			boolean along = !step.group(3).isEmpty();
			steps
				.add(new Step(Set.of(step.group(2).split("\\|")), along || !against, against || !along, step.group(4)));
		}
		List<String> when = walk.getArgument("when").getValue();
		return new Way(steps, (when != null) ? when : List.of());
	}

	/** Walks from a node to all of this label that the way leads to. */
	public List<Trace> from(Graph.Node node, String label) {
		List<Trace> traces = List.of(new Trace(this, List.of(), node));
		for (Step step : this.steps) {
			List<Trace> further = new ArrayList<>();
			for (Trace trace : traces) {
				for (Graph.Tie tie : trace.end().ties) {
					// One pattern takes no tie twice.
					if (step.leads(tie, trace.end()) && !trace.ties().contains(tie)) {
						List<Graph.Tie> ties = new ArrayList<>(trace.ties());
						ties.add(tie);
						further.add(new Trace(this, ties, tie.otherThan(trace.end())));
					}
				}
			}
			traces = further;
		}
		return traces.stream().filter((it) -> it.end().labels.contains(label)).toList();
	}

	boolean isUndirected() {
		return this.steps.stream().anyMatch((it) -> it.along() && it.against());
	}

}
