package uk.oversight.walk;

/** Gives each part of one statement a name of its own; no name comes from a client. */
final class Names {

	private int nodes;

	private int links;

	private int results;

	private int parameters;

	String node() {
		return "n" + ++this.nodes;
	}

	String link() {
		return "r" + ++this.links;
	}

	String result() {
		return "v" + ++this.results;
	}

	String parameter() {
		return "p" + ++this.parameters;
	}

}
