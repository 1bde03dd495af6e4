package uk.oversight.feed;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * A file of comma-separated values. Columns are read by their names, wherever they stand.
 */
public final class Table implements Rows {

	/** Some publishers put a few lines of their own before the header. */
	private static final int BANNER = 10;

	private final CSVParser parser;

	private final Iterator<CSVRecord> records;

	private final Limit limit;

	private final Map<String, Integer> columns;

	private final int width;

	private final Function<Line, Telling> read;

	private long line;

	private Table(Input input, List<String> required, int width, Function<Line, Telling> read) throws IOException {
		this.limit = new Limit(input.reader());
		this.parser = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get().parse(this.limit);
		this.records = this.parser.iterator();
		this.read = read;
		this.columns = required.isEmpty() ? Map.of() : header(this.records, required);
		this.width = required.isEmpty() ? width : this.columns.size();
	}

	/** Opens a file whose first line names the columns. */
	public static Table withHeader(Input input, List<String> required, Function<Line, Telling> read)
			throws IOException {
		return new Table(input, required, 0, read);
	}

	/** Opens a file without a header. */
	public static Table withoutHeader(Input input, int columns, Function<Line, Telling> read) throws IOException {
		return new Table(input, List.of(), columns, read);
	}

	/** Whether a file has a header with these columns. */
	public static boolean hasColumns(Input input, List<String> required) {
		try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(input.head()))) {
			header(parser.iterator(), required);
			return true;
		}
		catch (IOException | UncheckedIOException | UnusableFileException ex) {
			return false;
		}
	}

	/** Whether the first line of a file has this many values. */
	public static boolean hasWidth(Input input, int columns) {
		try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(input.firstLine()))) {
			return parser.iterator().hasNext() && parser.iterator().next().size() == columns;
		}
		catch (IOException | UncheckedIOException ex) {
			return false;
		}
	}

	private static Map<String, Integer> header(Iterator<CSVRecord> records, List<String> required) {
		List<String> missing = required;
		for (int i = 0; i < BANNER && records.hasNext(); i++) {
			CSVRecord record = records.next();
			List<String> names = record.stream().map(String::strip).toList();
			List<String> lacks = required.stream().filter((it) -> !names.contains(it)).toList();
			if (lacks.isEmpty()) {
				Map<String, Integer> columns = new HashMap<>();
				for (int column = 0; column < names.size(); column++) {
					columns.putIfAbsent(names.get(column), column);
				}
				return columns;
			}
			missing = (lacks.size() < missing.size()) ? lacks : missing;
		}
		throw new UnusableFileException("it has no column %s".formatted(String.join(", ", missing)));
	}

	@Override
	public @Nullable Telling next() throws IOException {
		this.limit.begin();
		this.line = this.parser.getCurrentLineNumber() + 1;
		CSVRecord record;
		try {
			if (!this.records.hasNext()) {
				return null;
			}
			record = this.records.next();
		}
		catch (UncheckedIOException ex) {
			if (ex.getCause() instanceof CSVException wrong) {
				throw new BadRowException("its quotes are wrong: %s".formatted(wrong.getMessage()));
			}
			throw ex.getCause();
		}
		if (record.size() != this.width) {
			throw new BadRowException(
					"it has %d values where there are %d columns".formatted(record.size(), this.width));
		}
		return this.read.apply(new Line(this, record, (int) this.line));
	}

	@Override
	public int line() {
		return (int) this.line;
	}

	@Override
	public void close() throws IOException {
		this.parser.close();
	}

	/** One row, by the names of its columns. */
	public static final class Line {

		private final Table table;

		private final CSVRecord record;

		private final int number;

		private Line(Table table, CSVRecord record, int number) {
			this.table = table;
			this.record = record;
			this.number = number;
		}

		/** The line of the file at which it begins, from 1. */
		public int number() {
			return this.number;
		}

		/** Returns the value without spaces around it; null where there is none. */
		public @Nullable String value(String column) {
			Integer at = this.table.columns.get(column);
			return (at != null) ? value(at) : null;
		}

		/** Likewise, by the number of the column, from 0. */
		public @Nullable String value(int column) {
			String value = this.record.get(column).strip();
			return StringUtils.hasLength(value) ? value : null;
		}

		/** Returns a value that may not be missing. */
		public String required(String column) {
			String value = value(column);
			if (value == null) {
				throw new BadRowException("it has no %s".formatted(column));
			}
			return value;
		}

		/** Returns the parts of a value; none where there is no value. */
		public List<String> values(String column, String separator) {
			List<String> values = new ArrayList<>();
			String value = value(column);
			if (value != null) {
				for (String part : value.split(separator)) {
					if (!part.isBlank()) {
						values.add(part.strip());
					}
				}
			}
			return values;
		}

	}

	/** Ends a row that does not end, as one with an open quote. */
	private static final class Limit extends FilterReader {

		private long left = Input.LONGEST_LINE;

		private Limit(Reader reader) {
			super(reader);
		}

		private void begin() {
			this.left = Input.LONGEST_LINE;
		}

		@Override
		public int read(char[] into, int from, int length) throws IOException {
			int read = super.read(into, from, length);
			this.left -= Math.max(read, 0);
			if (this.left < 0) {
				throw new UnusableFileException("it has a row that does not end: a quote is open");
			}
			return read;
		}

	}

}
