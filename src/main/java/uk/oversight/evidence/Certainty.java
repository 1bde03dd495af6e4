package uk.oversight.evidence;

/** How sure a source makes a fact; the surest comes first. */
public enum Certainty {

	/** Printed there. */
	STATED,

	/** Concluded by a careful reader. */
	IMPLIED,

	/** Concluded by a rule. Never to be shown as stated. */
	INFERRED

}
