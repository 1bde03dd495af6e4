package uk.oversight.evidence;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

class AccountTests {

	private static final Place PLACE = new Place("document:news", "L4", "line 4", 4);

	private static final Citation STATED = new Citation(PLACE, Speaker.TRUST, Certainty.STATED, Origin.CURATED);

	private static final Citation INFERRED = new Citation(PLACE, Speaker.TRUST, Certainty.INFERRED, Origin.LINKER);

	private final Account account = new Account();

	@Test
	void gathersWhatSeveralFactsSayOfOneNode() {
		this.account.node("trust:RP1", "Organisation")
			.with("name", "Northamptonshire Healthcare")
			.cited(List.of(STATED));
		this.account.node("trust:RP1", "Trust")
			.with("openedOn", new PartialDate("2001"))
			.cited(List.of(STATED, INFERRED));
		assertThat(this.account.nodes()).singleElement().satisfies((node) -> {
			assertThat(node.labels).containsExactly("Organisation", "Trust");
			assertThat(node.properties).containsOnlyKeys("name", "openedOnValue", "openedOnPrecision");
			assertThat(node.citations).hasSize(2);
		});
	}

	@Test
	void leavesOutWhatIsNotStated() {
		assertThat(this.account.node("trust:RP1").with("name", null).properties).isEmpty();
	}

	@Test
	void keepsDatesWithTheirExactness() {
		assertThat(this.account.node("trust:RP1").with("openedOn", new PartialDate("2024-10")).properties)
			.containsEntry("openedOnValue", "2024-10")
			.containsEntry("openedOnPrecision", "MONTH");
	}

	@Test
	void keepsConstantsByTheirNames() {
		assertThat(this.account.node("conflict:a").with("severity", Severity.APPARENT).properties)
			.containsEntry("severity", "APPARENT");
	}

	@Test
	void tellsOneTieOfKindBetweenTwo() {
		this.account.tie("trust:RP1", "PROVIDES", "service:health").cited(List.of(STATED));
		this.account.tie("trust:RP1", "PROVIDES", "service:health").cited(List.of(INFERRED));
		assertThat(this.account.ties()).singleElement()
			.satisfies((tie) -> assertThat(tie.properties).extractingByKey("citations").asInstanceOf(LIST).hasSize(2));
	}

	@Test
	void tellsTiesApartByKindDirectionAndKey() {
		this.account.tie("person:a", "HOLDS", "trust:RP1", "Chair");
		this.account.tie("person:a", "HOLDS", "trust:RP1", "Chief Executive");
		this.account.tie("trust:RP1", "WORKS_WITH", "trust:RT1");
		this.account.tie("trust:RT1", "WORKS_WITH", "trust:RP1");
		this.account.tie("trust:RT1", "MEMBER_OF", "trust:RP1");
		assertThat(this.account.ties()).hasSize(5);
	}

	@Test
	void makesTieAsSureAsItsSurestCitation() {
		Account.Tie tie = this.account.tie("trust:RP1", "PROVIDES", "service:health").cited(List.of(INFERRED));
		assertThat(tie.properties).containsEntry("certainty", "INFERRED");
		assertThat(tie.cited(List.of(STATED)).properties).containsEntry("certainty", "STATED");
	}

	@Test
	void countsSamePlaceReadInSameWayOnce() {
		this.account.node("trust:RP1").cited(List.of(STATED));
		this.account.node("trust:RT1")
			.cited(List.of(new Citation(PLACE, Speaker.TRUST, Certainty.STATED, Origin.CURATED)));
		assertThat(this.account.citations()).containsExactly(STATED);
	}

	@Test
	void tellsOnlyOfWhatFactsDefine() {
		this.account.node("trust:RP1", "Trust");
		this.account.node("trust:RT1");
		assertThat(this.account.tellsOf("trust:RP1")).isTrue();
		assertThat(this.account.tellsOf("trust:RT1")).isFalse();
		assertThat(this.account.tellsOf("trust:RGN")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "RP1", "Trust:RP1", "trust:", "trust: RP1", "trust:RP1/a" })
	void refusesWhatIsNoId(String id) {
		assertThatExceptionOfType(BadFactException.class).isThrownBy(() -> this.account.node(id))
			.withMessage("'%s' is no id: write the kind, a colon and a code or a slug, "
					+ "as trust:RT1 or finding:reviews-late", id);
	}

}
