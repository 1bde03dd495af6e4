package uk.oversight.graphql.limits;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokensTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{ a }                              | 3  | 1
			{a,b,,c}                           | 5  | 1
			{ a: b(id: "x y") { ...F } }       | 14 | 2
			# all of it { { {                  | 0  | 0
			"open                              | 1  | 0
			~~                                 | 0  | 0
			query Q($n: Int = -3) { a @b }     | 15 | 1
			[[[                                | 3  | 3
			a(b: \"""two " three \\\""" four\""")   | 6  | 1
			"a \\" b" c                        | 2  | 0
			""")
	void countsWithoutParsing(String document, int count, int nesting) {
		assertThat(Tokens.of(document)).isEqualTo(new Tokens(count, nesting));
	}

}
