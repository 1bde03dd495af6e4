package uk.oversight.feed.parliament;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import uk.oversight.graph.Reads;
import uk.oversight.parliament.Answer;
import uk.oversight.parliament.Question;

/** The questions that were read in a document without their numbers. */
record Elsewhere(List<Unnumbered> questions) {

	private static final String UNNUMBERED = """
			MATCH (q:Question)-[:ADDRESSED_TO]->(d)
			WHERE q.uin IS NULL AND q.heading IS NOT NULL
			OPTIONAL MATCH (q)<-[:ANSWERS]-(a:Answer)
			RETURN q.id AS id, q.tabledOnValue AS tabled, d.id AS department, q.heading AS heading, min(a.answeredOnValue) AS answered
			""";

	/** One of them, by all that could tell it from others. */
	private record Unnumbered(String id, String tabled, String department, String heading, @Nullable String answered) {
	}

	static Elsewhere read(Reads reads) {
		return new Elsewhere(reads.read(UNNUMBERED, Map.of())
			.stream()
			.map((it) -> new Unnumbered(it.get("id").asString(), it.get("tabled").asString(""),
					it.get("department").asString(), it.get("heading").asString(), it.get("answered").asString(null)))
			.toList());
	}

	/**
	 * Returns the id under which a question is told of elsewhere: tabled and answered on
	 * the same days, put to the same department, with the same heading.
	 */
	Optional<String> of(Question question, Answer answer) {
		return this.questions.stream()
			.filter((it) -> it.tabled().equals(question.tabled().value())
					&& it.department().equals(question.department())
					&& it.heading().equalsIgnoreCase(question.heading())
					&& answer.answered().value().equals(it.answered()))
			.map(Unnumbered::id)
			.findFirst();
	}

}
