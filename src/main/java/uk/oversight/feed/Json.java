package uk.oversight.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects in JSON: one, a list, a page that holds a list, or one on each line. No more
 * than one of them is held in memory.
 */
public final class Json implements Rows {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		// What a record does not name is left out.
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		// A truth that is not told is none.
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.annotationIntrospector(new Nullness())
		.build();

	private final BufferedReader reader;

	private final boolean byLine;

	private final Set<String> lists;

	private final Function<Item, Telling> read;

	private @Nullable Objects objects;

	private int line;

	private int item;

	private Json(Input input, Set<String> lists, Function<Item, Telling> read) throws IOException {
		this.lists = lists;
		this.read = read;
		this.byLine = isByLine(input, lists);
		if (!this.byLine) {
			check(input);
		}
		this.reader = new BufferedReader(input.reader());
		this.objects = this.byLine ? null : new Objects(this.reader, lists);
	}

	/**
	 * Opens a file.
	 * @param lists the names under which a page holds its list
	 */
	public static Json of(Input input, Set<String> lists, Function<Item, Telling> read) throws IOException {
		return new Json(input, lists, read);
	}

	/** Whether a file is JSON and names all of these near its beginning. */
	public static boolean names(Input input, String... keys) {
		String head = input.head().strip();
		for (String key : keys) {
			if (!head.contains('"' + key + '"')) {
				return false;
			}
		}
		return head.startsWith("{") || head.startsWith("[");
	}

	/** One object. */
	public static final class Item {

		private final JsonNode node;

		private final int number;

		/** An object that stands in no file. */
		public Item(JsonNode node) {
			this(node, 0);
		}

		private Item(JsonNode node, int number) {
			this.node = node;
			this.number = number;
		}

		/** The line on which it stands, or which of the file's objects it is, from 1. */
		public int number() {
			return this.number;
		}

		public JsonNode node() {
			return this.node;
		}

		/**
		 * Returns it as a record that names what is wanted of it.
		 * @throws BadRowException when a value is of another sort, or is not there and
		 * the record does not mark it as nullable
		 */
		public <T> T as(Class<T> type) {
			if (!this.node.isObject()) {
				throw new BadRowException("it is no object");
			}
			try {
				return MAPPER.treeToValue(this.node, type);
			}
			catch (InvalidNullException ex) {
				throw new BadRowException("it has no %s, which every object of this form has".formatted(path(ex)));
			}
			catch (JacksonException ex) {
				throw new BadRowException("it is not as expected: %s".formatted(ex.getOriginalMessage()));
			}
		}

	}

	/** Where something stands in an object, as {@code operators[0].name}. */
	private static String path(JacksonException ex) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference each : ex.getPath()) {
			if (each.getPropertyName() == null) {
				path.append('[').append(each.getIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(each.getPropertyName());
			}
		}
		return path.toString();
	}

	/**
	 * Whether more lines follow a first one that holds a whole object. A page is no such
	 * object: if all of it stood in one line, its rows could not be told apart by theirs.
	 */
	private static boolean isByLine(Input input, Set<String> lists) throws IOException {
		try (BufferedReader lines = new BufferedReader(input.reader())) {
			String first = lines.readLine();
			if (first == null) {
				return false;
			}
			JsonNode node = MAPPER.readTree(first);
			boolean page = lists.stream().anyMatch((it) -> node.path(it).isArray());
			return node.isObject() && !page && lines.lines().anyMatch((it) -> !it.isBlank());
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	/** A page that was cut short is refused before anything of it is entered. */
	private static void check(Input input) throws IOException {
		try (Reader reader = input.reader(); JsonParser parser = MAPPER.createParser(reader)) {
			JsonToken token = parser.nextToken();
			while (token != null) {
				token = parser.nextToken();
			}
		}
		catch (JacksonException ex) {
			throw new UnusableFileException("it is no JSON, or was cut short: %s".formatted(ex.getOriginalMessage()),
					ex);
		}
	}

	@Override
	public @Nullable Telling next() throws IOException {
		while (true) {
			if (this.objects == null) {
				String next = this.reader.readLine();
				if (next == null) {
					return null;
				}
				this.line++;
				if (next.isBlank()) {
					continue;
				}
				this.objects = new Objects(new StringReader(next), this.lists);
			}
			JsonNode node = following();
			if (node != null) {
				this.item++;
				return this.read.apply(new Item(node, line()));
			}
			if (!this.byLine) {
				return null;
			}
			this.objects = null;
		}
	}

	private @Nullable JsonNode following() {
		try {
			return (this.objects != null) ? this.objects.next() : null;
		}
		catch (JacksonException ex) {
			this.objects = null;
			throw new BadRowException("it is no JSON, or was cut short: %s".formatted(ex.getOriginalMessage()));
		}
	}

	@Override
	public int line() {
		return this.byLine ? this.line : this.item;
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

	/** What a record does not mark as nullable may not be missing. */
	private static final class Nullness extends JacksonAnnotationIntrospector {

		private static final long serialVersionUID = 1L;

		@Override
		public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
			return JsonSetter.Value.forValueNulls(mayBeNull(annotated) ? Nulls.SET : Nulls.FAIL, Nulls.FAIL);
		}

		private static boolean mayBeNull(Annotated annotated) {
			return !(annotated instanceof AnnotatedParameter component) || component.getRawType().isPrimitive()
					|| component.getDeclaringClass().getRecordComponents()[component.getIndex()].getAnnotatedType()
						.isAnnotationPresent(Nullable.class);
		}

	}

	/** The objects of one text. */
	private static final class Objects {

		private final JsonParser parser;

		private final Set<String> lists;

		private boolean inList;

		private Objects(Reader reader, Set<String> lists) {
			this.parser = MAPPER.createParser(reader);
			this.lists = lists;
		}

		private @Nullable JsonNode next() {
			for (JsonToken token = this.parser.nextToken(); token != null; token = this.parser.nextToken()) {
				if (token == JsonToken.START_ARRAY) {
					this.inList = true;
				}
				else if (token == JsonToken.END_ARRAY) {
					this.inList = false;
				}
				else if (token == JsonToken.START_OBJECT) {
					if (this.inList) {
						return this.parser.readValueAsTree();
					}
					JsonNode whole = whole();
					if (whole != null) {
						return whole;
					}
				}
				else if (token == JsonToken.PROPERTY_NAME) {
					skipUnlessList();
				}
			}
			return null;
		}

		/**
		 * Reads an object, unless it turns out to be a page, which is left at its list.
		 */
		private @Nullable JsonNode whole() {
			ObjectNode object = MAPPER.createObjectNode();
			while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String name = this.parser.currentName();
				JsonToken value = this.parser.nextToken();
				if (value == JsonToken.START_ARRAY && this.lists.contains(name)) {
					this.inList = true;
					return null;
				}
				object.set(name, this.parser.readValueAsTree());
			}
			return object;
		}

		/** What a page says after its list. */
		private void skipUnlessList() {
			String name = this.parser.currentName();
			if (this.parser.nextToken() == JsonToken.START_ARRAY && this.lists.contains(name)) {
				this.inList = true;
			}
			else {
				this.parser.skipChildren();
			}
		}

	}

}
