package uk.oversight.launch;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What can be told before anything is rehearsed; the build rehearses. */
class RehearsalTests {

	@Test
	void refusesWhatIsNotPackaged() {
		List<String> told = new ArrayList<>();
		assertThatExceptionOfType(RehearsalException.class).isThrownBy(() -> Rehearsal.run(told::add))
			.withMessageStartingWith("Only the packaged service can be rehearsed, and this one runs from ")
			.withMessageEndingWith("classes: build it with ./mvnw -DskipTests package.");
		assertThat(told).isEmpty();
	}

}
