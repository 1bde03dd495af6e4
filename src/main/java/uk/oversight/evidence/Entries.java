package uk.oversight.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.oversight.graph.Writes;

/**
 * The ledgers that are filled row by row, a batch in each transaction. A row is known by
 * its place, which remembers what the row told last; so a load that was cut short goes on
 * where it stopped, and what has not changed is not written again. What a row no longer
 * tells is kept as what it told once.
 */
@Component
public class Entries {

	private static final String AS_OF = "MATCH (d:Entity {id: $document}) RETURN d.asOfValue AS asOf";

	private static final String FINISH = """
			UNWIND $ids AS id
			MATCH (p:Entity {id: id})
			SET p.finished = $edition
			""";

	private static final String FINISHED = """
			UNWIND $keys AS key
			MATCH (p:Entity {id: 'passage:' + $document + '#' + key})
			WHERE p.finished = $edition
			RETURN key
			""";

	private final Writes writes;

	private final Renaming renaming;

	Entries(Writes writes, Renaming renaming) {
		this.writes = writes;
		this.renaming = renaming;
	}

	/**
	 * A document that is being entered into a ledger.
	 *
	 * @param ledger the ledger's name, in one word
	 * @param document the document's id
	 * @param edition its state
	 * @param later whether what is entered now are the ties to what other rows tell, when
	 * all of them have been entered
	 */
	public record Book(String ledger, String document, Edition edition, boolean later) {

		public Book(String ledger, String document, Edition edition) {
			this(ledger, document, edition, false);
		}

		/** The same book, for what can only be entered once all rows are there. */
		public Book laterOn() {
			return new Book(this.ledger, this.document, this.edition, true);
		}

		String told() {
			return this.later ? "toldLater" : "told";
		}

		String ties() {
			return this.later ? "tiesLater" : "ties";
		}

	}

	/**
	 * Enters rows, all of them or, when the database fails, none.
	 * @return what became of each, in their order
	 */
	public List<Posted> post(Book book, List<Entry> entries) {
		return this.writes.write((transaction) -> new Posting(book, transaction, this.renaming).post(entries));
	}

	/**
	 * Says that an edition has been entered to its end.
	 * @param whole whether the edition lists all there is, so that what it leaves out is
	 * missing from it
	 * @param refused how many of its rows were refused; as long as there are any, nothing
	 * is missing, since one of them may be the row that is looked for
	 * @return how many rows of earlier editions are missing for the first time
	 */
	public long close(Book book, boolean whole, long refused) {
		long gone = this.writes
			.write((transaction) -> new Posting(book, transaction, this.renaming).close(whole, refused));
		this.writes.countAnew();
		return gone;
	}

	/**
	 * Says that rows have been entered with all that they lead to. Whoever asks for them
	 * one by one need not ask for them again.
	 * @param posted the rows; those that were refused are passed over
	 */
	public void finish(Book book, List<Posted> posted) {
		this.writes.run(FINISH,
				Map.of("ids",
						posted.stream()
							.filter((it) -> it.outcome() != Posted.Outcome.REFUSED)
							.map((it) -> it.entry().place().id())
							.toList(),
						"edition", book.edition().id()));
	}

	/** Returns which of these rows have been finished in this edition already. */
	public Set<String> finished(Book book, Collection<String> keys) {
		return this.writes
			.run(FINISHED,
					Map.of("keys", List.copyOf(keys), "document", book.document().substring("document:".length()),
							"edition", book.edition().id()))
			.stream()
			.map((it) -> it.get("key").asString())
			.collect(Collectors.toSet());
	}

	/**
	 * Returns the date of the document's edition that was last entered to its end; null
	 * where unknown.
	 */
	public @Nullable PartialDate asOf(String document) {
		return this.writes.run(AS_OF, Map.of("document", document))
			.stream()
			.map((it) -> it.get("asOf").asString(null))
			.filter(Objects::nonNull)
			.findFirst()
			.map(PartialDate::new)
			.orElse(null);
	}

}
