package uk.oversight.linking.text;

import java.util.Arrays;
import java.util.Set;

/**
 * A text as words, with what stands between them. Names are compared word by word, so
 * that case, apostrophes, hyphens, {@code &} for {@code and} and {@code H M} for
 * {@code HM} make no difference; where a word stood is remembered, so that a name is
 * quoted as it was printed. Web addresses and tags are no words.
 *
 * <p>
 * Positions are UTF-16 indexes into the text; ends are exclusive.
 */
public final class Words {

	/** What stands before a word. A name may hold a space, a hyphen and a comma. */
	public enum Gap {

		SPACE, HYPHEN, COMMA, BRACKET, BREAK

	}

	/** Words that begin sentences before names. */
	private static final Set<String> OPENING = Set.of("the", "following", "at", "in", "both", "does", "do", "did",
			"will", "what", "since", "while", "when", "if", "under", "from", "to", "this", "that", "each", "all", "no",
			"our", "their", "is", "are", "was", "has", "have", "how", "which", "who", "why", "where", "can", "for",
			"on", "of", "by", "with", "and", "but", "or", "as", "a", "an", "my", "his", "her", "its", "these", "those",
			"patients", "staff", "between", "whether", "currently", "however", "furthermore", "additionally",
			"previously", "ask");

	private final String text;

	private int size;

	private int[] starts;

	private int[] ends;

	private int[] bareEnds;

	private String[] forms;

	private Gap[] gaps;

	private Words(String text) {
		this.text = text;
		int guess = Math.max(8, text.length() / 5);
		this.starts = new int[guess];
		this.ends = new int[guess];
		this.bareEnds = new int[guess];
		this.forms = new String[guess];
		this.gaps = new Gap[guess];
	}

	public static Words of(String text) {
		Words words = new Words(text);
		words.split();
		return words;
	}

	public int size() {
		return this.size;
	}

	public String text() {
		return this.text;
	}

	/** The word in lower case without apostrophes, as names are compared. */
	public String form(int word) {
		return this.forms[word];
	}

	/** Whether the word is this one. False beyond the text's ends. */
	public boolean is(int word, String form) {
		return word >= 0 && word < this.size && this.forms[word].equals(form);
	}

	/**
	 * The word without a possessive {@code 's}; the word itself where it has none.
	 */
	public String bareForm(int word) {
		return possessive(word) ? this.forms[word].substring(0, this.forms[word].length() - (endsInS(word) ? 1 : 0))
				: this.forms[word];
	}

	public boolean possessive(int word) {
		return this.bareEnds[word] != this.ends[word];
	}

	private boolean endsInS(int word) {
		return this.ends[word] - this.bareEnds[word] == 2;
	}

	public int start(int word) {
		return this.starts[word];
	}

	public int end(int word) {
		return this.ends[word];
	}

	/** Where the word ends without its possessive {@code 's}. */
	public int bareEnd(int word) {
		return this.bareEnds[word];
	}

	/** What stands before the word; a break before the first, and behind the last. */
	public Gap gap(int word) {
		return (word <= 0 || word >= this.size) ? Gap.BREAK : this.gaps[word];
	}

	/** Whether the word begins with a capital or is a number. */
	public boolean capital(int word) {
		return word >= 0 && word < this.size && !Character.isLowerCase(this.text.charAt(this.starts[word]));
	}

	/** Whether the word has at least two letters and no small one. */
	public boolean allCapitals(int word) {
		int letters = 0;
		for (int at = this.starts[word]; at < this.bareEnds[word]; at++) {
			char c = this.text.charAt(at);
			if (Character.isLowerCase(c)) {
				return false;
			}
			letters += Character.isLetter(c) ? 1 : 0;
		}
		return letters > 1;
	}

	/** Whether the word has its capital only because a sentence begins with it. */
	public boolean opens(int word) {
		return gap(word) == Gap.BREAK && OPENING.contains(this.forms[word]);
	}

	public boolean number(int word) {
		return word >= 0 && word < this.size && Character.isDigit(this.text.charAt(this.starts[word]));
	}

	/** Whether between two neighbouring words stand only these marks and spaces. */
	public String between(int word) {
		int from = (word == 0) ? 0 : this.ends[word - 1];
		int to = (word >= this.size) ? this.text.length() : this.starts[word];
		return this.text.substring(from, to).strip();
	}

	private void split() {
		int length = this.text.length();
		Gap gap = Gap.BREAK;
		int at = 0;
		while (at < length) {
			char c = this.text.charAt(at);
			if (isWord(c)) {
				int end = wordEnd(at);
				if (isAddress(at, end)) {
					at = addressEnd(end);
					gap = Gap.BREAK;
					continue;
				}
				add(at, end, gap);
				at = end;
				gap = Gap.SPACE;
			}
			else if (c == '&') {
				at = entityEnd(at);
				if (at < 0) {
					at = -at;
					add(at - 1, at, gap);
					gap = Gap.SPACE;
				}
			}
			else {
				int tag = (c == '<') ? this.text.indexOf('>', at) : -1;
				if (tag > 0 && tag - at < 400) {
					at = tag + 1;
					gap = Gap.BREAK;
				}
				else {
					gap = wider(gap, c);
					at++;
				}
			}
		}
	}

