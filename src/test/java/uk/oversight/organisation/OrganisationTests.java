package uk.oversight.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.PartialDate;
import uk.oversight.evidence.Told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OrganisationTests {

	@Test
	void isBodyOfItsType() {
		Organisation trust = organisation("trust:RP1", Organisation.Type.TRUST, null);
		assertThat(Told.labels("trust:RP1", trust)).containsExactly("Organisation", "Trust");
		assertThat(Told.of("trust:RP1", trust)).containsOnlyKeys("name", "openedOnValue", "openedOnPrecision")
			.containsEntry("openedOnPrecision", "MONTH");
	}

	@Test
	void saysOfPrisonWhomItHolds() {
		assertThat(Told.of("prison:PBI", organisation("prison:PBI", Organisation.Type.PRISON, true)))
			.containsEntry("holdsWomen", true)
			.doesNotContainKey("holdsMen");
	}

	@Test
	void refusesIdOfAnotherType() {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> organisation("trust:PBI", Organisation.Type.PRISON, null))
			.withMessage("'trust:PBI' does not name a prison: its id begins with 'prison:'");
	}

	@Test
	void refusesPrisonersOfBodyThatIsNoPrison() {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> organisation("trust:RP1", Organisation.Type.TRUST, true))
			.withMessage("'trust:RP1' is no prison: holdsMen, holdsWomen and categories belong to prisons");
	}

	@Test
	void refusesMissingName() {
		assertThatExceptionOfType(BadFactException.class)
			.isThrownBy(() -> new Organisation("trust:RP1", Organisation.Type.TRUST, " ", null, null, null, null,
					List.of(), Told.EVIDENCE))
			.withMessage("'name' is missing: give it a text, or leave the whole entry out");
	}

	@ParameterizedTest
	@EnumSource
	void knowsItsTypesByTheirLabels(Organisation.Type type) {
		assertThat(Organisation.Type.of(type.label())).isEqualTo(type);
	}

	@Test
	void refusesUnknownType() {
		assertThatExceptionOfType(BadFactException.class).isThrownBy(() -> Organisation.Type.of("Hospital"))
			.withMessage(
					"'Hospital' is no type of body: it is one of [Trust, Prison, Council, Inspectorate, Department, "
							+ "IntegratedCareBoard, Agency, CareProvider, Partnership, OtherOrganisation]");
	}

	private static Organisation organisation(String id, Organisation.Type type, @Nullable Boolean holdsWomen) {
		return new Organisation(id, type, "Northamptonshire Healthcare NHS Foundation Trust",
				new PartialDate("2001-04"), null, null, holdsWomen, List.of(), Told.EVIDENCE);
	}

}
