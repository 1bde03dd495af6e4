package uk.oversight.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.execution.ResultPath;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;
import tools.jackson.core.JsonGenerator;

import org.neo4j.driver.internal.types.InternalTypeSystem;

/**
 * The form of a part of the response, made once with the statement that fills it. The
 * statement returns tuples without keys; a shape knows which key each value stands under,
 * and writes them as JSON or reads them as Java values.
 */
sealed interface Shape {

	TypeSystem TYPES = InternalTypeSystem.TYPE_SYSTEM;

	/** Whether no null stands where the schema allows none. */
	boolean isSound(Value value);

	void write(JsonGenerator json, Value value);

	/**
	 * Reads the value as maps, lists and scalars.
	 * @param violations where a null stood that the schema does not allow: it moves up to
	 * the next place that may be null, as the specification says
	 */
	@Nullable Object read(Value value, ResultPath path, List<Violation> violations);

	/** A null where the schema allows none. */
	record Violation(ResultPath path, String type) {
	}

	/** Text, number, truth value, or a list of such. */
	record Scalar() implements Shape {

		@Override
		public boolean isSound(Value value) {
			return true;
		}

		@Override
		public void write(JsonGenerator json, Value value) {
			if (value.isNull()) {
				json.writeNull();
			}
			else if (value.hasType(TYPES.STRING())) {
				json.writeString(value.asString());
			}
			else if (value.hasType(TYPES.INTEGER())) {
				json.writeNumber(value.asLong());
			}
			else if (value.hasType(TYPES.FLOAT())) {
				json.writeNumber(value.asDouble());
			}
			else if (value.hasType(TYPES.BOOLEAN())) {
				json.writeBoolean(value.asBoolean());
			}
			else if (value.hasType(TYPES.LIST())) {
				json.writeStartArray();
				value.values().forEach((item) -> write(json, item));
				json.writeEndArray();
			}
			else {
				throw new IllegalStateException("No scalar: " + value.type().name());
			}
		}

		@Override
		public @Nullable Object read(Value value, ResultPath path, List<Violation> violations) {
			return value.isNull() ? null : value.asObject();
		}

	}

	/** What is known without the database: a type's name. */
	record Fixed(String text) implements Shape {

		@Override
		public boolean isSound(Value value) {
			return true;
		}

		@Override
		public void write(JsonGenerator json, Value value) {
			json.writeString(this.text);
		}

		@Override
		public Object read(Value value, ResultPath path, List<Violation> violations) {
			return this.text;
		}

	}

	/** The place of an entry, from the values that the list is ordered by. */
	record Place() implements Shape {

		@Override
		public boolean isSound(Value value) {
			return true;
		}

		@Override
		public void write(JsonGenerator json, Value value) {
			json.writeString(Cursor.of(value));
		}

		@Override
		public Object read(Value value, ResultPath path, List<Violation> violations) {
			return Cursor.of(value);
		}

	}

	/**
	 * One field of an object.
	 *
	 * @param slot its place in the tuple, or {@link #WHOLE} for what is read from the
	 * tuple as a whole
	 */
	record Entry(String key, int slot, Shape shape, boolean nonNull, String type) {

		static final int WHOLE = -1;

		Value of(Value tuple) {
			return (this.slot == WHOLE) ? tuple : tuple.get(this.slot);
		}

		boolean isAbsent(Value value) {
			return value.isNull() || (this.shape instanceof Embedded embedded && embedded.isAbsent(value));
		}

	}

	/** An object, from a tuple. */
	record Tuple(List<Entry> entries) implements Shape {

		@Override
		public boolean isSound(Value tuple) {
			for (Entry entry : this.entries) {
				Value value = entry.of(tuple);
				if (entry.isAbsent(value) ? entry.nonNull() : !entry.shape().isSound(value)) {
					return false;
				}
			}
			return true;
		}

		@Override
		public void write(JsonGenerator json, Value tuple) {
			json.writeStartObject();
			for (Entry entry : this.entries) {
				json.writeName(entry.key());
				Value value = entry.of(tuple);
				if (entry.isAbsent(value)) {
					json.writeNull();
				}
				else {
					entry.shape().write(json, value);
				}
			}
			json.writeEndObject();
		}

		@Override
		public @Nullable Object read(Value tuple, ResultPath path, List<Violation> violations) {
			Map<String, @Nullable Object> object = new LinkedHashMap<>();
			boolean whole = true;
			for (Entry entry : this.entries) {
				Value value = entry.of(tuple);
				ResultPath place = path.segment(entry.key());
				int before = violations.size();
				Object read = entry.isAbsent(value) ? null : entry.shape().read(value, place, violations);
				if (read == null && entry.nonNull()) {
					if (violations.size() == before) {
						violations.add(new Violation(place, entry.type()));
					}
					whole = false;
				}
				object.put(entry.key(), read);
			}
			return whole ? object : null;
		}

	}

	/** An object of one of several types, told by the labels in one of its slots. */
	record OneOf(int labels, Map<String, Tuple> byLabel) implements Shape {

		private Tuple pick(Value tuple) {
			Value carried = tuple.get(this.labels);
			for (int i = 0; i < carried.size(); i++) {
				Tuple type = this.byLabel.get(carried.get(i).asString());
				if (type != null) {
					return type;
				}
			}
			throw new IllegalStateException("No type of the schema has any of the labels " + carried);
		}

