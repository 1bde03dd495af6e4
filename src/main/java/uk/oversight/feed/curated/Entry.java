package uk.oversight.feed.curated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.PartialDate;

/**
 * One entry of a corpus file, which knows its line. Scalars are read as they are written:
 * {@code on} stays a word and {@code 2025} a text until somebody asks for a number.
 */
final class Entry {

	private final String file;

	private final int line;

	private final Map<String, Node> values = new LinkedHashMap<>();

	private final Map<String, Integer> lines = new LinkedHashMap<>();

	private Entry(String file, Node node) {
		this.file = file;
		this.line = line(node);
		if (!(node instanceof MappingNode mapping)) {
			throw new BadFactException("%s: an entry is a list of `key: value`".formatted(place()));
		}
		for (NodeTuple tuple : mapping.getValue()) {
			if (!(tuple.getKeyNode() instanceof ScalarNode written)) {
				throw new BadFactException("%s: a key is one word".formatted(place()));
			}
			String key = written.getValue();
			this.lines.put(key, line(written));
			if (this.values.put(key, tuple.getValueNode()) != null) {
				throw new BadFactException("%s: '%s' is written twice: keep one".formatted(place(key), key));
			}
		}
	}

	static Entry of(String file, Node node) {
		return new Entry(file, node);
	}

	private static int line(Node node) {
		return node.getStartMark().getLine() + 1;
	}

	/** Where it is written: the file and its line. */
	String place() {
		return this.file + ":" + this.line;
	}

	/** Where one of its keys is written. */
	String place(String key) {
		return this.file + ":" + this.lines.getOrDefault(key, this.line);
	}

	/** Refuses keys that the section does not know. */
	void allowOnly(Set<String> keys) {
		for (String key : this.values.keySet()) {
			if (!keys.contains(key)) {
				throw new BadFactException(
						"'%s' is no key of this section: it knows %s".formatted(key, keys.stream().sorted().toList()));
			}
		}
	}

	boolean has(String key) {
		Node node = this.values.get(key);
		return node != null && !Tag.NULL.equals(node.getTag());
	}

	@Nullable String optional(String key) {
		if (!has(key)) {
			return null;
		}
		if (this.values.get(key) instanceof ScalarNode scalar) {
			return scalar.getValue().strip();
		}
		throw new BadFactException("'%s' holds a list or an object: write one value".formatted(key));
	}

	String text(String key) {
		String text = optional(key);
		if (text == null || text.isEmpty()) {
			throw new BadFactException("'%s' is missing: write it, or leave the whole entry out".formatted(key));
		}
		return text;
	}

	@Nullable PartialDate date(String key) {
		String date = optional(key);
		return (date != null) ? new PartialDate(date) : null;
	}

	PartialDate requiredDate(String key) {
		return new PartialDate(text(key));
	}

	@Nullable BigDecimal optionalNumber(String key) {
		String number = optional(key);
		if (number == null) {
			return null;
		}
		try {
			return new BigDecimal(number.replace("_", ""));
		}
		catch (NumberFormatException ex) {
			throw new BadFactException(
					"'%s: %s' is no number: write digits and a point, as 77.22, and the unit with the indicator"
						.formatted(key, number));
		}
	}

	BigDecimal number(String key) {
		text(key);
		BigDecimal number = optionalNumber(key);
		if (number == null) {
			throw new BadFactException("'%s' is missing".formatted(key));
		}
		return number;
	}

	int wholeNumber(String key) {
		try {
			return number(key).intValueExact();
		}
		catch (ArithmeticException ex) {
			throw new BadFactException("'%s: %s' is no whole number: write digits only".formatted(key, text(key)));
		}
	}

	@Nullable Boolean truth(String key) {
		String truth = optional(key);
		return switch (truth) {
			case null -> null;
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			default -> throw new BadFactException("'%s: %s' is neither true nor false".formatted(key, truth));
		};
	}

	<E extends Enum<E>> @Nullable E optionalOneOf(Class<E> type, String key) {
		String name = optional(key);
		if (name == null) {
			return null;
		}
		return Arrays.stream(type.getEnumConstants())
			.filter((it) -> it.name().equalsIgnoreCase(name))
			.findFirst()
			.orElseThrow(() -> new BadFactException(
					"'%s: %s' is not one of %s".formatted(key, name, Arrays.toString(type.getEnumConstants()))));
	}

	<E extends Enum<E>> E oneOf(Class<E> type, String key) {
		text(key);
		E constant = optionalOneOf(type, key);
		if (constant == null) {
			throw new BadFactException("'%s' is missing".formatted(key));
		}
		return constant;
	}

	/** Returns a list of texts; a single text counts as a list of one. */
	List<String> texts(String key) {
		if (!has(key)) {
			return List.of();
		}
		List<String> texts = new ArrayList<>();
		for (Node node : (this.values.get(key) instanceof SequenceNode list) ? list.getValue()
				: List.of(this.values.get(key))) {
			if (!(node instanceof ScalarNode scalar)) {
				throw new BadFactException("'%s' is a list of texts".formatted(key));
			}
			texts.add(scalar.getValue().strip());
		}
		return texts;
	}

	/** Returns the object under a key, which knows these keys of its own. */
	@Nullable Entry entry(String key, Set<String> keys) {
		Node node = this.values.get(key);
		if (node == null || !has(key)) {
			return null;
		}
		Entry entry = of(this.file, node);
		entry.allowOnly(keys);
		return entry;
	}

	List<Entry> entries(String key) {
		if (!has(key)) {
			return List.of();
		}
		if (this.values.get(key) instanceof SequenceNode list) {
			return list.getValue().stream().map((node) -> of(this.file, node)).toList();
		}
		throw new BadFactException("%s: '%s' is a list: begin each of its entries with `- `".formatted(place(), key));
	}

	Set<String> keys() {
		return this.values.keySet();
	}

}
