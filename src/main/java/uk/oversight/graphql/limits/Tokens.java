package uk.oversight.graphql.limits;

/**
 * How many tokens a document has, and how many brackets of any kind are open at once.
 * Counted without parsing, so that what is too large is never parsed.
 */
record Tokens(int count, int nesting) {

	static Tokens of(String document) {
		int count = 0;
		int open = 0;
		int nesting = 0;
		int at = 0;
		while (at < document.length()) {
			char first = document.charAt(at);
			if (Character.isWhitespace(first) || first == ',' || first == '\uFEFF') {
				at++;
				continue;
			}
			if (first == '#') {
				at = endOfLine(document, at);
				continue;
			}
			count++;
			if (first == '"') {
				at = document.startsWith("\"\"\"", at) ? endOfBlock(document, at + 3) : endOfText(document, at + 1);
			}
			else if (isPartOfWord(first)) {
				at = endOfWord(document, at);
			}
			else {
				if (first == '{' || first == '[' || first == '(') {
					nesting = Math.max(nesting, ++open);
				}
				else if (first == '}' || first == ']' || first == ')') {
					open--;
				}
				at += document.startsWith("...", at) ? 3 : 1;
			}
		}
		return new Tokens(count, nesting);
	}

	private static int endOfLine(String document, int from) {
		int at = from;
		while (at < document.length() && document.charAt(at) != '\n' && document.charAt(at) != '\r') {
			at++;
		}
		return at;
	}

	private static int endOfBlock(String document, int from) {
		int end = document.indexOf("\"\"\"", from);
		while (end > 0 && document.charAt(end - 1) == '\\') {
			end = document.indexOf("\"\"\"", end + 3);
		}
		return (end < 0) ? document.length() : end + 3;
	}

	private static int endOfText(String document, int from) {
		int at = from;
		while (at < document.length() && document.charAt(at) != '"' && document.charAt(at) != '\n') {
			at += (document.charAt(at) == '\\') ? 2 : 1;
		}
		return at + 1;
	}

	private static int endOfWord(String document, int from) {
		int at = from;
		while (at < document.length() && isPartOfWord(document.charAt(at))) {
			at++;
		}
		return at;
	}

	private static boolean isPartOfWord(char it) {
		return it == '_' || it == '-' || Character.isLetterOrDigit(it);
	}

}
