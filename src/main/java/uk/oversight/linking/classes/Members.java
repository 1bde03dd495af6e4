package uk.oversight.linking.classes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import uk.oversight.graph.Writes;
import uk.oversight.organisation.Organisation;

/**
 * The members of classes, by their rules, over the bodies that the graph knows. A
 * membership lasts as long as the body; one that ended before the first text is none.
 * Whom a rule fits no longer is no member any more.
 */
public record Members(Writes writes) {

	/** What another source tells of a membership stays. */
	private static final String SETTLE = """
			MATCH (c:Entity {id: $class})
			OPTIONAL MATCH (q:Question)
			WITH c, min(q.date) AS first
			MATCH (b:Organisation)
			WHERE any(label IN $labels WHERE label IN labels(b))
			  AND ($holdsWomen IS NULL OR b.holdsWomen = $holdsWomen)
			  AND ($holdsMen IS NULL OR b.holdsMen = $holdsMen)
			  AND ($contracted IS NULL OR b.contracted = $contracted)
			  AND ($named IS NULL OR b.name =~ $named)
			  AND ($kinds = [] OR any(kind IN coalesce(b.kinds, []) WHERE kind IN $kinds))
			  AND (b.closedOnValue IS NULL OR first IS NULL OR b.closedOnValue >= first)
			MERGE (c)-[r:HAS_MEMBER {key: ''}]->(b)
			ON CREATE SET r.ledgers = ['linker']
			WITH c, b, r WHERE r.ledgers = ['linker']
			SET r.score = 1.0, r.certainty = 'INFERRED',
			  r.because = b.name + ' belongs to ' + c.name + ' by the rule: ' + c.rule,
			  r.fromValue = b.openedOnValue, r.fromPrecision = b.openedOnPrecision,
			  r.toValue = b.closedOnValue, r.toPrecision = b.closedOnPrecision,
			  r.citations = [(b)-[:EVIDENCED_BY]->(it:Citation) | it.id]
			RETURN b.id AS id
			""";

	private static final String FORGET_OTHERS = """
			MATCH (:Entity {id: $class})-[r:HAS_MEMBER]->(b)
			WHERE r.ledgers = ['linker'] AND NOT b.id IN $members
			DELETE r
			""";

	private static final String FORGET_OTHER_CLASSES = """
			MATCH (c:BodyClass)-[r:HAS_MEMBER]->()
			WHERE r.ledgers = ['linker'] AND NOT c.id IN $classes
			DELETE r
			""";

	/** Settles who the members of these classes are; no other class has any. */
	public void settle(List<KnownClass> classes) {
		List<String> ruled = new ArrayList<>();
		for (KnownClass each : classes) {
			MemberRule rule = each.members();
			if (rule != null) {
				settle(each.id(), rule);
				ruled.add(each.id());
			}
		}
		this.writes.run(FORGET_OTHER_CLASSES, Map.of("classes", ruled));
	}

	private void settle(String id, MemberRule rule) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("class", id);
		parameters.put("labels", rule.types().stream().map(Organisation.Type::label).toList());
		parameters.put("holdsWomen", rule.holdsWomen());
		parameters.put("holdsMen", rule.holdsMen());
		parameters.put("contracted", rule.contracted());
		parameters.put("named", (rule.named() == null) ? null : "(?i).*(" + rule.named() + ").*");
		parameters.put("kinds", rule.kinds());
		this.writes.write((transaction) -> {
			List<String> members = transaction.run(SETTLE, parameters)
				.stream()
				.map((it) -> it.get("id").asString())
				.toList();
			return transaction.run(FORGET_OTHERS, Map.of("class", id, "members", members));
		});
	}

}
