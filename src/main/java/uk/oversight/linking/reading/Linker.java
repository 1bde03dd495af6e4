package uk.oversight.linking.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.classes.Phrases;
import uk.oversight.linking.naming.Body;
import uk.oversight.linking.naming.Decision;
import uk.oversight.linking.naming.Gazetteer;
import uk.oversight.linking.naming.Naming;
import uk.oversight.linking.naming.Overrides;
import uk.oversight.linking.references.CrossReference;
import uk.oversight.linking.references.References;
import uk.oversight.linking.text.Span;
import uk.oversight.linking.text.Text;
import uk.oversight.linking.text.Words;
import uk.oversight.linking.topics.Topics;
import uk.oversight.organisation.Organisation;

/**
 * Reads texts: which bodies they name, of which classes of bodies they speak, which
 * questions they cite, which topics they treat. It can be used by many threads at once.
 */
public final class Linker {

	private final Gazetteer gazetteer;

	private final Naming naming;

	private final Phrases phrases;

	private final Topics topics;

	public Linker(Gazetteer gazetteer, Phrases phrases, Topics topics, Overrides overrides) {
		this.gazetteer = gazetteer;
		this.naming = new Naming(gazetteer, overrides);
		this.phrases = phrases;
		this.topics = topics;
	}

	public Reading read(Text text) {
		List<Words> words = text.parts().stream().map((it) -> Words.of(it.text())).toList();
		List<Decision> names = this.naming.read(text, words);
		List<Span> spans = names.stream()
			.filter((it) -> !(it instanceof Decision.Rejected))
			.map(Decision::span)
			.toList();
		String department = (text.addressed() != null) ? text.addressed() : department(names);
		List<Phrases.Spoken> classes = new ArrayList<>();
		List<CrossReference> references = new ArrayList<>();
		List<Topics.Treated> treated = new ArrayList<>();
		for (int part = 0; part < words.size(); part++) {
			Text.Part each = text.parts().get(part);
			classes.addAll(this.phrases.read(each, words.get(part), spans, department));
			references.addAll(References.read(each));
			treated.addAll(this.topics.read(each, words.get(part), spans, department));
		}
		return new Reading(names, classes, once(references), treated);
	}

	/** Returns the id of the department of this name; null where there is none. */
	public @Nullable String department(@Nullable String name) {
		return (name == null) ? null : this.gazetteer.named(name, Organisation.Type.DEPARTMENT);
	}

	/** The first department that a text names: the one that a question is put to. */
	private static @Nullable String department(List<Decision> names) {
		return names.stream()
			.filter(Decision.Linked.class::isInstance)
			.map((it) -> ((Decision.Linked) it).body())
			.filter((it) -> it.type() == Organisation.Type.DEPARTMENT)
			.map(Body::id)
			.findFirst()
			.orElse(null);
	}

	/**
	 * A question that one part of a text cites twice is followed up if it is so once.
	 * Numbers are used again: with two dates, one means two questions. Without a date, it
	 * means the one that the text dates elsewhere.
	 */
	private static List<CrossReference> once(List<CrossReference> references) {
		Map<String, String> dates = new HashMap<>();
		for (CrossReference each : references) {
			if (each.date() != null) {
				dates.putIfAbsent(each.uin(), each.date());
			}
		}
		Map<Cited, CrossReference> cited = new LinkedHashMap<>();
		for (CrossReference each : references) {
			CrossReference dated = (each.date() != null) ? each : each.on(dates.get(each.uin()));
			cited.merge(new Cited(dated.span().part(), dated.uin(), dated.date()), dated,
					(one, other) -> (other.how().compareTo(one.how()) < 0) ? other : one);
		}
		return List.copyOf(cited.values());
	}

	/** What tells a question from others, in a part of a text. */
	private record Cited(String part, String uin, @Nullable String date) {
	}

}
