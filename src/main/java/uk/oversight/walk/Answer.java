package uk.oversight.walk;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

import graphql.execution.ResultPath;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * An object of the response, finished: the HTTP handler has it write itself, from the
 * tuple that the database returned; whoever else looks at it sees a map.
 */
final class Answer extends AbstractMap<String, Object> implements JacksonSerializable {

	private final Shape shape;

	private final Value tuple;

	private @Nullable Map<String, Object> read;

	Answer(Shape shape, Value tuple) {
		this.shape = shape;
		this.tuple = tuple;
	}

	@Override
	public Set<Entry<String, Object>> entrySet() {
		return map().entrySet();
	}

	@Override
	public @Nullable Object get(Object key) {
		return map().get(key);
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> map() {
		Map<String, Object> map = this.read;
		if (map == null) {
			map = (Map<String, Object>) this.shape.read(this.tuple, ResultPath.rootPath(), new ArrayList<>());
			if (map == null) {
				throw new IllegalStateException("Only what is sound is finished");
			}
			this.read = map;
		}
		return map;
	}

	@Override
	public void serialize(JsonGenerator json, SerializationContext context) {
		this.shape.write(json, this.tuple);
	}

	@Override
	public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer type) {
		serialize(json, context);
	}

}
