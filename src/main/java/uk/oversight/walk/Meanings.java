package uk.oversight.walk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What texts mean, as vectors: texts that say something like each other have vectors that
 * point the same way.
 */
public interface Meanings {

	/**
	 * Returns what a text means; null where the graph holds no meanings to compare it
	 * with, or they are not to be used: then words alone count.
	 */
	@Nullable List<Double> of(String text);

	/**
	 * Refuses where meanings are not to be used.
	 * @throws BadInputException which tells the cure
	 */
	void require();

}
