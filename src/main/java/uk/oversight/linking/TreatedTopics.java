package uk.oversight.linking;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.Certainty;
import uk.oversight.evidence.Citation;
import uk.oversight.evidence.Fact;
import uk.oversight.evidence.Facts;
import uk.oversight.evidence.Origin;
import uk.oversight.linking.known.KnownBodies;
import uk.oversight.linking.text.Text;
import uk.oversight.linking.text.Words;
import uk.oversight.linking.topics.KnownTopic;
import uk.oversight.linking.topics.Topics;

/**
 * The topics of the published vocabulary, and which of them texts treat, as facts. No
 * source says that a text treats a topic: it is inferred, from where the text was read.
 */
public final class TreatedTopics {

	private TreatedTopics() {
	}

	/** Returns the topics of the vocabulary. */
	public static List<Fact> published() {
		return Vocabulary.KNOWN.all().stream().<Fact>map(Published::new).toList();
	}

	/**
	 * Returns the topics that a text treats by the vocabulary's rules.
	 * @param id the id of the finding, question or answer
	 * @param text its words
	 * @param department the id of the department that a question is put to; null for
	 * others
	 * @param but the id of the topic that its source states; null where it states none
	 * @param evidence where the text was read
	 */
	public static List<Fact> of(String id, String text, @Nullable String department, @Nullable String but,
			List<Citation> evidence) {
		return Vocabulary.KNOWN.read(new Text.Part("text", text), Words.of(text), List.of(), department)
			.stream()
			.filter((it) -> !it.of().id().equals(but))
			.<Fact>map((it) -> new Treatment(id, it, evidence))
			.toList();
	}

	/** Returns what tells this vocabulary from another, as text. */
	public static String edition() {
		return KnownBodies.content("topics.yaml");
	}

	/** A start that enters nothing does without it. */
	private static final class Vocabulary {

		private static final Topics KNOWN = new KnownBodies().topics();

	}

	private record Published(KnownTopic topic) implements Fact {

		@Override
		public void enter(Account account) {
			account.node(this.topic.id(), "Topic")
				.hub()
				.with("name", this.topic.name())
				.with("scope", this.topic.scope());
		}

	}

	private record Treatment(String from, Topics.Treated treated, List<Citation> evidence) implements Fact {

		private Treatment {
			Facts.id(from);
		}

		@Override
		public void enter(Account account) {
			List<Citation> inferred = this.evidence.stream()
				.map((it) -> new Citation(it.place(), it.statedBy(), Certainty.INFERRED, Origin.LINKER))
				.toList();
			account.tie(this.from, "TREATS", this.treated.of().id())
				.with("surface", this.treated.span().surface())
				.with("because", this.treated.because())
				.with("score", this.treated.score())
				.cited(inferred);
		}

	}

}
