package uk.oversight.linking.naming;

/**
 * The rules by which a name is taken to mean a body, or not. Each has a sentence, with
 * the words of the text and the name of the body in it, and a score: how sure the rule
 * makes it, 1 at most.
 */
public enum Rule {

	/** What the operator has laid down; it goes before all others. */
	OVERRIDE(1.0, "The operator's list says that '%s' means %s"),

	/** A name as a register or a document gives it. */
	NAME(1.0, "'%s' is a name of %s"),

	/** A name given up before the day of the text. */
	FORMER_NAME(0.98, "'%s' is a former name of %s"),

	/** Initials that a register, a document or our own list gives. */
	ABBREVIATION(0.95, "'%s' is a known abbreviation of %s"),

	/** HMP X, HM Prison X, HMP/YOI X, X Prison, HMYOI X, X Secure Training Centre. */
	PRISON_FORM(1.0, "'%s' is how texts write %s"),

	/** HMYOI X for a prison that holds adults too, HMP X for one that does not. */
	PRISON_ALIKE(0.9, "'%s' is another way to write %s"),

	/**
	 * A trust's name with NHS Trust, Foundation Trust, Trust or FT in place of its own
	 * ending.
	 */
	TRUST_ENDING(0.97, "'%s' is the name of %s with another ending"),

	/** A trust's name without its ending, where a word in it says that it is a trust. */
	TRUST_STEM(0.92, "'%s' is the name of %s without its ending"),

	/** X Council, Council of X, London Borough of X, X City Council. */
	COUNCIL_FORM(0.97, "'%s' is how texts write %s"),

	/** NHS X, X Integrated Care Board, X ICB. */
	BOARD_FORM(0.97, "'%s' is how texts write %s"),

	/** The Secretary of State for X, who stands for the department. */
	MINISTER(0.97, "'%s' stands for %s"),

	/** Initials that the text itself gives in brackets behind the name. */
	BRACKETED(0.97, "The text introduces '%s' for %s"),

	/**
	 * A bare name in a list that a word before or behind it says is one of such bodies.
	 */
	LISTED(0.9, "'%s' stands in a list of such bodies, and so means %s"),

	/** A bare name of a body that the text names in full. */
	SHORT_FORM(0.88, "'%s' is short for %s, which the text names in full"),

	/** The trust, this prison, the council: the one named before. */
	BACK_REFERENCE(0.9, "'%s' refers back to %s, the one such body named before"),

	/** Her Department, the Department: the one that the question is put to. */
	ADDRESSED(0.95, "'%s' is %s, to which the question is put"),

	/** A hospital whose name is part of its trust's name. */
	HOSPITAL_NAME(0.9, "'%s' is a hospital named in the name of %s"),

	/** A hospital that the text says belongs to a trust. */
	HOSPITAL_OF(0.9, "The text says that '%s' belongs to %s"),

	/** A name with the ending of such bodies whose words fit one of them only. */
	CLOSE_NAME(0.85, "The words of '%s' fit %s, and no other such body"),

	/** A name of several bodies. */
	SEVERAL(0.5, "'%s' may mean %s"),

	/** A back-reference where several bodies were named before. */
	SEVERAL_BEFORE(0.4, "'%s' may refer back to %s"),

	/** What the operator has said it never means. */
	NEVER(0, "The operator's list says that '%s' never means %s"),

	/** Words that are part of a longer name, of something else. */
	LONGER_NAME(0, "'%s' is part of a longer name, and so does not mean %s"),

	/**
	 * A bare name that is also a place or a word, with nothing to say that the body is
	 * meant.
	 */
	BARE_NAME(0, "Nothing says that '%s' means %s rather than the place or the word"),

	/** The trust, the prison: with none named before. */
	NOTHING_BEFORE(0, "'%s' refers back, but no such body is named before"),

	/** A name with the ending of such bodies that no register knows. */
	UNKNOWN(0, "'%s' has the form of such a body's name, but no register knows it");

	private final double score;

	private final String sentence;

	Rule(double score, String sentence) {
		this.score = score;
		this.sentence = sentence;
	}

	double score() {
		return this.score;
	}

	/** Says why, in a sentence. */
	String because(String surface, String bodies) {
		return this.sentence.formatted(surface, bodies);
	}

}