	/**
	 * Where an entity of HTML that begins at an ampersand ends; less than nothing, the
	 * place behind it, for an ampersand that is none.
	 */
	private int entityEnd(int at) {
		int semicolon = this.text.indexOf(';', at);
		if (semicolon > at + 1 && semicolon - at < 8
				&& this.text.substring(at + 1, semicolon)
					.chars()
					.allMatch((it) -> it == '#' || it < 128 && Character.isLetterOrDigit(it))) {
			return this.text.startsWith("amp", at + 1) ? -(semicolon + 1) : semicolon + 1;
		}
		return -(at + 1);
	}

	private Gap wider(Gap gap, char c) {
		Gap own = switch (c) {
			case ' ', '\t', '\u00a0', '\u200b', '*' -> Gap.SPACE;
			case '-', '\u2010', '\u2011', '/' -> Gap.HYPHEN;
			case ',' -> Gap.COMMA;
			case '(', ')', '"', '\u201c', '\u201d', '\u2018', '\u2019', '\'', '[', ']' -> Gap.BRACKET;
			case '.' -> abbreviates() ? Gap.SPACE : Gap.BREAK;
			default -> Gap.BREAK;
		};
		return (own.ordinal() > gap.ordinal()) ? own : gap;
	}

	/** Whether the full stop stands behind "St" or a single letter. */
	private boolean abbreviates() {
		if (this.size == 0) {
			return false;
		}
		String last = this.forms[this.size - 1];
		return last.equals("st") || (last.length() == 1 && capital(this.size - 1)) || last.equals("hon")
				|| last.equals("rt");
	}

	/** Whether the word and those before it are another way to write one word. */
	private boolean continues(String form, int end, Gap gap) {
		int last = this.size - 1;
		if (last < 0 || gap != Gap.SPACE) {
			return false;
		}
		String before = this.forms[last];
		if (form.equals("majestys") && (before.equals("his") || before.equals("her"))
				|| form.equals("m") && before.equals("h") && capital(last)) {
			extend(last, "hm", end);
			return true;
		}
		if (form.equals("service") && last > 0 && before.equals("health") && this.forms[last - 1].equals("national")
				&& this.gaps[last] == Gap.SPACE && capital(last - 1)) {
			this.size--;
			extend(last - 1, "nhs", end);
			return true;
		}
		return false;
	}

	private void extend(int word, String form, int end) {
		this.forms[word] = form;
		this.ends[word] = end;
		this.bareEnds[word] = end;
	}

	private void add(int start, int end, Gap gap) {
		String form = form(start, end);
		if (continues(form, end, gap)) {
			return;
		}
		if (this.size == this.starts.length) {
			int more = this.size * 2;
			this.starts = Arrays.copyOf(this.starts, more);
			this.ends = Arrays.copyOf(this.ends, more);
			this.bareEnds = Arrays.copyOf(this.bareEnds, more);
			this.forms = Arrays.copyOf(this.forms, more);
			this.gaps = Arrays.copyOf(this.gaps, more);
		}
		int bareEnd = bareEnd(start, end);
		this.starts[this.size] = start;
		this.ends[this.size] = end;
		this.bareEnds[this.size] = bareEnd;
		this.forms[this.size] = form;
		this.gaps[this.size] = gap;
		this.size++;
	}

	private int bareEnd(int start, int end) {
		if (end - start > 2 && isApostrophe(this.text.charAt(end - 2))
				&& (this.text.charAt(end - 1) == 's' || this.text.charAt(end - 1) == 'S')) {
			return end - 2;
		}
		return isApostrophe(this.text.charAt(end - 1)) ? end - 1 : end;
	}

	private String form(int start, int end) {
		char first = this.text.charAt(start);
		if (first == '&' || first == ';') {
			return "and";
		}
		char[] form = new char[end - start];
		int length = 0;
		for (int at = start; at < end; at++) {
			char c = this.text.charAt(at);
			if (!isApostrophe(c)) {
				form[length++] = (c < 128) ? (char) ((c >= 'A' && c <= 'Z') ? c + 32 : c) : Character.toLowerCase(c);
			}
		}
		return new String(form, 0, length);
	}

	private int wordEnd(int start) {
		int at = start;
		int length = this.text.length();
		while (at < length) {
			char c = this.text.charAt(at);
			if (isWord(c)) {
				at++;
			}
			else if (isApostrophe(c) && (at + 1 < length && Character.isLetter(this.text.charAt(at + 1))
					|| this.text.charAt(at - 1) == 's')) {
				at++;
			}
			else {
				break;
			}
		}
		return at;
	}

	private boolean isAddress(int start, int end) {
		if (end < this.text.length() && this.text.charAt(end) == '@') {
			return true;
		}
		char first = this.text.charAt(start);
		return (first == 'h' || first == 'H' || first == 'w' || first == 'W')
				&& (this.text.regionMatches(true, start, "http:/", 0, 6)
						|| this.text.regionMatches(true, start, "https:/", 0, 7)
						|| this.text.regionMatches(true, start, "www.", 0, 4));
	}

	private int addressEnd(int from) {
		int at = from;
		while (at < this.text.length() && !Character.isWhitespace(this.text.charAt(at)) && this.text.charAt(at) != '<'
				&& this.text.charAt(at) != '"') {
			at++;
		}
		return at;
	}

	private static boolean isWord(char c) {
		return c < 128 ? (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')
				: Character.isLetterOrDigit(c);
	}

	private static boolean isApostrophe(char c) {
		return c == '\'' || c == '\u2019' || c == '\u2018';
	}

}
