package uk.oversight.walk;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

import graphql.execution.ResultPath;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/** A list of the response, finished as an {@link Answer} is. */
final class AnswerList extends AbstractList<@Nullable Object> implements JacksonSerializable {

	private final Shape shape;

	private final Value items;

	private @Nullable List<@Nullable Object> read;

	AnswerList(Shape shape, Value items) {
		this.shape = shape;
		this.items = items;
	}

	@Override
	public @Nullable Object get(int index) {
		return list().get(index);
	}

	@Override
	public int size() {
		return this.items.size();
	}

	@SuppressWarnings("unchecked")
	private List<@Nullable Object> list() {
		List<@Nullable Object> list = this.read;
		if (list == null) {
			list = (List<@Nullable Object>) this.shape.read(this.items, ResultPath.rootPath(), new ArrayList<>());
			if (list == null) {
				throw new IllegalStateException("Only what is sound is finished");
			}
			this.read = list;
		}
		return list;
	}

	@Override
	public void serialize(JsonGenerator json, SerializationContext context) {
		this.shape.write(json, this.items);
	}

	@Override
	public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer type) {
		serialize(json, context);
	}

}
