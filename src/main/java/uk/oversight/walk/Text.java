package uk.oversight.walk;

/**
 * A statement as it is written, line by line, so that it reads as a person would have
 * written it.
 */
final class Text {

	private final StringBuilder text = new StringBuilder();

	private int depth;

	Text line(String line) {
		this.text.append("  ".repeat(this.depth)).append(line).append('\n');
		return this;
	}

	Text open(String line) {
		line(line);
		this.depth++;
		return this;
	}

	Text close() {
		this.depth--;
		return line("}");
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
