package uk.oversight.linking.naming;

/** One step of reading: it decides about names that the steps before it left open. */
@FunctionalInterface
interface Step {

	void read(Page page);

}
