package uk.oversight.feed.ods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import uk.oversight.evidence.Document;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Live;
import uk.oversight.feed.Progress;
import uk.oversight.feed.PublisherStub;
import uk.oversight.feed.Remote;
import uk.oversight.feed.Replies;
import uk.oversight.feed.Run;
import uk.oversight.feed.Syncing;
import uk.oversight.feed.Telling;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Syncs with a server that replays small replies in the form of the ORD API. */
class OrdSyncIT extends PublisherStub {

	private static final Path REPLIES = Path.of("src/test/resources/feed/ods/organisations.jsonl");

	/** Whose replies they are, line by line. */
	private static final List<String> CODES = List.of("RW6", "RM3", "R0A");

	private static final int PAGE = 2;

	private final Syncing syncing;

	@Autowired
	OrdSyncIT(Syncing syncing, Driver driver) {
		super(driver);
		this.syncing = syncing;
	}

	@BeforeEach
	void knowThreeTrusts() {
		CODES.forEach((code) -> organisation(code, okJson(reply(code))));
	}

	@Test
	void readsWhatChangedPageByPageFromTheFirst() {
		page(1, listed(3, "RM3", "R0A"));
		page(3, listed(3, "RW6"));
		Run run = sync();
		assertThat(run.trouble()).isNull();
		assertThat(run.count().fresh()).isEqualTo(3);
		this.publisher.verify(getRequestedFor(urlPathEqualTo("/organisations"))
			.withQueryParam("LastChangeDate", equalTo("2025-06-01"))
			.withQueryParam("PrimaryRoleId", equalTo("RO197")));
		assertThat(
				run("MATCH (t:Trust)-[r:SUCCEEDED_BY]->(n) RETURN t.id + ' ' + r.fromValue + ' ' + n.id ORDER BY n.id"))
			.containsExactly("trust:RW6 2021-10-01 trust:R0A", "trust:RW6 2021-10-01 trust:RM3");
	}

	@Test
	void tiesWhatWasEnteredWhenItWasKilledBeforeItCouldTie() {
		page(1, listed(3, "RM3", "R0A"));
		page(3, listed(3, "RW6"));
		assertThatIllegalStateException().isThrownBy(
				() -> this.syncing.sync(new OdsFeed(), new Killed(live()), LocalDate.of(2025, 6, 1), Progress.NONE));
		assertThat(run("MATCH (t:Trust {id: 'trust:RW6'}) RETURN COUNT { (t)-[:SUCCEEDED_BY]->() }"))
			.containsExactly("0");
		assertThat(this.syncing.sync(new OdsFeed(), live(), null, Progress.NONE).trouble()).isNull();
		assertThat(run("MATCH (t:Trust)-[:SUCCEEDED_BY]->(n) RETURN t.id + ' ' + n.id ORDER BY n.id"))
			.containsExactly("trust:RW6 trust:R0A", "trust:RW6 trust:RM3");
		this.publisher.verify(1, getRequestedFor(urlPathEqualTo("/organisations/RM3")));
	}

	@Test
	void refusesReplyWithoutItsList() {
		page(1, okJson("{\"errorCode\": 406, \"errorText\": \"Not acceptable\"}"));
		assertThat(sync().trouble()).contains("holds no list 'Organisations'");
		assertThat(run("MATCH (s:Sync) RETURN s.done")).containsExactly("null");
	}

	@Test
	void getsOverEverythingThatPasses() {
		page(1, aResponse().withStatus(429).withHeader("Retry-After", "1"), listed(3, "RM3", "R0A"));
		page(3, aResponse().withBody("<html>Down for maintenance</html>"), listed(3, "RW6"));
		organisation("RM3", aResponse().withStatus(500), okJson(reply("RM3")));
		organisation("R0A", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), okJson(reply("R0A")));
		organisation("RW6", okJson(reply("RW6").substring(0, 100)), okJson(reply("RW6")));
		Run run = sync();
		assertThat(run.trouble()).isNull();
		assertThat(run.count().refused()).isZero();
		assertThat(run("MATCH (t:Trust) RETURN t.id ORDER BY t.id")).containsExactly("trust:R0A", "trust:RM3",
				"trust:RW6");
	}

	@Test
	void readsPagesAgainThatMovedWhileTheyWereRead() {
		page(1, listed(3, "RM3", "R0A"), listed(2, "RM3", "RW6"));
		page(3, listed(2));
		assertThat(sync().trouble()).isNull();
		assertThat(run("MATCH (t:Trust) RETURN t.id ORDER BY t.id")).containsExactly("trust:R0A", "trust:RM3",
				"trust:RW6");
	}

	private void page(int offset, ResponseDefinitionBuilder... replies) {
		Replies.inTurn(this.publisher,
				() -> get(urlPathEqualTo("/organisations")).withQueryParam("Offset", equalTo(String.valueOf(offset))),
				replies);
	}

	private void organisation(String code, ResponseDefinitionBuilder... replies) {
		Replies.inTurn(this.publisher, () -> get("/organisations/" + code), replies);
	}

	private static String reply(String code) {
		try (Stream<String> replies = Files.lines(REPLIES)) {
			return replies.skip(CODES.indexOf(code)).findFirst().orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ResponseDefinitionBuilder listed(int total, String... codes) {
		return okJson("{\"Organisations\": [%s]}"
			.formatted(String.join(", ", Stream.of(codes).map("{\"OrgId\": \"%s\"}"::formatted).toList())))
			.withHeader("X-Total-Count", String.valueOf(total));
	}

	private Run sync() {
		return this.syncing.sync(new OdsFeed(), live(), LocalDate.of(2025, 6, 1), Progress.NONE);
	}

	private OrdLive live() {
		return new OrdLive("RO197", base(), PAGE);
	}

	/** One whose sync ends when the last trust is in, before it is tied to the others. */
	private record Killed(OrdLive live) implements Live {

		@Override
		public String key() {
			return this.live.key();
		}

		@Override
		public Document document() {
			return this.live.document();
		}

		@Override
		public Remote.Access access() {
			return this.live.access();
		}

		@Override
		public LocalDate earliest(LocalDate today) {
			return this.live.earliest(today);
		}

		@Override
		public Page changes(Remote remote, LocalDate since, LocalDate until, int page) {
			return this.live.changes(remote, since, until, page);
		}

		@Override
		public @Nullable Telling read(Remote remote, String id, Bodies bodies) {
			Telling telling = this.live.read(remote, id, bodies);
			if (telling != null && id.equals("RW6")) {
				telling.tellLater(() -> {
					throw new IllegalStateException("killed");
				});
			}
			return telling;
		}

	}

}