		@Override
		public boolean isSound(Value tuple) {
			return pick(tuple).isSound(tuple);
		}

		@Override
		public void write(JsonGenerator json, Value tuple) {
			pick(tuple).write(json, tuple);
		}

		@Override
		public @Nullable Object read(Value tuple, ResultPath path, List<Violation> violations) {
			return pick(tuple).read(tuple, path, violations);
		}

	}

	/**
	 * An object whose values are among those of the object that holds it; null without
	 * its own value.
	 */
	record Embedded(int presence, Tuple values) implements Shape {

		boolean isAbsent(Value holder) {
			return holder.get(this.presence).isNull();
		}

		@Override
		public boolean isSound(Value holder) {
			return this.values.isSound(holder);
		}

		@Override
		public void write(JsonGenerator json, Value holder) {
			this.values.write(json, holder);
		}

		@Override
		public @Nullable Object read(Value holder, ResultPath path, List<Violation> violations) {
			return this.values.read(holder, path, violations);
		}

	}

	/** What stands in one slot of a tuple. */
	record At(int slot, Shape shape) implements Shape {

		@Override
		public boolean isSound(Value tuple) {
			Value value = tuple.get(this.slot);
			return value.isNull() || this.shape.isSound(value);
		}

		@Override
		public void write(JsonGenerator json, Value tuple) {
			Value value = tuple.get(this.slot);
			if (value.isNull()) {
				json.writeNull();
			}
			else {
				this.shape.write(json, value);
			}
		}

		@Override
		public @Nullable Object read(Value tuple, ResultPath path, List<Violation> violations) {
			Value value = tuple.get(this.slot);
			return value.isNull() ? null : this.shape.read(value, path, violations);
		}

	}

	/** A list. A page read from its end comes backwards, and is turned round here. */
	record Many(Shape item, boolean itemNonNull, boolean backwards, String type) implements Shape {

		@Override
		public boolean isSound(Value list) {
			for (int i = 0; i < list.size(); i++) {
				Value value = list.get(i);
				if (value.isNull() ? this.itemNonNull : !this.item.isSound(value)) {
					return false;
				}
			}
			return true;
		}

		@Override
		public void write(JsonGenerator json, Value list) {
			json.writeStartArray();
			for (int i = 0; i < list.size(); i++) {
				Value value = list.get(this.backwards ? list.size() - 1 - i : i);
				if (value.isNull()) {
					json.writeNull();
				}
				else {
					this.item.write(json, value);
				}
			}
			json.writeEndArray();
		}

		@Override
		public @Nullable Object read(Value list, ResultPath path, List<Violation> violations) {
			List<@Nullable Object> items = new ArrayList<>(list.size());
			boolean whole = true;
			for (int i = 0; i < list.size(); i++) {
				Value value = list.get(this.backwards ? list.size() - 1 - i : i);
				ResultPath place = path.segment(i);
				int before = violations.size();
				Object read = value.isNull() ? null : this.item.read(value, place, violations);
				if (read == null && this.itemNonNull) {
					if (violations.size() == before) {
						violations.add(new Violation(place, this.type));
					}
					whole = false;
				}
				items.add(read);
			}
			return whole ? items : null;
		}

	}

	/**
	 * Where a page stands in its list, told from the page: its rows, each with its place
	 * first, and whether more follow in the direction it was read.
	 */
	record PageInfo(List<Said> said, boolean backwards, boolean continued) implements Shape {

		/** What a page can say of itself. */
		enum Fact {

			HAS_NEXT_PAGE, HAS_PREVIOUS_PAGE, START_CURSOR, END_CURSOR, TYPE_NAME

		}

		/** A fact and the key it is asked under. */
		record Said(String key, Fact fact) {
		}

		private @Nullable Object tell(Fact fact, Value page) {
			Value rows = page.get(Pages.ROWS);
			int last = rows.size() - 1;
			return switch (fact) {
				case HAS_NEXT_PAGE -> this.backwards ? this.continued : page.get(Pages.MORE).asBoolean();
				case HAS_PREVIOUS_PAGE -> this.backwards ? page.get(Pages.MORE).asBoolean() : this.continued;
				case START_CURSOR -> cursor(rows, this.backwards ? last : 0);
				case END_CURSOR -> cursor(rows, this.backwards ? 0 : last);
				case TYPE_NAME -> "PageInfo";
			};
		}

		private static @Nullable String cursor(Value rows, int row) {
			return (rows.size() > 0) ? Cursor.of(rows.get(row).get(Pages.PLACE)) : null;
		}

		@Override
		public boolean isSound(Value page) {
			return true;
		}

		@Override
		public void write(JsonGenerator json, Value page) {
			json.writeStartObject();
			for (Said each : this.said) {
				json.writeName(each.key());
				switch (tell(each.fact(), page)) {
					case null -> json.writeNull();
					case Boolean truth -> json.writeBoolean(truth);
					case Object text -> json.writeString(text.toString());
				}
			}
			json.writeEndObject();
		}

		@Override
		public Object read(Value page, ResultPath path, List<Violation> violations) {
			Map<String, @Nullable Object> object = new LinkedHashMap<>();
			this.said.forEach((each) -> object.put(each.key(), tell(each.fact(), page)));
			return object;
		}

	}

}
