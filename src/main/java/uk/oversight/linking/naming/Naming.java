package uk.oversight.linking.naming;

import java.util.List;

import uk.oversight.linking.text.Text;
import uk.oversight.linking.text.Words;

/**
 * Finds the bodies that a text names, and decides on each name. Its steps, in this order,
 * are the whole of it: each decides about what those before it left open.
 */
public final class Naming {

	private static final List<Step> STEPS = List.of(new FullNames(2, false), new Brackets(), new FullNames(1, false),
			new FullNames(1, true), new CloseNames(), new Brackets(), new Lists(), new Hospitals(), new ShortForms(),
			new BackReferences());

	private final Gazetteer gazetteer;

	private final Overrides overrides;

	public Naming(Gazetteer gazetteer, Overrides overrides) {
		this.gazetteer = gazetteer;
		this.overrides = overrides;
	}

	/**
	 * Returns the decisions about the names in a text, in the order of the text.
	 * @param words the words of each of its parts
	 */
	public List<Decision> read(Text text, List<Words> words) {
		Page page = new Page(this.gazetteer, text, words);
		this.overrides.read(page);
		for (Step step : STEPS) {
			step.read(page);
		}
		return page.decisions();
	}

}
