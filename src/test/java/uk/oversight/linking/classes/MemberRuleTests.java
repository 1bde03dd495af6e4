package uk.oversight.linking.classes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemberRuleTests {

	/** Every body has these two: its labels and its name. */
	private static final Set<String> OF_ALL = Set.of("types", "named");

	@Test
	void asksOnlyForWhatBodiesAreToldToHave() throws IOException {
		String told = sources("organisation") + sources("feed");
		assertThat(Stream.of(MemberRule.class.getRecordComponents())
			.map((it) -> it.getName())
			.filter((it) -> !OF_ALL.contains(it))).isNotEmpty()
			.allSatisfy((it) -> assertThat(told).contains(".with(\"%s\", ".formatted(it)));
	}

	private static String sources(String room) throws IOException {
		List<String> sources = new ArrayList<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java/uk/oversight", room))) {
			for (Path file : files.filter((it) -> it.toString().endsWith(".java")).toList()) {
				sources.add(Files.readString(file));
			}
		}
		return String.join("\n", sources);
	}

}
