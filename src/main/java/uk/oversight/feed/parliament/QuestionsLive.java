package uk.oversight.feed.parliament;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import uk.oversight.evidence.Document;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Json;
import uk.oversight.feed.Live;
import uk.oversight.feed.Remote;
import uk.oversight.feed.Rows;
import uk.oversight.feed.Telling;
import uk.oversight.graph.Reads;

/**
 * Parliament's written questions API: the ids of what was tabled, answered or corrected
 * in a time, from its lists, which cut the texts; and each question with its whole text.
 * It asks for no key.
 */
final class QuestionsLive implements Live {

	static final URI BASE = URI.create("https://questions-statements-api.parliament.uk/api/writtenquestions/");

	private static final int PAGE = 100;

	private final Kind kind;

	private final URI base;

	private final Reads reads;

	private final WholeTexts texts;

	private @Nullable Elsewhere elsewhere;

	QuestionsLive(Kind kind, URI base, Reads reads) {
		this.kind = kind;
		this.base = base;
		this.reads = reads;
		this.texts = new WholeTexts(reads);
	}

	/** What happened to the questions that are asked for. */
	enum Kind {

		TABLED, ANSWERED, CORRECTED;

		private String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	@Override
	public String key() {
		return "questions-" + this.kind.word();
	}

	@Override
	public Document document() {
		return Questions.DOCUMENT;
	}

	/** Nothing is published of how fast it likes to be asked. */
	@Override
	public Remote.Access access() {
		return new Remote.Access(this.base, Map.of(), Duration.ofMillis(250));
	}

	@Override
	public LocalDate earliest(LocalDate today) {
		return today.minusDays(7);
	}

	@Override
	public Page changes(Remote remote, LocalDate since, LocalDate until, int page) {
		Remote.Listed listed = remote.list(
				"questions?%1$sWhenFrom=%2$s&%1$sWhenTo=%3$s&includeWithdrawn=true&expandMember=false&skip=%4$d&take=%5$d"
					.formatted(this.kind.word(), since, until, (page - 1) * PAGE, PAGE),
				"results", "/value/id");
		long total = listed.reply().path("totalResults").asLong(0);
		return new Page(listed.ids(), listed.ids().isEmpty() || (long) page * PAGE >= total, total);
	}

	@Override
	public @Nullable Telling read(Remote remote, String id, Bodies bodies) {
		if (this.elsewhere == null) {
			this.elsewhere = Elsewhere.read(this.reads);
		}
		JsonNode reply = remote.get("questions/%s?expandMember=false".formatted(id)).orElse(null);
		return (reply != null)
				? new QuestionRow(Questions.question(new Json.Item(reply)), 0, this.texts, this.elsewhere).telling()
				: null;
	}

	@Override
	public boolean tellsLater() {
		return true;
	}

	@Override
	public Rows openLater(String edition) {
		return new CitedQuestions(this.reads, edition);
	}

}
