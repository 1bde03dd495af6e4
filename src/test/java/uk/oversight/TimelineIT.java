package uk.oversight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import uk.oversight.evidence.Certainty;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Document;
import uk.oversight.evidence.Ledger;
import uk.oversight.evidence.Origin;
import uk.oversight.evidence.PartialDate;
import uk.oversight.evidence.Place;
import uk.oversight.evidence.Speaker;
import uk.oversight.organisation.Organisation;
import uk.oversight.organisation.Person;
import uk.oversight.organisation.Post;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A line of time that is limited to some documents, where one names a person and another
 * says what post the person took up.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class TimelineIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	static Path data;

	@LocalServerPort
	private int port;

	private final Ledger ledger;

	@Autowired
	TimelineIT(Ledger ledger) {
		this.ledger = ledger;
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) throws IOException {
		EmptyGraph.in(data, registry);
	}

	@BeforeEach
	void holdOnePost() {
		Document answer = document("document:answer", "An answer of the minister");
		Document register = document("document:register", "A register of ministers");
		this.ledger.enter("posts", "1",
				List.of(answer, register, new Organisation("department:dhsc", Organisation.Type.DEPARTMENT,
						"Department of Health and Social Care", null, null, null, null, List.of(), readIn(answer)),
						new Person("person:a-minister", "A Minister", readIn(answer)),
						new Post("person:a-minister", "Minister of State", "department:dhsc",
								new PartialDate("2024-07-05"), new PartialDate("2025-09-06"), readIn(register))));
	}

	@Test
	void tellsPostsOfTheDocumentThatStatesThem() {
		assertThat(events("document:register")).containsExactly("POST_BEGUN", "POST_ENDED");
		assertThat(events("document:answer")).isEmpty();
	}

	private List<String> events(String source) {
		JsonNode answer = JSON.readTree(new Endpoint(this.port).ask("""
				{ timeline(about: ["department:dhsc"], sources: ["%s"]) { nodes { kind } } }
				""".formatted(source)));
		return answer.at("/data/timeline/nodes").valueStream().map((it) -> it.get("kind").asString()).toList();
	}

	private static Document document(String id, String title) {
		return new Document(id, title, Document.Kind.NEWS, null, null, null, null, null);
	}

	private static List<Citation> readIn(Document document) {
		return List.of(new Citation(new Place(document.id(), "L1", "line 1", 1), Speaker.DOCUMENT, Certainty.STATED,
				Origin.CURATED));
	}

}
