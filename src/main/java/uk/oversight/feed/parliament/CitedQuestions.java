package uk.oversight.feed.parliament;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import uk.oversight.evidence.Certainty;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Origin;
import uk.oversight.evidence.Place;
import uk.oversight.evidence.Speaker;
import uk.oversight.feed.BadRowException;
import uk.oversight.feed.Rows;
import uk.oversight.feed.Telling;
import uk.oversight.graph.Reads;

/**
 * What the questions in the graph lead to, of this file and of those before it: so the
 * order in which files come does not matter.
 */
final class CitedQuestions implements Rows {

	private static final int PAGE = 500;

	private static final String CITING = """
			MATCH (q:Question)
			WHERE q.date >= $date AND (q.date > $date OR q.id > $id)
			  AND (q.cites IS NOT NULL OR EXISTS { (q)-[:GROUPED_WITH|PURSUANT_TO|SAME_AS]->() })
			WITH q ORDER BY q.date, q.id LIMIT $page
			MATCH (p:Entity {id: $passages + substring(q.id, size('question:'))})
			RETURN q.id AS id, q.date AS date, coalesce(q.cites, []) AS cites,
			  CASE p.edition WHEN $edition THEN p.row ELSE 0 END AS line, p.ordinal AS ordinal
			ORDER BY date, id
			""";

	/** A number is given anew in each session, so the day has to tell which it is. */
	private static final String MEANT = """
			UNWIND $cited AS cited
			MATCH (q:Question {uin: cited.number})
			WHERE q.tabledOnValue = cited.date
			  OR NOT cited.grouped AND EXISTS { (q)<-[:ANSWERS]-(a:Answer) WHERE cited.date IN [a.answeredOnValue, a.heldOnValue, a.correctedOnValue] }
			WITH cited, q ORDER BY q.id
			RETURN cited.line AS line, collect(q.id) AS ids
			UNION ALL
			UNWIND $same AS same
			MATCH (q:Question {date: same.date}) WHERE same.line IN q.cites
			WITH same, q ORDER BY q.id
			RETURN same.line AS line, collect(q.id) AS ids
			""";

	private final Reads reads;

	private final String edition;

	private final Deque<Telling> read = new ArrayDeque<>();

	private String lastDate = "";

	private String lastId = "";

	CitedQuestions(Reads reads, String edition) {
		this.reads = reads;
		this.edition = edition;
	}

	/**
	 * A question that leads to others.
	 *
	 * @param line where it stands in the file; 0 where it came with another
	 * @param ordinal where it stood in the file it came with first
	 */
	private record Citing(String id, int line, int ordinal, List<Cited> cited) {

		String number() {
			return this.id.substring("question:".length());
		}

	}

	@Override
	public @Nullable Telling next() {
		if (this.read.isEmpty()) {
			List<Citing> page = page();
			Map<String, List<String>> meant = meant(page);
			page.forEach((it) -> this.read.add(telling(it, meant)));
		}
		return this.read.poll();
	}

	private List<Citing> page() {
		List<Record> records = this.reads.read(CITING,
				Map.of("date", this.lastDate, "id", this.lastId, "page", PAGE, "edition", this.edition, "passages",
						"passage:" + Questions.DOCUMENT.id().substring("document:".length()) + "#"));
		if (!records.isEmpty()) {
			this.lastDate = records.getLast().get("date").asString();
			this.lastId = records.getLast().get("id").asString();
		}
		return records.stream()
			.map((it) -> new Citing(it.get("id").asString(), it.get("line").asInt(), it.get("ordinal").asInt(),
					it.get("cites").asList((line) -> Cited.of(line.asString()))))
			.toList();
	}

	private Map<String, List<String>> meant(List<Citing> page) {
		Map<String, Map<String, Object>> cited = new HashMap<>();
		Map<String, Map<String, Object>> same = new HashMap<>();
		for (Citing each : page) {
			for (Cited it : each.cited()) {
				String line = it.toString();
				String date = it.date();
				if (date != null && it.way() == Cited.Way.SAME) {
					same.put(line, Map.of("line", line, "date", date));
				}
				else if (date != null) {
					cited.put(line, Map.of("line", line, "number", it.number(), "date", date, "grouped",
							it.way() == Cited.Way.GROUPED));
				}
			}
		}
		Map<String, List<String>> meant = new HashMap<>();
		if (!cited.isEmpty() || !same.isEmpty()) {
			this.reads.read(MEANT, Map.of("cited", List.copyOf(cited.values()), "same", List.copyOf(same.values())))
				.forEach((it) -> meant.put(it.get("line").asString(), it.get("ids").asList((id) -> id.asString())));
		}
		return meant;
	}

	private static Telling telling(Citing citing, Map<String, List<String>> meant) {
		Telling telling = new Telling(Questions.DOCUMENT.id(), citing.number(), citing.line());
		for (Cited each : citing.cited()) {
			List<String> ids = new ArrayList<>(meant.getOrDefault(each.toString(), List.of()));
			telling.tellLater(fact(citing, each, ids));
		}
		return telling;
	}

	private static Supplier<Fact> fact(Citing citing, Cited cited, List<String> ids) {
		return () -> switch (cited.way()) {
			case GROUPED -> grouped(citing.id(), only(cited, ids), said(citing, Speaker.DOCUMENT));
			case FOLLOWED -> tie(citing.id(), "PURSUANT_TO", only(cited, ids), said(citing, Speaker.MEMBER));
			case ASKED_OF -> tie(citing.id(), "POINTS_TO", only(cited, ids), said(citing, Speaker.MEMBER));
			case ANSWERED_BY ->
				tie("answer:" + citing.number(), "POINTS_TO", only(cited, ids), said(citing, Speaker.MINISTER));
			case SAME -> {
				only(cited, ids);
				yield tie(citing.id(), "SAME_AS", cited.number(),
						List.of(new Citation(place(citing), Speaker.DOCUMENT, Certainty.INFERRED, Origin.FEED)));
			}
		};
	}

	/** Each of the two lists the other; that is one tie. */
	private static Fact grouped(String one, String other, List<Citation> evidence) {
		return (one.compareTo(other) < 0) ? tie(one, "GROUPED_WITH", other, evidence)
				: tie(other, "GROUPED_WITH", one, evidence);
	}

	private static Fact tie(String from, String kind, String to, List<Citation> evidence) {
		return (account) -> account.tie(from, kind, to).cited(evidence);
	}

	private static List<Citation> said(Citing citing, Speaker speaker) {
		return List.of(new Citation(place(citing), speaker, Certainty.STATED, Origin.FEED));
	}

	private static Place place(Citing citing) {
		return new Place(Questions.DOCUMENT.id(), citing.number(), "row " + citing.number(), citing.ordinal());
	}

	private static String only(Cited cited, List<String> ids) {
		if (ids.size() == 1) {
			return ids.getFirst();
		}
		if (cited.way() == Cited.Way.SAME) {
			throw new BadRowException("it may be %s, and so may %s".formatted(cited.number(), String.join(", ", ids)));
		}
		String day = (cited.date() != null) ? "of " + cited.date() : "without a date";
		throw new BadRowException(
				ids.isEmpty() ? "it leads to question %s %s, which is not here".formatted(cited.number(), day)
						: "it leads to question %s %s, which may be %s".formatted(cited.number(), day,
								String.join(" or ", ids)));
	}

	/**
	 * None of these is refused; what cannot be joined is listed by the telling's line.
	 */
	@Override
	public int line() {
		return 0;
	}

	@Override
	public void close() {
	}

}
