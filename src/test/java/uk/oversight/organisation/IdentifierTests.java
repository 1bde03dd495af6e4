package uk.oversight.organisation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.Told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IdentifierTests {

	@ParameterizedTest
	@ValueSource(strings = { "RP1", "E06000031", "1-101728999" })
	void isCodeByWhichRegisterKnowsBody(String code) {
		assertThat(Told.ties(new Identifier("trust:RP1", Identifier.Scheme.CQC, code, Told.EVIDENCE)))
			.containsExactly("trust:RP1 -identified_by-> identifier:CQC-" + code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "RP 1", "RP1/2", "RP1." })
	void refusesWhatIsNoCode(String code) {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> new Identifier("trust:RP1", Identifier.Scheme.ODS, code, Told.EVIDENCE))
			.withMessage("'%s' is no code: it has letters, digits and hyphens only", code);
	}

	@Test
	void refusesBodyWithoutId() {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> new Identifier("RP1", Identifier.Scheme.ODS, "RP1", Told.EVIDENCE))
			.withMessageStartingWith("'RP1' is no id");
	}

}
