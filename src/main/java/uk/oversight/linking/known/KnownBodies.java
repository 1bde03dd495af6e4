package uk.oversight.linking.known;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import uk.oversight.linking.classes.KnownClass;
import uk.oversight.linking.classes.MemberRule;
import uk.oversight.linking.classes.Phrases;
import uk.oversight.linking.naming.Body;
import uk.oversight.linking.topics.KnownTopic;
import uk.oversight.linking.topics.Topics;
import uk.oversight.organisation.Name;
import uk.oversight.organisation.Organisation;

/**
 * What the program itself knows of bodies that no register lists, of classes of bodies
 * and of topics: the files {@code linking/bodies.yaml}, {@code linking/classes.yaml} and
 * {@code linking/topics.yaml}, whose heads say what their keys mean.
 */
public final class KnownBodies {

	private static final Map<String, Organisation.Type> SECTIONS = Map.of("departments", Organisation.Type.DEPARTMENT,
			"inspectorates", Organisation.Type.INSPECTORATE, "agencies", Organisation.Type.AGENCY);

	private final List<Body> bodies = new ArrayList<>();

	private final List<KnownClass> classes = new ArrayList<>();

	private final List<KnownTopic> topics = new ArrayList<>();

	private final List<String> not;

	public KnownBodies() {
		Map<String, Object> given = read("bodies.yaml");
		SECTIONS
			.forEach((section, type) -> entries(given.get(section)).forEach((it) -> this.bodies.add(body(type, it))));
		Map<String, Object> classes = read("classes.yaml");
		entries(classes.get("classes")).forEach((it) -> this.classes.add(known(it)));
		this.not = strings(classes.get("not"));
		entries(read("topics.yaml").get("topics")).forEach((it) -> this.topics.add(topic(it)));
	}

	public List<Body> bodies() {
		return List.copyOf(this.bodies);
	}

	public List<KnownClass> classes() {
		return List.copyOf(this.classes);
	}

	public Phrases phrases() {
		return new Phrases(this.classes, this.not);
	}

	public Topics topics() {
		return new Topics(this.topics);
	}

	private static Body body(Organisation.Type type, Map<String, Object> entry) {
		List<Body.Known> names = new ArrayList<>();
		strings(entry.get("names")).forEach((it) -> names.add(new Body.Known(it, Name.Kind.SHORT)));
		strings(entry.get("offices")).forEach((it) -> names.add(new Body.Known(it, Name.Kind.SPELLING)));
		strings(entry.get("abbreviations")).forEach((it) -> names.add(new Body.Known(it, Name.Kind.ABBREVIATION)));
		for (Map<String, Object> former : entries(entry.get("former"))) {
			String from = string(former.get("from"));
			String to = string(former.get("to"));
			names.add(new Body.Known(required(former, "name"), Name.Kind.FORMER, from, to));
			String abbreviation = string(former.get("abbreviation"));
			if (abbreviation != null) {
				names.add(new Body.Known(abbreviation, Name.Kind.ABBREVIATION, from, to));
			}
		}
		return new Body(required(entry, "id"), type, required(entry, "name"), names, string(entry.get("from")),
				string(entry.get("to")));
	}

	private static KnownClass known(Map<String, Object> entry) {
		return new KnownClass(required(entry, "id"), required(entry, "code"), required(entry, "name"),
				required(entry, "rule"), members(entry.get("members")), strings(entry.get("phrases")),
				strings(entry.get("bare")), strings(entry.get("unless")));
	}

	private static KnownTopic topic(Map<String, Object> entry) {
		return new KnownTopic(required(entry, "id"), required(entry, "name"), required(entry, "scope"),
				strings(entry.get("only")), strings(entry.get("phrases")), strings(entry.get("hints")),
				strings(entry.get("with")), strings(entry.get("unless")));
	}

	private static @Nullable MemberRule members(@Nullable Object given) {
		if (!(given instanceof Map<?, ?> rule)) {
			return null;
		}
		List<String> types = (rule.get("type") != null) ? List.of(String.valueOf(rule.get("type")))
				: strings(rule.get("types"));
		return new MemberRule(types.stream().map(Organisation.Type::of).toList(), (Boolean) rule.get("holdsWomen"),
				(Boolean) rule.get("holdsMen"), (Boolean) rule.get("contracted"), string(rule.get("named")),
				strings(rule.get("kinds")));
	}

	private static String required(Map<String, Object> entry, String key) {
		String value = string(entry.get(key));
		if (value == null) {
			throw new IllegalStateException("'%s' is missing in %s".formatted(key, entry));
		}
		return value;
	}

	private static @Nullable String string(@Nullable Object value) {
		return (value == null) ? null : value.toString();
	}

	private static List<String> strings(@Nullable Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> entries(@Nullable Object value) {
		return (value == null) ? List.of() : (List<Map<String, Object>>) value;
	}

	private static Map<String, Object> read(String file) {
		return new Yaml(new SafeConstructor(new LoaderOptions())).load(content(file));
	}

	/** Returns what a file says, as text. */
	public static String content(String file) {
		try (InputStream in = KnownBodies.class.getResourceAsStream("/linking/" + file)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
