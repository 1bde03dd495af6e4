package uk.oversight.feed;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Asks a server that answers as publishers' APIs do on bad days. */
class RemoteTests {

	private static final String TRUST = "{\"Organisation\": {\"Name\": \"A TRUST\"}}";

	private final List<Duration> waits = new ArrayList<>();

	private WireMockServer publisher;

	@BeforeEach
	void start() {
		this.publisher = new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
		this.publisher.start();
	}

	@AfterEach
	void stop() {
		this.publisher.stop();
	}

	@Test
	void saysWhoAsksAndWithWhichKey() {
		this.publisher.stubFor(get("/RT1").willReturn(okJson(TRUST)));
		assertThat(remote(Duration.ZERO).get("RT1")).isPresent();
		this.publisher.verify(getRequestedFor(urlEqualTo("/RT1")).withHeader("Key", equalTo("k3y"))
			.withHeader("User-Agent", equalTo("Oversight")));
	}

	@Test
	void asksNoFasterThanPublisherLikes() {
		this.publisher.stubFor(get("/RT1").willReturn(okJson(TRUST)));
		Remote remote = remote(Duration.ofSeconds(20));
		remote.get("RT1");
		remote.get("RT1");
		assertThat(this.waits).singleElement()
			.satisfies((it) -> assertThat(it).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20)));
	}

	@Test
	void waitsAsLongAsPublisherAsks() {
		answer(aResponse().withStatus(429).withHeader("Retry-After", "90"), okJson(TRUST));
		assertThat(remote(Duration.ZERO).get("RT1")).isPresent();
		assertThat(this.waits).containsExactly(Duration.ofSeconds(90));
	}

	@Test
	void waitsLongerEachTimeServerFails() {
		answer(aResponse().withStatus(500), aResponse().withStatus(503), okJson(TRUST));
		assertThat(remote(Duration.ZERO).get("RT1")).isPresent();
		assertThat(this.waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
	}

	@Test
	void asksAgainWhenConnectionIsCut() {
		answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), okJson(TRUST));
		assertThat(remote(Duration.ZERO).get("RT1")).isPresent();
	}

	@Test
	void asksAgainWhenReplyIsCutShort() {
		answer(okJson(TRUST.substring(0, 20)), okJson(TRUST));
		assertThat(remote(Duration.ZERO).get("RT1")).isPresent();
	}

	@Test
	void asksAgainWhenPageOfErrorsComesWithStatus200() {
		answer(aResponse().withStatus(200).withBody("<html>Down for maintenance</html>"), okJson(TRUST));
		assertThat(remote(Duration.ZERO).get("RT1")).isPresent();
	}

	@Test
	void asksAgainWhenReplyIsEmpty() {
		answer(okJson(""), okJson(TRUST));
		assertThat(remote(Duration.ZERO).get("RT1").orElseThrow().has("Organisation")).isTrue();
	}

	@Test
	void givesUpAfterSeveralAttempts() {
		this.publisher.stubFor(get("/RT1").willReturn(aResponse().withStatus(200).withBody("<html>")));
		assertThatExceptionOfType(UnusableFileException.class).isThrownBy(() -> remote(Duration.ZERO).get("RT1"))
			.withMessageEndingWith(
					"it answered with a web page in place of data, 3 times; run it again later, and it goes on where it stopped");
		assertThat(this.waits).hasSize(2);
	}

	@Test
	void givesUpWhenItShouldWaitForHours() {
		this.publisher.stubFor(get("/RT1").willReturn(aResponse().withStatus(429).withHeader("Retry-After", "7200")));
		assertThatExceptionOfType(UnusableFileException.class).isThrownBy(() -> remote(Duration.ZERO).get("RT1"))
			.withMessageContaining("asks us to wait for 120 minutes");
	}

	@Test
	void saysThatKeyIsMissing() {
		this.publisher.stubFor(get("/RT1").willReturn(aResponse().withStatus(401)));
		assertThatExceptionOfType(UnusableFileException.class).isThrownBy(() -> remote(Duration.ZERO).get("RT1"))
			.withMessageContaining("set the key that the publisher gave you");
	}

	@Test
	void findsNothingWhereThereIsNothing() {
		this.publisher.stubFor(get("/RT1").willReturn(aResponse().withStatus(404)));
		assertThat(remote(Duration.ZERO).get("RT1")).isEmpty();
	}

	@Test
	void asksNobodyElse() {
		assertThatExceptionOfType(UnusableFileException.class)
			.isThrownBy(() -> remote(Duration.ZERO).get("https://example.org/RT1"))
			.withMessageContaining("nobody but the publisher is asked");
	}

	private void answer(ResponseDefinitionBuilder... replies) {
		Replies.inTurn(this.publisher, () -> get("/RT1"), replies);
	}

	private Remote remote(Duration pause) {
		return new Remote(new Remote.Access(URI.create(this.publisher.baseUrl() + "/"), Map.of("Key", "k3y"), pause,
				Duration.ofSeconds(5), 3, Duration.ofMinutes(10)), this.waits::add);
	}

}
