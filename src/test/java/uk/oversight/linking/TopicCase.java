package uk.oversight.linking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A text with the topics that a careful reader gives it, as
 * {@code src/test/resources/linking/README.md} describes them.
 *
 * @param aside whether it was set aside while the rules were written
 * @param of finding or answer
 * @param filed the subject that a finding is filed under; empty for an answer
 * @param topics the ids of its topics, without their kind
 */
record TopicCase(boolean aside, String of, String filed, String text, Set<String> topics) {

	private static final Path CORPUS = Path.of("src/main/resources/corpus");

	static List<TopicCase> findings() {
		Map<String, Map<String, Object>> findings = corpus("findings");
		Map<String, Map<String, Object>> topics = corpus("topics");
		return lines("topic-findings").stream().map((it) -> it.split(" \\| ", 3)).map((it) -> {
			Map<String, Object> finding = Objects.requireNonNull(findings.get(it[1]),
					() -> it[1] + " is no finding of the corpus");
			Map<String, Object> filed = Objects.requireNonNull(topics.get(String.valueOf(finding.get("topic"))));
			return new TopicCase(aside(it[0]), "finding", String.valueOf(filed.get("name")),
					String.valueOf(finding.get("summary")), topics(it[2]));
		}).toList();
	}

	static List<TopicCase> answers() {
		return lines("topic-answers").stream()
			.map((it) -> it.split(" \\| ", 3))
			.map((it) -> new TopicCase(aside(it[0]), "answer", "", it[2], topics(it[1])))
			.toList();
	}

	private static boolean aside(String half) {
		return switch (half) {
			case "aside" -> true;
			case "seen" -> false;
			default -> throw new IllegalStateException("'%s' is neither 'seen' nor 'aside'".formatted(half));
		};
	}

	private static Set<String> topics(String cell) {
		return cell.equals("-") ? Set.of() : new TreeSet<>(List.of(cell.split(", ")));
	}

	private static List<String> lines(String file) {
		try (InputStream in = TopicCase.class.getResourceAsStream("/linking/" + file + ".txt")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((it) -> !it.isBlank() && !it.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The entries of a section of the corpus, by their ids. */
	@SuppressWarnings("unchecked")
	private static Map<String, Map<String, Object>> corpus(String section) {
		Map<String, Map<String, Object>> entries = new HashMap<>();
		try (Stream<Path> files = Files.walk(CORPUS)) {
			for (Path file : files.filter((it) -> it.toString().endsWith(".yaml")).toList()) {
				Map<String, Object> page = new Yaml(new SafeConstructor(new LoaderOptions()))
					.load(Files.readString(file));
				if (page.get(section) instanceof List<?> list) {
					((List<Map<String, Object>>) list).forEach((it) -> entries.put(String.valueOf(it.get("id")), it));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return entries;
	}

	/** What the model of language reads, as it does of what the graph holds. */
	String read() {
		return this.filed.isEmpty() ? this.text : this.filed + ". " + this.text;
	}

}
