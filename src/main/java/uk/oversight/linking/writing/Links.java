package uk.oversight.linking.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.classes.Phrases;
import uk.oversight.linking.naming.Body;
import uk.oversight.linking.naming.Decision;
import uk.oversight.linking.reading.Reading;
import uk.oversight.linking.references.CrossReference;
import uk.oversight.linking.topics.Topics;

/**
 * What a question and its answer are linked to: one tie from a text to a body, class,
 * topic or name, by the surest of what links them.
 *
 * @param linkedBy by what rules and bodies, and in what words, it was linked
 * @param texts the ids of the question and its answer
 * @param unsure ties to bodies that may be meant
 * @param unresolved ties to names that no register knows
 */
public record Links(String question, String linkedBy, List<String> texts, List<Tie> mentions, List<Tie> unsure,
		List<Tie> concerns, List<Tie> references, List<Tie> unresolved, List<Tie> topics) {

	/**
	 * One tie to write.
	 *
	 * @param to the id of what it leads to
	 * @param more what else is known of it, by name
	 */
	public record Tie(String from, String to, String surface, String because, double score, Map<String, String> more) {

		Map<String, Object> row(@Nullable String citation) {
			Map<String, Object> row = new LinkedHashMap<>(this.more);
			row.put("from", this.from);
			row.put("to", this.to);
			row.put("properties", Map.of("surface", this.surface, "because", this.because, "score", this.score,
					"citations", (citation == null) ? List.of() : List.of(citation)));
			return row;
		}

	}

	/** Ties of one sort, one between the same two: the surest. */
	private static final class Ties {

		private final Map<String, Tie> ties = new LinkedHashMap<>();

		void add(Tie tie) {
			this.ties.merge(tie.from() + " " + tie.to(), tie,
					(one, other) -> (other.score() > one.score()) ? other : one);
		}

		List<Tie> all() {
			return List.copyOf(this.ties.values());
		}

	}

	/**
	 * Returns the links of a question.
	 * @param date when it was tabled
	 * @param texts for each part of the text, the id of the question or answer it is from
	 */
	public static Links of(String question, String linkedBy, @Nullable String date, Reading reading,
			Map<String, String> texts) {
		Ties mentions = new Ties();
		Ties unsure = new Ties();
		Ties unresolved = new Ties();
		for (Decision decision : reading.names()) {
			String from = in(texts, decision.span().part());
			switch (decision) {
				case Decision.Linked it -> mentions.add(tie(from, it.body().id(), it, it.score()));
				case Decision.Unsure it -> {
					for (Body candidate : it.candidates()) {
						unsure.add(tie(from, candidate.id(), it, it.score()));
					}
				}
				case Decision.Unresolved it -> unresolved.add(unknown(from, it));
				case Decision.Rejected it -> {
				}
			}
		}
		Ties concerns = new Ties();
		for (Phrases.Spoken spoken : reading.classes()) {
			concerns.add(new Tie(in(texts, spoken.span().part()), spoken.of().id(), spoken.span().surface(),
					spoken.because(), 1, Map.of()));
		}
		List<Tie> references = new ArrayList<>();
		for (CrossReference reference : reading.references()) {
			references.add(cited(in(texts, reference.span().part()), question, date, reference));
		}
		Ties topics = new Ties();
		for (Topics.Treated treated : reading.topics()) {
			topics.add(new Tie(in(texts, treated.span().part()), treated.of().id(), treated.span().surface(),
					treated.because(), treated.score(), Map.of()));
		}
		return new Links(question, linkedBy, List.copyOf(new LinkedHashSet<>(texts.values())), mentions.all(),
				unsure.all(), concerns.all(), references, unresolved.all(), topics.all());
	}

	private static String in(Map<String, String> texts, String part) {
		return Objects.requireNonNull(texts.get(part));
	}

	private static Tie tie(String from, String to, Decision decision, double score) {
		return new Tie(from, to, decision.span().surface(), decision.because(), score, Map.of());
	}

	private static Tie unknown(String from, Decision.Unresolved it) {
		String surface = it.span().surface();
		String slug = surface.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		return new Tie(from, "unresolved:" + slug, surface, it.because(), 0, Map.of("type", it.type().label()));
	}

	private static Tie cited(String from, String question, @Nullable String date, CrossReference reference) {
		String of = reference.date();
		return new Tie(from, question, reference.span().surface(), reference.because(), (of == null) ? 0.8 : 1,
				Map.of("uin", reference.uin(), "date", (of == null) ? "" : of, "asked", (date == null) ? "9999" : date,
						"how", reference.how().name()));
	}

}
