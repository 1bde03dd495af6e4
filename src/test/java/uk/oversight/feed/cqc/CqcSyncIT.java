package uk.oversight.feed.cqc;

import java.time.LocalDate;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import uk.oversight.feed.Progress;
import uk.oversight.feed.PublisherStub;
import uk.oversight.feed.Replies;
import uk.oversight.feed.Run;
import uk.oversight.feed.Syncing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Syncs with a server that replays small replies in the form of CQC's API. */
class CqcSyncIT extends PublisherStub {

	private static final String LOCATION = """
			{"locationId": "1-%1$d", "providerId": "1-9", "name": "Home %1$d", "localAuthority": "Nowhere", "numberOfBeds": 12,
			 "inspectionCategories": [{"code": "S1", "primary": "true", "name": "Residential social care"}],
			 "regulatedActivities": [{"name": "Care", "contacts": [{"personGivenName": "Jane", "personFamilyName": "Secret"}]}],
			 "currentRatings": {"overall": {"rating": "Good", "reportDate": "2025-03-01",
			   "keyQuestionRatings": [{"name": "Safe", "rating": "Requires Improvement"}]}, "reportDate": "2025-03-01"},
			 "historicRatings": [{"reportDate": "2019-10-31", "overall": {"rating": "Outstanding", "keyQuestionRatings": []}}],
			 "reports": [{"linkId": "a", "reportDate": "2025-03-01", "firstVisitDate": "2025-02-03"},
			   {"linkId": "b", "reportDate": "2019-10-31", "firstVisitDate": "2020-01-01"}],
			 "assessment": [{"assessmentPlanPublishedDateTime": "2025-09-02T00:00:00", "ratings": {"overall": [],
			   "asgRatings": [{"name": "Residential homes", "assessmentDate": "2025-08-01", "rating": "Inadequate",
			     "keyQuestionRatings": [{"name": "Well-led", "rating": "Inadequate", "percentageScore": 25}]}]}}],
			 "relationships": [{"relatedLocationId": "1-404", "type": "HSCA Predecessor"}]}
			""";

	private final Syncing syncing;

	@Autowired
	CqcSyncIT(Syncing syncing, Driver driver) {
		super(driver);
		this.syncing = syncing;
	}

	@BeforeEach
	void knowThreePlaces() {
		for (int i = 1; i <= 3; i++) {
			location(i, okJson(LOCATION.formatted(i)));
		}
	}

	@Test
	void readsWhatChangedPageByPage() {
		page("1", 2, 3, "1-1", "1-2");
		page("2", 2, 3, "1-3");
		Run run = sync(LocalDate.of(2025, 1, 1));
		assertThat(run.trouble()).isNull();
		assertThat(run.count().fresh()).isEqualTo(3);
		this.publisher.verify(getRequestedFor(urlPathEqualTo("/changes/location")).withQueryParam("startTimestamp",
				equalTo("2025-01-01T00:00:00Z")));
		assertThat(run(
				"MATCH (:Service {id: 'service:1-1'})<-[:EXAMINED]-(i:Inspection)-[:JUDGED]->(j {aspect: 'Overall'}) "
						+ "RETURN i.publishedValue + ' ' + coalesce(i.startedValue, '-') + ' ' + coalesce(i.framework, '-') + ' ' + j.value + ' ' + j.rank "
						+ "ORDER BY i.publishedValue"))
			.containsExactly("2019-10-31 - - Outstanding 4", "2025-03-01 2025-02-03 - Good 3",
					"2025-09-02 2025-08-01 Single assessment framework Inadequate 1");
		assertThat(run("MATCH (j:Judgement {aspect: 'Safe'}) RETURN DISTINCT j.value + ' ' + j.rank"))
			.containsExactly("Requires Improvement 2");
		assertThat(
				run("MATCH (n) WHERE any(key IN keys(n) WHERE toStringOrNull(n[key]) CONTAINS 'Secret') RETURN n.id"))
			.isEmpty();
		assertThat(run("MATCH (p:CareProvider) RETURN p.id + ' ' + p.name")).containsExactly("provider:1-9 1-9");
		assertThat(run("MATCH (r:Refusal) WHERE r.entered RETURN DISTINCT r.reason ORDER BY r.reason")).containsExactly(
				"'Nowhere' names no one council: load councils first, or see whether its name changed",
				"it leads to '1-404', which is not in the graph: load that location too");
	}

