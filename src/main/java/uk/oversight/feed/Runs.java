package uk.oversight.feed;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import uk.oversight.graph.Reads;
import uk.oversight.graph.Writes;

/** The loads there have been, and what each refused. */
@Component
public class Runs {

	private static final String BEGIN = """
			MERGE (c:RunCounter {name: 'runs'})
			SET c.last = coalesce(c.last, 0) + 1
			CREATE (r:Run {number: c.last, source: $source, file: $file, started: datetime()})
			RETURN r.number AS number
			""";

	private static final String END = """
			MATCH (r:Run {number: $number})
			SET r.ended = datetime(), r += $count, r.trouble = $trouble
			""";

	private static final String REFUSE = """
			MATCH (r:Run {number: $number})
			UNWIND $rows AS row
			CREATE (r)-[:REFUSED]->(:Refusal {line: row.line, entered: row.entered, reason: row.reason})
			""";

	private static final String ALL = """
			MATCH (r:Run) WHERE $number IS NULL OR r.number = $number
			RETURN r ORDER BY r.number DESC LIMIT $first
			""";

	private static final String REFUSED = """
			MATCH (r:Run {number: $number})-[:REFUSED]->(n)
			WITH n ORDER BY n.line, elementId(n) SKIP $skip LIMIT $first
			RETURN n.line AS line, n.entered AS entered, n.reason AS reason
			""";

	private static final int PAGE = 1000;

	private final Writes writes;

	private final Reads reads;

	Runs(Writes writes, Reads reads) {
		this.writes = writes;
		this.reads = reads;
	}

	int begin(String source, String file) {
		return this.writes.run(BEGIN, Map.of("source", source, "file", file)).getFirst().get("number").asInt();
	}

	void end(int number, Run.Count count, @Nullable String trouble) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("number", number);
		parameters.put("trouble", trouble);
		parameters.put("count",
				Map.of("read", count.read(), "fresh", count.fresh(), "changed", count.changed(), "unchanged",
						count.unchanged(), "refused", count.refused(), "unjoined", count.unjoined(), "missing",
						count.missing()));
		this.writes.run(END, parameters);
	}

	void refuse(int number, List<Run.Refusal> refusals) {
		if (!refusals.isEmpty()) {
			this.writes.run(REFUSE,
					Map.of("number", number, "rows",
							refusals.stream()
								.map((it) -> Map.of("line", it.line(), "entered", it.entered(), "reason", it.reason()))
								.toList()));
		}
	}

	/** Returns the last runs, the latest first. */
	public List<Run> latest(int first) {
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("first", first));
		parameters.put("number", null);
		return this.reads.read(ALL, parameters).stream().map(Runs::run).toList();
	}

	/** Returns the run of this number. */
	public Optional<Run> run(int number) {
		return this.reads.read(ALL, Map.of("number", number, "first", 1)).stream().map(Runs::run).findFirst();
	}

	/** Hands over what a run refused, in the order of its lines. */
	public void refused(int number, Consumer<Run.Refusal> each) {
		for (int skip = 0;; skip += PAGE) {
			List<Record> page = this.reads.read(REFUSED, Map.of("number", number, "skip", skip, "first", PAGE));
			page.forEach((it) -> each.accept(new Run.Refusal(it.get("line").asInt(), it.get("entered").asBoolean(),
					it.get("reason").asString())));
			if (page.size() < PAGE) {
				return;
			}
		}
	}

	private static Run run(Record row) {
		Value run = row.get("r");
		return new Run(run.get("number").asInt(), run.get("source").asString(), run.get("file").asString(),
				run.get("started").asZonedDateTime().toInstant(), ended(run.get("ended")),
				new Run.Count(run.get("read").asLong(0), run.get("fresh").asLong(0), run.get("changed").asLong(0),
						run.get("unchanged").asLong(0), run.get("refused").asLong(0), run.get("unjoined").asLong(0),
						run.get("missing").asLong(0)),
				run.get("trouble").asString(null));
	}

	private static @Nullable Instant ended(Value value) {
		ZonedDateTime ended = value.isNull() ? null : value.asZonedDateTime();
		return (ended != null) ? ended.toInstant() : null;
	}

}
