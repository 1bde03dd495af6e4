package uk.oversight.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;

/**
 * How the nodes of a connection are reached: for its page, its count and its facets.
 */
final class Reach {

	private final Compiler compiler;

	private final @Nullable String from;

	private final GraphQLFieldDefinition field;

	final GraphQLNamedOutputType type;

	private final boolean link;

	private final Given given;

	private final List<Model.Way> ways;

	private @Nullable String relationship;

	private @Nullable String route;

	Reach(Compiler compiler, @Nullable String from, GraphQLFieldDefinition field, GraphQLObjectType connection,
			Given given) {
		this.compiler = compiler;
		this.from = from;
		this.field = field;
		this.type = this.compiler.model.listedType(connection);
		this.link = connection.getName().endsWith("LinkConnection");
		this.given = given;
		this.ways = taken();
	}

	/** The field's ways, or those of them that its routing argument chooses. */
	private List<Model.Way> taken() {
		List<Model.Way> all = Model.walks(this.field);
		GraphQLArgument route = Model.argumentMarked(this.field, "route");
		if (route == null || this.given.get(route.getName()).isAbsent()) {
			return all;
		}
		List<String> wanted = this.given.get(route.getName()).items().stream().map(Given::text).toList();
		List<Model.Way> taken = all.stream().filter((way) -> way.when().stream().anyMatch(wanted::contains)).toList();
		if (taken.isEmpty()) {
			throw new BadInputException(
					"'%s: []' leaves no way to go: name at least one, or leave it out".formatted(route.getName()));
		}
		return taken;
	}

	private boolean isMerged() {
		return this.ways.size() > 1 || (this.ways.size() == 1
				&& (!this.ways.getFirst().isSingleStep() || (this.ways.getFirst().isUndirected() && !this.link)));
	}

	/** Writes what brings the nodes. */
	void match(String node, Text text) {
		if (this.compiler.model.source(this.field) instanceof Model.Source.Fragment fragment) {
			this.compiler.found(this.from, fragment, this.field, this.given, node, text);
		}
		else if (this.from == null) {
			text.line("MATCH (%s:%s)".formatted(node, Model.label(this.type)));
		}
		else {
			reach(this.from, node, text);
		}
	}

	/**
	 * Writes which are kept: those that the field's arguments ask for, if more holds too.
	 */
	void keep(String node, Stream<String> more, Text text) {
		List<String> conditions = new ArrayList<>();
		more.filter((it) -> !it.isEmpty()).forEach(conditions::add);
		if (!isMerged()) {
			conditions.addAll(ofTies());
		}
		Given filter = this.given.get("filter");
		if (!filter.isAbsent()) {
			String condition = this.compiler.conditions.of(node, this.type, filter);
			if (!condition.equals("true")) {
				conditions.add(condition);
			}
		}
		if (!conditions.isEmpty()) {
			text.line(where(conditions));
		}
	}

	private static String where(List<String> conditions) {
		return "WHERE " + conditions.stream()
			.map((it) -> (conditions.size() > 1) ? "(" + it + ")" : it)
			.collect(Collectors.joining(" AND "));
	}

	/** Returns what the field's arguments ask of the ties themselves. */
	private List<String> ofTies() {
		List<String> conditions = new ArrayList<>();
		GraphQLArgument relation = Model.argumentMarked(this.field, "relation");
		if (relation != null && this.relationship != null && !this.given.get(relation.getName()).isAbsent()) {
			conditions.add((isMerged() ? "%s.kind IN %s" : "type(%s) IN %s").formatted(this.relationship,
					this.given.get(relation.getName()).parameter()));
		}
		if (this.link && !this.given.get("statedIn").isAbsent()) {
			conditions.add(
					"EXISTS { MATCH (c:Citation)-[:CITES]->(:Passage)-[:OF]->(d:Document) WHERE c.id IN %s.citations AND d.id IN %s }"
						.formatted(this.relationship, this.given.get("statedIn").parameter()));
		}
		return conditions;
	}

	Ordering ordering(String node) {
		if (Model.isRow(this.type)) {
			Model.NaturalOrder natural = Model.naturalOrder(this.type);
			return new Ordering(
					List.of(new Ordering.Key(node + "." + natural.property(), natural.descending(), false),
							new Ordering.Key(node + ".key", false, false)),
					Map.of(), Ordering.sign(natural.property(), natural.descending()));
		}
		Ordering ordering = Ordering.of(this.compiler.model, this.compiler.names, node, this.type,
				this.given.get("orderBy"));
		// Two ties may lead to one node: a person who held two posts there.
		if (!this.link || isMerged()) {
			return ordering;
		}
		Ordering ofTies = ordering.then("type(" + this.relationship + ")", this.relationship + ".key");
		return this.ways.getFirst().isUndirected() ? ofTies.then("startNode(" + this.relationship + ").id") : ofTies;
	}

	/**
	 * Returns a condition that is always true, and tells the planner that an index holds
	 * every node in this order.
	 */
	String readInOrder(Ordering ordering, Paging paging) {
		List<Ordering.Key> indexed = ordering.keys().subList(0, Math.min(2, ordering.size()));
		return (this.from == null && !Model.isRow(this.type) && paging.place() == null
				&& indexed.stream().noneMatch(Ordering.Key::nullable))
						? indexed.stream()
							.map((key) -> key.expression() + " IS NOT NULL")
							.collect(Collectors.joining(" AND "))
						: "";
	}

	private void reach(String from, String node, Text text) {
		boolean linked = this.link || Model.argumentMarked(this.field, "relation") != null;
		this.relationship = linked ? this.compiler.names.link() : null;
		String link = this.relationship;
		if (!isMerged()) {
			Model.Way way = this.ways.getFirst();
			text.line(match(from, (link != null) ? way.pathNaming(link) : way.path(), node));
			this.route = way.when().isEmpty() ? null : "'" + way.when().getFirst() + "'";
			return;
		}
		// One node is one entry, however many ways lead to it: the first tells of the
		// link.
		text.open("CALL (%s) {".formatted(from));
		for (int i = 0; i < this.ways.size(); i++) {
			Model.Way way = this.ways.get(i);
			text.line(((i > 0) ? "UNION " : "")
					+ match(from, (link != null) ? way.pathNamingSteps(link) : way.path(), node));
			text.line("RETURN "
					+ ((link != null) ? "%s, %s AS %s, %d AS way".formatted(node, way.told(link), link, i) : node));
		}
		text.close();
		if (link != null) {
			text.line("WITH %1$s, %2$s, way ORDER BY way, %2$s.kind, %2$s.key, %2$s.walked".formatted(node, link));
			// Asked of every tie, and not only of the one that would have told.
			List<String> conditions = ofTies();
			if (!conditions.isEmpty()) {
				text.line(where(conditions));
			}
		}
		if (link != null) {
			text.line("WITH %1$s, head(collect(%2$s)) AS %2$s".formatted(node, link));
		}
		else {
			// A union has told each once.
			text.line(((this.ways.size() > 1) ? "WITH " : "WITH DISTINCT ") + node);
		}
		this.route = (link != null) ? link + ".via" : null;
	}

	private String match(String from, String path, String node) {
		return "MATCH (%s)%s(%s:%s)".formatted(from, path, node, Model.label(this.type));
	}

	String carried(String node) {
		return node + ((this.relationship != null) ? ", " + this.relationship : "");
	}

	Compiler.Site link(String node) {
		return new Compiler.Site((this.relationship != null) ? this.relationship : node, this.route,
				this.relationship != null && isMerged());
	}

}
