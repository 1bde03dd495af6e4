package uk.oversight.feed;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Component;

import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.Edition;
import uk.oversight.evidence.Entries;
import uk.oversight.evidence.Entry;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.PartialDate;
import uk.oversight.evidence.Place;
import uk.oversight.evidence.Posted;
import uk.oversight.graph.Reads;
import uk.oversight.graph.Writes;

/**
 * Asks the publishers' APIs for what has changed since they were last asked. A sync that
 * was cut short takes up the same time again and passes over what it has read.
 */
@Component
public class Syncing {

	private static final int BATCH = 50;

	/** How often pages that move while they are read are read again. */
	private static final int READINGS = 3;

	private static final String BEGUN = """
			OPTIONAL MATCH (s:Sync {key: $key})
			RETURN s.since AS since, s.until AS until, s.done AS done, s.edition AS edition
			""";

	private static final String BEGIN = """
			MERGE (s:Sync {key: $key})
			SET s.since = $since, s.until = $until, s.edition = $edition
			""";

	private static final String END = """
			MATCH (s:Sync {key: $key})
			SET s.done = s.until
			REMOVE s.since, s.until, s.edition
			""";

	private final Entries entries;

	private final Runs runs;

	private final Reads reads;

	private final Writes writes;

	Syncing(Entries entries, Runs runs, Reads reads, Writes writes) {
		this.entries = entries;
		this.runs = runs;
		this.reads = reads;
		this.writes = writes;
	}

	/**
	 * The days of which a sync asks for the changes.
	 *
	 * @param edition by what rows that it has read are known
	 */
	private record Time(LocalDate since, LocalDate until, String edition) {
	}

	/**
	 * Asks one API of a feed.
	 * @param since from which day on; null for where the last sync ended
	 * @return what came of it, which is in the graph too
	 */
	public Run sync(Feed feed, Live live, @Nullable LocalDate since, Progress progress) {
		return sync(feed, live, since, progress, new Remote(live.access(), (time) -> Thread.sleep(time)));
	}

	Run sync(Feed feed, Live live, @Nullable LocalDate since, Progress progress, Remote remote) {
		int number = this.runs.begin(feed.name(), live.access().base().toString());
		Tally tally = new Tally(this.runs, number);
		String trouble = null;
		try {
			Time time = begin(live, since, "sync-" + number);
			Edition edition = new Edition(time.edition(), new PartialDate(time.until().toString()));
			Entries.Book book = new Entries.Book(feed.name(), live.document().id(), edition);
			List<Fact> preamble = new ArrayList<>(feed.preamble());
			preamble.add(live.document());
			this.entries.post(book,
					List.of(new Entry(new Place(book.document(), "about", "the file", 0), 0, null, preamble)));
			for (int reading = 1; moved(live, remote, book, time, tally, progress); reading++) {
				if (reading == READINGS) {
					throw new UnusableFileException(
							"its pages moved while they were read, %d times: run it again when it is quieter"
								.formatted(READINGS));
				}
			}
			if (live.tellsLater()) {
				tie(live.openLater(time.edition()), book.laterOn());
			}
			this.entries.close(book, false, 0);
			this.writes.run(END, Map.of("key", live.key()));
		}
		catch (UnusableFileException ex) {
			trouble = ex.getMessage();
		}
		catch (IOException ex) {
			trouble = "it cannot be read: %s".formatted(ex.getMessage());
		}
		tally.flush();
		this.runs.end(number, tally.count(), trouble);
		return this.runs.run(number).orElseThrow();
	}

	/** Takes up a sync that was cut short, or begins where the last one ended. */
	private Time begin(Live live, @Nullable LocalDate since, String edition) {
		LocalDate today = LocalDate.now(Clock.system(ZoneOffset.UTC));
		Record begun = this.reads.read(BEGUN, Map.of("key", live.key())).getFirst();
		String open = begun.get("since").asString(null);
		String done = begun.get("done").asString(null);
		if (since == null && open != null) {
			return new Time(LocalDate.parse(open), LocalDate.parse(begun.get("until").asString()),
					begun.get("edition").asString());
		}
		Time time = new Time((since != null) ? since : (done != null) ? LocalDate.parse(done) : live.earliest(today),
				today, edition);
		this.writes.run(BEGIN, Map.of("key", live.key(), "since", time.since().toString(), "until",
				time.until().toString(), "edition", edition));
		return time;
	}

	/**
	 * Reads all pages; whether they moved meanwhile, so that some may have been missed.
	 */
	private boolean moved(Live live, Remote remote, Entries.Book book, Time time, Tally tally, Progress progress) {
		long total = -1;
		boolean moved = false;
		for (int page = 1;; page++) {
			Live.Page ids = live.changes(remote, time.since(), time.until(), page);
			moved |= total >= 0 && total != ids.total();
			total = ids.total();
			read(live, remote, book, ids.ids(), tally);
			progress.at(tally.read, Math.max(total, tally.read), tally.read);
			if (ids.last()) {
				return moved;
			}
		}
	}

	private void read(Live live, Remote remote, Entries.Book book, List<String> ids, Tally tally) {
		Set<String> finished = this.entries.finished(book, ids);
		List<Telling> batch = new ArrayList<>();
		for (String id : ids.stream().distinct().filter((it) -> !finished.contains(it)).toList()) {
			try {
				Telling telling = live.read(remote, id, new Bodies(this.reads));
				if (telling != null) {
					batch.add(telling);
				}
			}
			catch (BadRowException | BadFactException ex) {
				tally.refuse(0, "'%s': %s".formatted(id, ex.getMessage()));
			}
			if (batch.size() == BATCH) {
				post(live, book, batch, tally);
				batch.clear();
			}
		}
		post(live, book, batch, tally);
	}

	private void post(Live live, Entries.Book book, List<Telling> batch, Tally tally) {
		if (batch.isEmpty()) {
			return;
		}
		List<Posted> posted = this.entries.post(book, batch.stream().map(Telling::entry).toList());
		for (int i = 0; i < posted.size(); i++) {
			tally.add(batch.get(i), posted.get(i));
		}
		if (!live.tellsLater()) {
			List<Posted> later = this.entries.post(book.laterOn(), batch.stream().map(Telling::entryLater).toList());
			for (int i = 0; i < later.size(); i++) {
				tally.addLater(batch.get(i), later.get(i));
			}
		}
		this.entries.finish(book, posted);
	}

	private void tie(Rows rows, Entries.Book book) throws IOException {
		try (rows) {
			List<Entry> batch = new ArrayList<>();
			for (Telling telling = rows.next(); telling != null; telling = rows.next()) {
				batch.add(telling.entryLater());
				if (batch.size() == BATCH) {
					this.entries.post(book, batch);
					batch.clear();
				}
			}
			this.entries.post(book, batch);
		}
	}

}
