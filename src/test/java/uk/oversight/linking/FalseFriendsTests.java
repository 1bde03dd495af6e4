package uk.oversight.linking;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

import uk.oversight.linking.known.KnownBodies;
import uk.oversight.linking.naming.Decision;
import uk.oversight.linking.naming.Gazetteer;
import uk.oversight.linking.naming.Overrides;
import uk.oversight.linking.reading.Linker;
import uk.oversight.linking.text.Text;
import uk.oversight.linking.topics.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names that look alike and mean different things: over small registers in the
 * publishers' forms, and over the whole ones where they are at hand, in which many more
 * bodies could be taken for these.
 */
@ParameterizedClass(name = "with the registers of {0}")
@MethodSource("registers")
class FalseFriendsTests {

	private final Linker linker;

	FalseFriendsTests(Path registers) {
		this.linker = new Linker(Gazetteer.of(Registers.bodies(registers)), new KnownBodies().phrases(), Topics.NONE,
				Overrides.NONE);
	}

	static Stream<Path> registers() {
		Path small = Path.of("src/test/resources/linking/registers");
		String data = System.getProperty("oversight.test-data", "");
		return data.isEmpty() ? Stream.of(small) : Stream.of(small, Path.of(data, "data/registers"));
	}

	@Test
	void tellsReadingTheTownItsCouncilAndItsPrisonFromReadingBooks() {
		assertThat(named("Reading is taught in every wing. Reading ages rose, and reading helps.")).isEmpty();
		assertThat(named("The hon. Member for Reading Central asked whether homes in Reading are dear.")).isEmpty();
		assertThat(named("Reading Borough Council opens a library, so that Reading reads.", "2024-05-01"))
			.containsExactly("Reading Borough Council: council:E06000038");
		assertThat(named("Reading at HMP Reading was taught by volunteers.", "2013-05-01"))
			.containsExactly("HMP Reading: prison:RDI");
	}

	@Test
	void tellsWandsworthThePrisonTheCouncilAndTheConstituencyApart() {
		assertThat(named("HMP Wandsworth pays its rates to Wandsworth Council, says the hon. Member for Wandsworth."))
			.containsExactly("HMP Wandsworth: prison:WWI", "Wandsworth Council: council:E09000032");
		assertThat(named("The hon. Member for Wandsworth Central asked about buses in Wandsworth.")).isEmpty();
		assertThat(named("The London Borough of Wandsworth wrote to the governor of Wandsworth Prison."))
			.containsExactly("London Borough of Wandsworth: council:E09000032", "Wandsworth Prison: prison:WWI");
	}

	@Test
	void tellsKentCountyCouncilFromTheBoardOfKentAndMedway() {
		assertThat(named("Kent County Council and Kent and Medway ICB will share the cost."))
			.containsExactly("Kent County Council: council:E10000016", "Kent and Medway ICB: icb:QKS");
		assertThat(named("NHS Kent and Medway will pay for it, as will Medway Council."))
			.containsExactly("NHS Kent and Medway: icb:QKS", "Medway Council: council:E06000035");
		assertThat(named("Kent and Medway NHS and Social Care Partnership Trust is no council."))
			.containsExactly("Kent and Medway NHS and Social Care Partnership Trust: trust:RXY");
		assertThat(named("The people of Kent and Medway wait for it.")).isEmpty();
	}

	@Test
	void tellsTheTrustOfThreeBoroughsFromTheBoroughs() {
		String trust = "Barking, Havering and Redbridge University Hospitals NHS Trust";
		assertThat(named("Waits at " + trust + " grew.")).containsExactly(trust + ": trust:RF4");
		assertThat(named("Patients from Barking, Havering and Redbridge waited.")).isEmpty();
		assertThat(named("The London Borough of Havering and Redbridge Council wrote to " + trust + "."))
			.containsExactly("London Borough of Havering: council:E09000016", "Redbridge Council: council:E09000026",
					trust + ": trust:RF4");
	}

	@Test
	void tellsParcThePrisonFromPark() {
		assertThat(named("Eleven men died at HMP Parc, and none at HMYOI Parc."))
			.containsExactly("HMP Parc: prison:PRI", "HMYOI Parc: prison:PYI");
		assertThat(named("A fair was held in Parc Howard; Parc Slip is a park, and y parc is Welsh for it.")).isEmpty();
	}

	@Test
	void knowsTheTrustOfStHelensBeforeAndAfterItsRename() {
		assertThat(named("Births at St Helens and Knowsley Teaching Hospitals NHS Trust in 2019.", "2020-03-02"))
			.containsExactly("St Helens and Knowsley Teaching Hospitals NHS Trust: trust:RBN");
		assertThat(named("Births at Mersey and West Lancashire Teaching Hospitals NHS Trust.", "2025-03-02"))
			.containsExactly("Mersey and West Lancashire Teaching Hospitals NHS Trust: trust:RBN");
		assertThat(
				named("What St Helens and Knowsley Teaching Hospitals NHS Trust did before its rename.", "2025-03-02"))
			.containsExactly("St Helens and Knowsley Teaching Hospitals NHS Trust: trust:RBN");
		assertThat(named("St Helens Council pays for buses in St Helens and Knowsley."))
			.containsExactly("St Helens Council: council:E08000013");
	}

	private List<String> named(String text) {
		return named(text, null);
	}

	/** The names that are linked, each with what it means, in the order of the text. */
	private List<String> named(String text, @Nullable String date) {
		return this.linker.read(new Text(List.of(new Text.Part("question", text)), date, null))
			.names()
			.stream()
			.filter(Decision.Linked.class::isInstance)
			.map(Decision.Linked.class::cast)
			.map((it) -> it.span().surface() + ": " + it.body().id())
			.toList();
	}

}
