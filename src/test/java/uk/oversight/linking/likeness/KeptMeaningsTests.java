package uk.oversight.linking.likeness;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import uk.oversight.evidence.Ledger;
import uk.oversight.walk.BadInputException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.BDDMockito.given;

class KeptMeaningsTests {

	private final Ledger ledger = Mockito.mock();

	@Test
	void tellsHowToSwitchLikenessOn() {
		KeptMeanings off = meanings(false);
		assertThatExceptionOfType(BadInputException.class).isThrownBy(off::require)
			.withMessageContaining("oversight.likeness.enabled=true")
			.withMessageContaining("liken");
		assertThat(off.of("missed doses")).isNull();
		Mockito.verifyNoInteractions(this.ledger);
	}

	@Test
	void leavesTheModelAloneWhileTheGraphHoldsNoMeanings() {
		KeptMeanings on = meanings(true);
		assertThatNoException().isThrownBy(on::require);
		assertThat(on.of("missed doses")).isNull();
		assertThat(on.of("missed doses")).isNull();
		// It looks again, but not with each search.
		Mockito.verify(this.ledger).edition("likeness");
	}

	@Test
	void leavesTheVectorsOfAnotherModelAlone() {
		given(this.ledger.edition("likeness")).willReturn("another");
		assertThat(meanings(true).of("missed doses")).isNull();
	}

	@Test
	void readsWhatTheGraphCanBeComparedWith() {
		given(this.ledger.edition("likeness")).willReturn(SentenceModel.EDITION);
		assertThat(meanings(true).of("missed doses")).hasSize(384);
	}

	private KeptMeanings meanings(boolean enabled) {
		return new KeptMeanings(this.ledger, new LikenessProperties(enabled));
	}

}
