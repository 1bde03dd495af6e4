package uk.oversight.feed.parliament;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import uk.oversight.evidence.Fact;
import uk.oversight.feed.Feed;
import uk.oversight.feed.Format;
import uk.oversight.feed.Live;
import uk.oversight.graph.Reads;

/** Written questions and their answers, of both Houses. */
@Component
class QuestionsFeed implements Feed {

	private final Reads reads;

	/** What can be loaded is told without a graph. */
	QuestionsFeed(@Lazy Reads reads) {
		this.reads = reads;
	}

	@Override
	public String name() {
		return "questions";
	}

	@Override
	public String about() {
		return "written questions to ministers, with their answers (Parliament's written questions API)";
	}

	@Override
	public List<Format> formats() {
		return List.of(new Questions(this.reads));
	}

	@Override
	public List<Live> live() {
		return Stream.of(QuestionsLive.Kind.values())
			.<Live>map((it) -> new QuestionsLive(it, QuestionsLive.BASE, this.reads))
			.toList();
	}

	@Override
	public List<Fact> preamble() {
		return AnsweringBodies.known(Questions.DOCUMENT.id());
	}

}
