package uk.oversight.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import uk.oversight.evidence.Ledger;
import uk.oversight.graph.Reads;
import uk.oversight.graph.Writes;
import uk.oversight.linking.Linking.Progress;
import uk.oversight.linking.Linking.Relinked;
import uk.oversight.linking.classes.Members;
import uk.oversight.linking.known.Edition;
import uk.oversight.linking.known.KnownBodies;
import uk.oversight.linking.reading.Linker;
import uk.oversight.linking.text.Text;
import uk.oversight.linking.writing.LinkWriting;
import uk.oversight.linking.writing.Links;

/**
 * Links the questions and answers that the graph holds, some hundred in one transaction.
 * Each question remembers by what edition of rules and bodies it was linked, and in what
 * words, so that a run goes on where one before it stopped, and takes up what has
 * changed: an answer that came later, a text that was corrected or completed.
 */
@Component
class Relinking {

	private static final int BATCH = 500;

	private static final String LEDGER = "linking";

	private static final String HOW_MANY = "MATCH (q:Question) WHERE q.text IS NOT NULL RETURN count(q) AS all";

	private static final String NEXT = """
			MATCH (q:Entity) WHERE q.id > $after AND q.id STARTS WITH 'question:'
			WITH q WHERE q:Question AND q.text IS NOT NULL
			WITH q ORDER BY q.id LIMIT $size
			OPTIONAL MATCH (q)-[:ADDRESSED_TO]->(d:Department)
			OPTIONAL MATCH (q)<-[:ANSWERS]-(a:Answer)
			WITH q, head(collect(d.id)) AS department, head(collect(a)) AS a
			RETURN q.id AS id, q.heading AS heading, q.text AS text, q.date AS date, department, a.id AS answer, a.text AS answered,
			  q.linkedBy AS linkedBy
			ORDER BY id
			""";

	private final Reads reads;

	private final Writes writes;

	private final Ledger ledger;

	Relinking(Reads reads, Writes writes, Ledger ledger) {
		this.reads = reads;
		this.writes = writes;
		this.ledger = ledger;
	}

	/** Enters the bodies and classes that the program itself knows, once. */
	void enter(KnownBodies known) {
		String edition = Edition.of(known.bodies(), known, null);
		if (!edition.equals(this.ledger.edition(LEDGER))) {
			this.ledger.enter(LEDGER, edition, KnownFacts.of(known));
		}
	}

	Relinked relink(KnownBodies known, Linker linker, String edition, Progress progress) {
		long all = this.reads.read(HOW_MANY, Map.of()).getFirst().get("all").asLong();
		long done = 0;
		LinkWriting writing = new LinkWriting(this.writes);
		Sum sum = new Sum();
		String after = "";
		for (List<Record> batch = next(after); !batch.isEmpty(); batch = next(after)) {
			List<Links> links = batch.parallelStream().flatMap((it) -> links(it, linker, edition)).toList();
			if (!links.isEmpty()) {
				writing.write(links);
			}
			sum.add(links);
			done += batch.size();
			after = batch.getLast().get("id").asString();
			progress.at(done, all);
		}
		new Members(this.writes).settle(known.classes());
		this.writes.run(LinkWriting.COUNT_UNRESOLVED, Map.of());
		return sum.relinked();
	}

	private List<Record> next(String after) {
		return this.reads.read(NEXT, Map.of("after", after, "size", BATCH));
	}

	/** The links of a question; none where it was linked so before. */
	private static Stream<Links> links(Record row, Linker linker, String edition) {
		List<Text.Part> parts = new ArrayList<>();
		Map<String, String> texts = new LinkedHashMap<>();
		String id = row.get("id").asString();
		part(row.get("heading"), "heading", id, parts, texts);
		part(row.get("text"), "question", id, parts, texts);
		if (!row.get("answer").isNull()) {
			part(row.get("answered"), "answer", row.get("answer").asString(), parts, texts);
		}
		String date = row.get("date").isNull() ? null : row.get("date").asString();
		String department = row.get("department").isNull() ? null : row.get("department").asString();
		Text text = new Text(parts, date, department);
		String linkedBy = edition + " " + Checksum.of(text + " " + texts);
		if (linkedBy.equals(row.get("linkedBy").asString(""))) {
			return Stream.empty();
		}
		return Stream.of(Links.of(id, linkedBy, date, linker.read(text), texts));
	}

	private static void part(Value text, String name, String in, List<Text.Part> parts, Map<String, String> texts) {
		if (!text.isNull() && !text.asString().isBlank()) {
			parts.add(new Text.Part(name, text.asString()));
			texts.put(name, in);
		}
	}

	/** How many links of each sort there were. */
	private static final class Sum {

		private long questions;

		private long mentions;

		private long unsure;

		private long concerns;

		private long citations;

		private long unresolved;

		private long topics;

		void add(List<Links> links) {
			this.questions += links.size();
			for (Links each : links) {
				this.mentions += each.mentions().size();
				this.unsure += each.unsure().size();
				this.concerns += each.concerns().size();
				this.citations += each.references().size();
				this.unresolved += each.unresolved().size();
				this.topics += each.topics().size();
			}
		}

		Relinked relinked() {
			return new Relinked(this.questions, this.mentions, this.unsure, this.concerns, this.citations,
					this.unresolved, this.topics);
		}

	}

}