	@Test
	void goesOnWhereItStopped() {
		page("1", 2, 3, "1-1", "1-2");
		this.publisher.stubFor(get(urlPathEqualTo("/changes/location")).withQueryParam("page", equalTo("2"))
			.willReturn(aResponse().withStatus(403)));
		assertThat(sync(null).trouble()).contains("refuses us (status 403)");
		page("2", 2, 3, "1-3");
		Run again = sync(null);
		assertThat(again.trouble()).isNull();
		assertThat(again.count().read()).isEqualTo(1);
		this.publisher.verify(1, getRequestedFor(urlPathEqualTo("/locations/1-1")));
		assertThat(run("MATCH (n:Service) RETURN n.id ORDER BY n.id")).hasSize(3);
	}

	@Test
	void asksAgainOfTimeOfWhichItWasToldNothing() {
		page("1", okJson("{}"), reply(1, 1, "1-1"));
		assertThat(sync(LocalDate.of(2025, 1, 1)).trouble()).contains("/changes/location", "holds no list 'changes'");
		Run again = sync(null);
		assertThat(again.trouble()).isNull();
		assertThat(again.count().fresh()).isEqualTo(1);
		this.publisher.verify(2, getRequestedFor(urlPathEqualTo("/changes/location")).withQueryParam("startTimestamp",
				equalTo("2025-01-01T00:00:00Z")));
	}

	@Test
	void refusesChangesWithoutIds() {
		page("1", okJson("{\"total\": 1, \"totalPages\": 1, \"changes\": [{\"locationId\": \"1-1\"}]}"));
		assertThat(sync(null).trouble()).contains("'changes' names no id");
	}

	@Test
	void refusesPlacesThatLackWhatAllHaveAndTakesTheOthers() {
		page("1", 1, 3, "1-1", "1-2", "1-3");
		location(1, okJson(LOCATION.formatted(1).replace("\"name\": \"Home 1\", ", "")));
		location(2, okJson(LOCATION.formatted(2).replace("2025-08-01", "2025-8")));
		Run run = sync(null);
		assertThat(run.ended()).isNotNull();
		assertThat(run.count().fresh()).isEqualTo(1);
		assertThat(run("MATCH (r:Refusal) WHERE NOT r.entered RETURN r.reason ORDER BY r.reason")).containsExactly(
				"'1-1': it has no name, which every object of this form has",
				"'1-2': '2025-8' is no date: write a day as 2025-11-10, a month as 2025-11, a year as 2025");
	}

	@Test
	void getsOverEverythingThatPasses() {
		page("1", aResponse().withStatus(429).withHeader("Retry-After", "1"), reply(2, 3, "1-1", "1-2"));
		page("2", aResponse().withBody("<!DOCTYPE html><html>Back soon</html>"), reply(2, 3, "1-3"));
		location(1, aResponse().withStatus(500), okJson(LOCATION.formatted(1)));
		location(2, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), okJson(LOCATION.formatted(2)));
		location(3, okJson(LOCATION.substring(0, LOCATION.length() / 2)), okJson(LOCATION.formatted(3)));
		Run run = sync(LocalDate.of(2025, 1, 1));
		assertThat(run.trouble()).isNull();
		assertThat(run.count().fresh()).isEqualTo(3);
		assertThat(run.count().refused()).isZero();
	}

	@Test
	void readsPagesAgainThatMovedWhileTheyWereRead() {
		page("1", reply(2, 2, "1-1"), reply(2, 3, "1-1"));
		page("2", reply(2, 3, "1-3"), reply(2, 3, "1-2", "1-3"));
		Run run = sync(LocalDate.of(2025, 1, 1));
		assertThat(run.trouble()).isNull();
		assertThat(run("MATCH (n:Service) RETURN n.id ORDER BY n.id")).containsExactly("service:1-1", "service:1-2",
				"service:1-3");
		this.publisher.verify(1, getRequestedFor(urlPathEqualTo("/locations/1-3")));
	}

	private void location(int number, ResponseDefinitionBuilder... replies) {
		Replies.inTurn(this.publisher, () -> get("/locations/1-" + number), replies);
	}

	private void page(String page, int pages, int total, String... ids) {
		page(page, reply(pages, total, ids));
	}

	private void page(String page, ResponseDefinitionBuilder... replies) {
		Replies.inTurn(this.publisher,
				() -> get(urlPathEqualTo("/changes/location")).withQueryParam("page", equalTo(page)), replies);
	}

	private static ResponseDefinitionBuilder reply(int pages, int total, String... ids) {
		return okJson("{\"total\": %d, \"totalPages\": %d, \"changes\": [\"%s\"]}".formatted(total, pages,
				String.join("\", \"", ids)));
	}

	private Run sync(@Nullable LocalDate since) {
		CqcLive live = new CqcLive(CqcLive.Kind.LOCATION, base());
		return this.syncing.sync(new CqcFeed(), live, since, Progress.NONE);
	}

}
