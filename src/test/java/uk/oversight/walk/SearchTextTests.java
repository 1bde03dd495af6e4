package uk.oversight.walk;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTextTests {

	@Test
	void looksForNoWordThatOnlyBeginsLikeOneThatTellsNothing() {
		SearchText text = SearchText.of("Waiting in prisons, for care");
		assertThat(text.as("words")).isEqualTo("waiting^3 waiting* prisons^3 prisons* care^3 care*");
		assertThat(text.as("terms")).isEqualTo(List.of("waiti", "priso", "care"));
	}

	@Test
	void looksForWordsThatTellNothingWhereThereAreNoOthers() {
		assertThat(SearchText.of("To be").as("words")).isEqualTo("to^3 to* be^3 be*");
	}

	@Test
	void wantsEveryWordOfNameInIt() {
		assertThat(SearchText.of("Kent and Medway").as("names"))
			.isEqualTo("+(kent^4 kent*^2) +(and^4 and*^2) +(medway^4 medway*^2 medway~1)");
	}

}
