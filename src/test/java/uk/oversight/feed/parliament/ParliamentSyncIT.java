package uk.oversight.feed.parliament;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import uk.oversight.feed.Loading;
import uk.oversight.feed.Progress;
import uk.oversight.feed.PublisherStub;
import uk.oversight.feed.Replies;
import uk.oversight.feed.Run;
import uk.oversight.feed.Syncing;
import uk.oversight.graph.Reads;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Syncs with a server that replays small replies in the forms of Parliament's APIs. */
class ParliamentSyncIT extends PublisherStub {

	private static final Path REPLIES = Path.of("src/test/resources/feed/parliament");

	private static final LocalDate SINCE = LocalDate.of(2025, 2, 1);

	private static final String QUESTION = """
			{"value": {"id": %1$d, "askingMemberId": 9001, "house": "Commons", "dateTabled": "2025-02-03T00:00:00", "uin": "%1$d",
			 "questionText": "<p>Why?</p>", "answeringBodyId": 17, "answeringBodyName": "Department of Health and Social Care"},
			 "links": []}
			""";

	private final Syncing syncing;

	private final Loading loading;

	private final Reads reads;

	@Autowired
	ParliamentSyncIT(Syncing syncing, Loading loading, Reads reads, Driver driver) {
		super(driver);
		this.syncing = syncing;
		this.loading = loading;
		this.reads = reads;
	}

	@Test
	void readsQuestionsWholeAndTiesThemToThoseThatAreThere() throws IOException {
		this.loading.load("questions", new Loading.Source(REPLIES.resolve("questions.jsonl"), "questions.jsonl", null),
				Progress.NONE);
		list(0, listed(2, 700008, 700010));
		reply(700008, okJson(Files.readString(REPLIES.resolve("question_700008.json"))));
		reply(700010, okJson(
				JsonMapper.shared().readTree(REPLIES.resolve("questions_page.json")).at("/results/0").toString()));
		Run run = sync(QuestionsLive.Kind.ANSWERED);
		assertThat(run.trouble()).isNull();
		assertThat(run.count().fresh()).isEqualTo(1);
		assertThat(run.count().changed()).isEqualTo(1);
		this.publisher.verify(
				getRequestedFor(urlPathEqualTo("/questions")).withQueryParam("answeredWhenFrom", equalTo("2025-02-01"))
					.withQueryParam("includeWithdrawn", equalTo("true")));
		assertThat(
				run("MATCH (q:Question {id: 'question:700008'})<-[:ANSWERS]-(a) RETURN [q.textIsWhole, a.textIsWhole]"))
			.containsExactly("[true, true]");
		assertThat(run("MATCH (n)-[:GROUPED_WITH]->(m) RETURN n.id + ' ' + m.id ORDER BY n.id, m.id")).containsExactly(
				"question:700001 question:700002", "question:700001 question:700010",
				"question:700002 question:700010");
	}

	@Test
	void asksForMembersThatQuestionsName() throws IOException {
		list(0, listed(1, 1));
		reply(1, okJson(QUESTION.formatted(1)));
		sync(QuestionsLive.Kind.TABLED);
		run("CREATE (:Entity:Person {id: 'person:9009', parliamentId: 9009})");
		this.publisher.stubFor(get("/Members/9009").willReturn(notFound()));
		this.publisher.stubFor(get("/Members/9001").willReturn(
				okJson(JsonMapper.shared().readTree(REPLIES.resolve("members.json")).at("/items/0").toString())));
		Run run = this.syncing.sync(new MembersFeed(this.reads), new MembersLive(base(), this.reads), null,
				Progress.NONE);
		assertThat(run.trouble()).isNull();
		assertThat(run("MATCH (p:Person) RETURN p.id + ' ' + coalesce(p.name, '-') ORDER BY p.id"))
			.containsExactly("person:9001 Ann Example", "person:9009 -");
	}

	@Test
	void getsOverEverythingThatPasses() {
		String whole = QUESTION.formatted(5);
		list(0, aResponse().withStatus(429).withHeader("Retry-After", "1"), listed(5, 1, 2, 3, 4, 5));
		reply(1, aResponse().withStatus(500), okJson(QUESTION.formatted(1)));
		reply(2, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), okJson(QUESTION.formatted(2)));
		reply(3, aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), okJson(QUESTION.formatted(3)));
		reply(4, aResponse().withBody("<!DOCTYPE html><html>Back soon</html>"), okJson(QUESTION.formatted(4)));
		reply(5, okJson(whole.substring(0, whole.length() / 2)), okJson(whole));
		Run run = sync(QuestionsLive.Kind.TABLED);
		assertThat(run.trouble()).isNull();
		assertThat(run.count().refused()).isZero();
		assertThat(run("MATCH (q:Question) RETURN q.id ORDER BY q.id"))
			.isEqualTo(IntStream.rangeClosed(1, 5).mapToObj((it) -> "question:" + it).toList());
	}

	@Test
	void saysThatThereIsNoList() {
		list(0, notFound());
		assertThat(sync(QuestionsLive.Kind.TABLED).trouble()).contains("/questions?", "there is no such list");
		assertThat(run("MATCH (s:Sync) RETURN s.done")).containsExactly("null");
	}

	@Test
	void readsPagesAgainThatMovedWhileTheyWereRead() {
		list(0, listed(101, 1), listed(102, 1, 2));
		list(100, listed(102, 3));
		for (int id = 1; id <= 3; id++) {
			reply(id, okJson(QUESTION.formatted(id)));
		}
		assertThat(sync(QuestionsLive.Kind.CORRECTED).trouble()).isNull();
		assertThat(run("MATCH (q:Question) RETURN q.id ORDER BY q.id")).containsExactly("question:1", "question:2",
				"question:3");
		this.publisher.verify(1, getRequestedFor(urlPathEqualTo("/questions/3")));
	}

	private void list(int skip, ResponseDefinitionBuilder... replies) {
		Replies.inTurn(this.publisher,
				() -> get(urlPathEqualTo("/questions")).withQueryParam("skip", equalTo(String.valueOf(skip))), replies);
	}

	private void reply(int id, ResponseDefinitionBuilder... replies) {
		Replies.inTurn(this.publisher, () -> get(urlPathEqualTo("/questions/" + id)), replies);
	}

	/** A list, which cuts the texts. */
	private static ResponseDefinitionBuilder listed(int total, int... ids) {
		List<String> results = IntStream.of(ids)
			.mapToObj("{\"value\": {\"id\": %d, \"questionText\": \"Wh...\"}}"::formatted)
			.toList();
		return okJson("{\"totalResults\": %d, \"results\": [%s]}".formatted(total, String.join(", ", results)));
	}

	private Run sync(QuestionsLive.Kind kind) {
		return this.syncing.sync(new QuestionsFeed(this.reads), new QuestionsLive(kind, base(), this.reads), SINCE,
				Progress.NONE);
	}

}
