package uk.oversight.linking.classes;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import uk.oversight.graph.Writes;
import uk.oversight.organisation.Organisation;

/**
 * The members of classes, by their rules, over the bodies that the graph knows. A
 * membership lasts as long as the body; one that ended before the first text is none.
 */
public record Members(Writes writes, String edition) {

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
			SET r.edition = $edition, r.score = 1.0, r.certainty = 'INFERRED',
			  r.because = b.name + ' belongs to ' + c.name + ' by the rule: ' + c.rule,
			  r.fromValue = b.openedOnValue, r.fromPrecision = b.openedOnPrecision,
			  r.toValue = b.closedOnValue, r.toPrecision = b.closedOnPrecision,
			  r.citations = [(b)-[:EVIDENCED_BY]->(it:Citation) | it.id]
			""";

	private static final String FORGET_OTHERS = """
			MATCH (:BodyClass)-[r:HAS_MEMBER]->()
			WHERE r.ledgers = ['linker'] AND r.edition <> $edition
			DELETE r
			""";

	public void settle(KnownClass of) {
		MemberRule rule = of.members();
		if (rule == null) {
			return;
		}
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("class", of.id());
		parameters.put("labels", rule.types().stream().map(Organisation.Type::label).toList());
		parameters.put("holdsWomen", rule.holdsWomen());
		parameters.put("holdsMen", rule.holdsMen());
		parameters.put("contracted", rule.contracted());
		parameters.put("named", (rule.named() == null) ? null : "(?i).*(" + rule.named() + ").*");
		parameters.put("kinds", rule.kinds());
		parameters.put("edition", this.edition);
		this.writes.run(SETTLE, parameters);
	}

	public void forgetOthers() {
		this.writes.run(FORGET_OTHERS, Map.of("edition", this.edition));
	}

}
