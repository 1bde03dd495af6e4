package uk.oversight.explorer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ExampleTests {

	private static final String FILE = """
			# Who inspected HMP Peterborough?
			# why: From a prison to those who looked at it.
			# kind: walks
			query WhoInspected { organisation(id: "prison:PBI") { name } }
			""";

	@Test
	void readsWhatItsCommentsSay() {
		assertThat(Example.of("who-inspected", FILE)).isEqualTo(new Example("who-inspected",
				"Who inspected HMP Peterborough?", "From a prison to those who looked at it.", "walks", FILE));
	}

	@Test
	void refusesFileThatBeginsWithoutAQuestion() {
		assertThatIllegalArgumentException().isThrownBy(() -> Example.of("who-inspected", "query { node }"))
			.withMessage("The example 'who-inspected' must begin with '# ' and the question in plain words");
	}

	@Test
	void refusesFileThatDoesNotSayItsKind() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Example.of("who-inspected", FILE.replace("# kind: walks\n", "")))
			.withMessage("The example 'who-inspected' has no comment '# kind:' below its first line");
	}

}
