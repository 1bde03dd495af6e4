package uk.oversight.evidence;

/** How a fact came into the graph. */
public enum Origin {

	/** Read by a person and written down. */
	CURATED,

	/** Taken from a publisher's data. */
	FEED,

	/** Read out of a document by a program. */
	READER,

	/** Found by linking texts to bodies. */
	LINKER

}
