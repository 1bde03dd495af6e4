package uk.oversight.evidence;

/** How hard a conflict is. */
public enum Severity {

	/** The statements cannot all be true. */
	HARD,

	/** The statements pull apart, and all may be true. */
	SOFT,

	/** The statements look like a conflict and are none. */
	APPARENT

}
