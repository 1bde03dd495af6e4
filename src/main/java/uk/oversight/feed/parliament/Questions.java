package uk.oversight.feed.parliament;

import java.io.IOException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Document;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Format;
import uk.oversight.feed.Input;
import uk.oversight.feed.Json;
import uk.oversight.feed.Rows;
import uk.oversight.graph.Reads;

/** Questions as the API returns them: one, a page of them, or one on each line. */
final class Questions implements Format {

	static final Document DOCUMENT = new Document("document:parliament-written-questions",
			"Written questions and answers (UK Parliament)", Document.Kind.DATA_FILE, null, null,
			"https://questions-statements-api.parliament.uk/api/writtenquestions/questions",
			"Open Parliament Licence v3.0", null);

	private final Reads reads;

	Questions(Reads reads) {
		this.reads = reads;
	}

	@Override
	public String form() {
		return "questions as the API returns them: JSON with questionText and dateTabled, one, a page, or one on each line";
	}

	@Override
	public boolean fits(Input input) {
		return Json.names(input, "questionText", "dateTabled");
	}

	@Override
	public Document document() {
		return DOCUMENT;
	}

	@Override
	public boolean tellsLater() {
		return true;
	}

	@Override
	public Rows open(Input input, Bodies bodies) throws IOException {
		WholeTexts texts = new WholeTexts(this.reads);
		Elsewhere elsewhere = Elsewhere.read(this.reads);
		return Json.of(input, Set.of("results"),
				(item) -> new QuestionRow(question(item), item.number(), texts, elsewhere).telling());
	}

	@Override
	public Rows openLater(Input input, Bodies bodies) {
		return new CitedQuestions(this.reads, input.contentHash());
	}

	static WrittenQuestion question(Json.Item item) {
		if (!item.node().has("value")) {
			return item.as(WrittenQuestion.class);
		}
		return WrittenQuestion.required(item.as(Result.class).value(), "value");
	}

	/** A question beside the links that lead to it. */
	private record Result(@Nullable WrittenQuestion value) {
	}

}
