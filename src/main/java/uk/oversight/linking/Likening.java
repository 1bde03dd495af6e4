package uk.oversight.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.neo4j.driver.Record;

import org.springframework.stereotype.Component;

import uk.oversight.evidence.Ledger;
import uk.oversight.graph.Reads;
import uk.oversight.graph.Writes;
import uk.oversight.linking.Linking.Progress;
import uk.oversight.linking.likeness.KeptMeanings;
import uk.oversight.linking.likeness.SentenceModel;
import uk.oversight.walk.Meanings;

/**
 * Works out what findings and answers mean, some dozens in one transaction. Each
 * remembers the text and the model that its meaning is of, so that a run goes on where
 * one before it stopped, and reads anew only what has changed.
 */
@Component
public class Likening {

	/**
	 * What a text is about is said at its beginning; the model takes twice as long for
	 * twice as many words, and more.
	 */
	private static final int LONGEST = 1_000;

	/** So many are looked at together. */
	private static final int BATCH = 64;

	/**
	 * An answer says little without what it was asked about, a finding little without the
	 * subject that it is filed under.
	 */
	private static final String TEXTS = """
			MATCH (n:Entity) WHERE n.id > $after AND n.id STARTS WITH $kind
			WITH n WHERE n:Finding OR n:Answer
			WITH n ORDER BY n.id LIMIT $size
			OPTIONAL MATCH (n)-[:ANSWERS]->(q:Question)
			RETURN n.id AS id, n.meant AS meant,
			  [it IN [q.heading, n.theme, n.summary, n.text] + coalesce(n.commitments, []) WHERE it IS NOT NULL] AS parts
			ORDER BY id
			""";

	private static final String HOW_MANY = "RETURN COUNT { (:Finding) } + COUNT { (:Answer) } AS all";

	private static final String KEEP = """
			UNWIND $rows AS row
			MATCH (n:Entity {id: row.id})
			SET n.meant = row.meant, n.meaning = row.meaning
			""";

	private final Reads reads;

	private final Writes writes;

	private final Meanings meanings;

	Likening(Reads reads, Writes writes, Meanings meanings) {
		this.reads = reads;
		this.writes = writes;
		this.meanings = meanings;
	}

	/** A text to read, and what tells it from another. */
	private record Unread(String id, String text, String meant) {
	}

	/**
	 * Works out what each finding and each answer means, the findings first.
	 * @return how many were read anew
	 * @throws uk.oversight.walk.BadInputException where likeness is switched off
	 */
	public long liken(Progress progress) {
		this.meanings.require();
		long all = this.reads.read(HOW_MANY, Map.of()).getFirst().get("all").asLong();
		long done = 0;
		long read = 0;
		for (String kind : List.of("finding:", "answer:")) {
			String after = "";
			for (List<Record> batch = next(kind, after); !batch.isEmpty(); batch = next(kind, after)) {
				List<Unread> unread = batch.stream().flatMap(Likening::unread).toList();
				keep(unread);
				read += unread.size();
				done += batch.size();
				after = batch.getLast().get("id").asString();
				progress.at(done, all);
			}
		}
		return read;
	}

	private List<Record> next(String kind, String after) {
		return this.reads.read(TEXTS, Map.of("kind", kind, "after", after, "size", BATCH));
	}

	private static Stream<Unread> unread(Record row) {
		String whole = String.join(". ", row.get("parts").asList((it) -> it.asString()));
		String text = whole.substring(0, Math.min(whole.length(), LONGEST));
		String meant = SentenceModel.EDITION + " " + Checksum.of(text);
		boolean known = text.isBlank() || meant.equals(row.get("meant").asString(""));
		return known ? Stream.empty() : Stream.of(new Unread(row.get("id").asString(), text, meant));
	}

	private void keep(List<Unread> unread) {
		if (unread.isEmpty()) {
			return;
		}
		List<float[]> read = SentenceModel.instance().read(unread.stream().map(Unread::text).toList());
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int i = 0; i < unread.size(); i++) {
			rows.add(Map.of("id", unread.get(i).id(), "meant", unread.get(i).meant(), "meaning",
					KeptMeanings.numbers(read.get(i))));
		}
		this.writes.write((transaction) -> {
			transaction.run(KEEP, Map.of("rows", rows));
			Ledger.close(KeptMeanings.LEDGER, SentenceModel.EDITION, transaction);
			return rows.size();
		});
	}

}
