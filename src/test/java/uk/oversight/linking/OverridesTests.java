package uk.oversight.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.oversight.evidence.BadFactException;
import uk.oversight.linking.known.KnownBodies;
import uk.oversight.linking.known.OverridesFile;
import uk.oversight.linking.naming.Decision;
import uk.oversight.linking.naming.Gazetteer;
import uk.oversight.linking.naming.Overrides;
import uk.oversight.linking.reading.Linker;
import uk.oversight.linking.text.Text;
import uk.oversight.linking.topics.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OverridesTests {

	@TempDir
	Path folder;

	@Test
	void meansWhatTheOperatorSays() throws IOException {
		assertThat(read("- {surface: the Whitmore, means: trust:RX1, because: its old name}", "Beds at the Whitmore",
				null))
			.containsExactly("LINKED trust:RX1 The operator's list says that 'the Whitmore' means "
					+ "Nottingham University Hospitals NHS Trust: its old name");
	}

	@Test
	void neverMeansWhatTheOperatorForbids() throws IOException {
		assertThat(read("- {surface: HMP Ford, never: prison:FDI}", "Men at HMP Ford", null))
			.containsExactly("REJECTED prison:FDI The operator's list says that 'HMP Ford' never means Ford (HMP).");
	}

	@Test
	void holdsOnlyBetweenItsDays() throws IOException {
		String override = "- {surface: HMP Ford, never: prison:FDI, from: \"2024-01-01\", to: \"2025-01-01\"}";
		assertThat(read(override, "Men at HMP Ford", "2024-06-01")).allMatch((it) -> it.startsWith("REJECTED"));
		assertThat(read(override, "Men at HMP Ford", "2025-06-01")).allMatch((it) -> it.startsWith("LINKED"));
	}

	@Test
	void refusesEntryThatSaysNeither() {
		assertThatExceptionOfType(BadFactException.class).isThrownBy(() -> read("- {surface: Ford}", "", null))
			.withMessageContaining("is no override: write {surface: words, means: id}");
	}

	@Test
	void refusesIdOfNoSortThatTextsName() {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> read("- {surface: Parc, never: prisn:PRI}", "", null))
			.withMessageContaining("'prisn:PRI' in")
			.withMessageContaining("its id begins with one of trust:, prison:, council:");
	}

	@Test
	void tellsWhichDoNothingSinceNobodyKnowsTheBody() throws IOException {
		Overrides overrides = overrides("""
				- {surface: HMP Ford, never: prison:FDI}
				- {surface: the Whitmore, means: trust:RXX1}
				""");
		assertThat(overrides.idle(Gazetteer.of(LinkingCase.bodies()))).containsExactly(
				"'trust:RXX1' is no body that the graph knows, so what the overrides say of 'the Whitmore' "
						+ "does nothing: load the register that lists it, or correct its id");
	}

	private Overrides overrides(String overrides) throws IOException {
		return OverridesFile.read(Files.writeString(this.folder.resolve("overrides.yaml"), overrides));
	}

	private List<String> read(String overrides, String text, @Nullable String date) throws IOException {
		Linker linker = new Linker(Gazetteer.of(LinkingCase.bodies()), new KnownBodies().phrases(), Topics.NONE,
				overrides(overrides));
		return linker.read(new Text(List.of(new Text.Part("question", text)), date, null))
			.names()
			.stream()
			.map(OverridesTests::told)
			.toList();
	}

	private static String told(Decision decision) {
		return switch (decision) {
			case Decision.Linked it -> "LINKED " + it.body().id() + " " + it.because();
			case Decision.Unsure it -> "UNSURE " + it.because();
			case Decision.Rejected it -> "REJECTED " + ((it.body() == null) ? "" : it.body().id()) + " " + it.because();
			case Decision.Unresolved it -> "UNRESOLVED " + it.because();
		};
	}

}
