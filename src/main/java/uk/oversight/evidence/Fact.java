package uk.oversight.evidence;

/** Something that can be entered into the graph. */
public interface Fact {

	/** Says which nodes and ties it is made of. */
	void enter(Account account);

}
