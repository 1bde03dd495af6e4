package uk.oversight.launch;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a rehearsal a start takes up; {@code RehearsalIT} rehearses. */
class RehearsedTests {

	@Test
	void liesBesideTheJarAndHasItsName() {
		Rehearsed rehearsed = Rehearsed.beside(Path.of("/opt/oversight/oversight.jar"));
		assertThat(rehearsed.store()).isEqualTo(Path.of("/opt/oversight/oversight-store.zip"));
		assertThat(rehearsed.cache()).isEqualTo(Path.of("/opt/oversight/oversight.aot"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-XX:AOTCache=other.aot", "-XX:AOTMode=off", "-XX:AOTCacheOutput=new.aot",
			"-XX:SharedArchiveFile=other.jsa", "-XX:+AutoCreateSharedArchive", "-XX:ArchiveClassesAtExit=new.jsa",
			"-Xshare:off", "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y", "-javaagent:tracing.jar", "--help",
			"-V" })
	void leavesTheCacheAsideWhereItWouldNotHelp(String argument) {
		assertThat(Rehearsed.rulesOut(argument)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "-Xmx2g", "-XX:+UseSerialGC", "-Dname=-XX:AOTMode", "-jar", "load", "--server.port=8080", "" })
	void takesItUpWhateverElseIsSaid(String argument) {
		assertThat(Rehearsed.rulesOut(argument)).isFalse();
	}

}
