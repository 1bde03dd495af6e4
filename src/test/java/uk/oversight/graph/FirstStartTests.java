package uk.oversight.graph;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FirstStartTests {

	@TempDir
	Path folder;

	@Test
	void isNotInterruptedBeforeItBegins() {
		assertThat(FirstStart.in(this.folder).wasInterrupted()).isFalse();
	}

	@Test
	void isInterruptedUntilItEnds() throws IOException {
		FirstStart.in(this.folder).begin();
		assertThat(FirstStart.in(this.folder).wasInterrupted()).isTrue();
		FirstStart.in(this.folder).end();
		assertThat(FirstStart.in(this.folder).wasInterrupted()).isFalse();
	}

	@Test
	void mayBeginAndEndAgain() throws IOException {
		FirstStart firstStart = FirstStart.in(this.folder);
		firstStart.begin();
		firstStart.begin();
		firstStart.end();
		firstStart.end();
		assertThat(firstStart.wasInterrupted()).isFalse();
	}

	@Test
	void tellsWhoeverFindsItsMarkWhatItMeans() throws IOException {
		FirstStart firstStart = FirstStart.in(this.folder);
		firstStart.begin();
		assertThat(firstStart.mark()).content().contains("the next start makes it afresh");
	}

}
