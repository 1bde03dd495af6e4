package uk.oversight.linking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.known.KnownBodies;
import uk.oversight.linking.naming.Body;
import uk.oversight.linking.text.Text;
import uk.oversight.organisation.Name;
import uk.oversight.organisation.Organisation;

/**
 * A hard case of linking, as {@code src/test/resources/linking/README.md} describes them.
 *
 * @param expected what must be decided
 * @param rule the rule that must decide; a hyphen where none is expected
 * @param target the body, class or number; a hyphen where none is expected
 * @param date the day of the text, or of the question cited; null where there is none
 * @param part the part of the text that has the words in question, and where they stand
 */
record LinkingCase(String file, String expected, String rule, String target, @Nullable String date, Text text,
		String part, int start, int end) {

	static final List<String> FILES = List.of("trusts", "prisons", "councils", "boards", "offices", "classes",
			"references");

	static List<LinkingCase> all() {
		return FILES.stream().flatMap((file) -> lines(file).stream().map((it) -> parse(file, it))).toList();
	}

	private static LinkingCase parse(String file, String line) {
		String[] cells = line.split(" \\| ", 5);
		if (cells.length != 5 || !cells[4].contains("«") || !cells[4].contains("»")) {
			throw new IllegalStateException(
					"'%s' in %s.txt is no case: it has five columns, « and »".formatted(line, file));
		}
		String date = cells[3].equals("-") ? null : cells[3];
		List<Text.Part> parts = new ArrayList<>();
		String in = "question";
		int start = 0;
		int end = 0;
		String[] texts = cells[4].split(" // ");
		for (int at = 0; at < texts.length; at++) {
			String name = (at == 0) ? "question" : "answer";
			String text = texts[at];
			if (text.contains("«")) {
				in = name;
				start = text.indexOf('«');
				end = text.indexOf('»') - 1;
			}
			parts.add(new Text.Part(name, text.replace("«", "").replace("»", "")));
		}
		String when = file.equals("references") ? null : date;
		return new LinkingCase(file, cells[0], cells[1], cells[2], date, new Text(parts, when, null), in, start, end);
	}

	/** The bodies that the cases are about, and those that the program itself knows. */
	static List<Body> bodies() {
		List<Body> bodies = new ArrayList<>(lines("bodies").stream().map(LinkingCase::body).toList());
		bodies.addAll(new KnownBodies().bodies());
		return bodies;
	}

	private static Body body(String line) {
		String[] cells = line.split("\\|");
		String from = null;
		String to = null;
		List<Body.Known> names = new ArrayList<>();
		for (int at = 2; at < cells.length; at++) {
			String[] key = cells[at].split(":", -1);
			switch (key[0]) {
				case "from" -> from = key[1];
				case "to" -> to = key[1];
				default -> names.add(new Body.Known(key[1], Name.Kind.valueOf(key[0]), day(key, 2), day(key, 3)));
			}
		}
		return new Body(cells[0], type(cells[0]), cells[1], names, from, to);
	}

	private static @Nullable String day(String[] key, int at) {
		return (key.length > at && !key[at].isEmpty()) ? key[at] : null;
	}

	private static Organisation.Type type(String id) {
		for (Organisation.Type type : Organisation.Type.values()) {
			if (id.startsWith(type.prefix() + ":")) {
				return type;
			}
		}
		throw new IllegalStateException(id);
	}

	private static List<String> lines(String file) {
		try (InputStream in = LinkingCase.class.getResourceAsStream("/linking/" + file + ".txt")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((it) -> !it.isBlank() && !it.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return "%s.txt: %s %s %s: %s".formatted(this.file, this.expected, this.rule, this.target,
				this.text.parts().stream().map(Text.Part::text).toList());
	}

}
