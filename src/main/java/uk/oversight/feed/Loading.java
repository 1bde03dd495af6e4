package uk.oversight.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

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

/**
 * Loads the files of the feeds. Rows are read one at a time and entered a batch at a
 * time; a load that was cut short goes on where it stopped when it is run again.
 */
@Component
public class Loading {

	/** Many small rows cost a transaction each; more at a time is no faster. */
	private static final int BATCH = 500;

	private final List<Feed> feeds;

	private final Entries entries;

	private final Runs runs;

	private final Reads reads;

	Loading(List<Feed> feeds, Entries entries, Runs runs, Reads reads) {
		this.feeds = feeds.stream().sorted(Comparator.comparing(Feed::name)).toList();
		this.entries = entries;
		this.runs = runs;
		this.reads = reads;
	}

	/**
	 * A file to be loaded.
	 *
	 * @param name what it is called, which need not be where it lies
	 * @param asOf the date for which it holds; null where nothing says
	 */
	public record Source(Path file, String name, @Nullable PartialDate asOf) {
	}

	/** Returns what can be loaded, by name. */
	public List<Feed> feeds() {
		return this.feeds;
	}

	/**
	 * Loads a file.
	 * @param feed the name of its feed
	 * @return what came of it, which is in the graph too
	 * @throws IllegalArgumentException when there is no such feed
	 */
	public Run load(String feed, Source source, Progress progress) {
		return load(feed(feed), source, progress);
	}

	private Feed feed(String name) {
		return this.feeds.stream()
			.filter((it) -> it.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'%s' is no source: it is one of %s".formatted(name,
					this.feeds.stream().map(Feed::name).collect(Collectors.joining(", ")))));
	}

	private Run load(Feed feed, Source source, Progress progress) {
		int number = this.runs.begin(feed.name(), source.name());
		Tally tally = new Tally(this.runs, number);
		String trouble = null;
		try {
			Input input = Input.of(source.file(), source.name());
			Format format = format(feed, input);
			Edition edition = new Edition(input.contentHash(), source.asOf());
			refuseOlder(format, edition);
			Entries.Book book = new Entries.Book(feed.name(), format.document().id(), edition);
			enter(feed, format, book, input, tally, progress);
			tally.missing = this.entries.close(book, format.isWhole(), tally.refused);
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

	private static Format format(Feed feed, Input input) {
		return feed.formats()
			.stream()
			.filter((it) -> it.fits(input))
			.findFirst()
			.orElseThrow(
					() -> new UnusableFileException("'%s' takes: %s. This file begins with: %s".formatted(feed.name(),
							feed.formats().stream().map(Format::form).collect(Collectors.joining("; or ")),
							input.firstLine().substring(0, Math.min(100, input.firstLine().length())))));
	}

	private void refuseOlder(Format format, Edition edition) {
		PartialDate loaded = this.entries.asOf(format.document().id());
		PartialDate asOf = edition.asOf();
		if (loaded != null && asOf != null && asOf.value().compareTo(loaded.value()) < 0) {
			throw new UnusableFileException(
					"it holds for %s, and the graph knows the edition of %s: load editions in their order, the oldest first"
						.formatted(asOf.value(), loaded.value()));
		}
	}

	private void enter(Feed feed, Format format, Entries.Book book, Input input, Tally tally, Progress progress)
			throws IOException {
		List<Fact> preamble = new ArrayList<>(feed.preamble());
		preamble.add(format.document());
		this.entries.post(book,
				List.of(new Entry(new Place(book.document(), "about", "the file", 0), 0, null, preamble)));
		try (Rows rows = format.open(input, new Bodies(this.reads))) {
			pass(rows, book, input, tally, progress);
		}
		if (format.tellsLater()) {
			try (Rows rows = format.openLater(input, new Bodies(this.reads))) {
				pass(rows, book.laterOn(), input, tally.again(), progress);
			}
		}
	}

	private void pass(Rows rows, Entries.Book book, Input input, Tally tally, Progress progress) throws IOException {
		List<Telling> batch = new ArrayList<>();
		for (boolean more = true; more;) {
			try {
				Telling telling = rows.next();
				more = telling != null;
				if (telling != null) {
					batch.add(telling);
				}
			}
			catch (BadRowException | BadFactException ex) {
				tally.refuse(rows.line(), ex.getMessage());
			}
			if (batch.size() == BATCH || !more) {
				post(book, batch, tally);
				batch.clear();
				progress.at(input.consumed(), input.size(), tally.read);
			}
		}
	}

	private void post(Entries.Book book, List<Telling> batch, Tally tally) {
		List<Posted> posted = this.entries.post(book,
				batch.stream().map((it) -> book.later() ? it.entryLater() : it.entry()).toList());
		for (int i = 0; i < posted.size(); i++) {
			tally.add(batch.get(i), posted.get(i));
		}
	}

}
