package uk.oversight.feed.parliament;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML as plain text: an empty line between paragraphs, a hyphen before each point of a
 * list, a line for each row of a table with bars between its cells, and behind what is
 * linked its address in brackets.
 */
final class CleanText {

	private final StringBuilder text = new StringBuilder();

	private CleanText() {
	}

	/** Returns the text that a piece of HTML shows. What is no HTML stays as it is. */
	static String of(String published) {
		if (published.indexOf('<') < 0 && published.indexOf('&') < 0) {
			return published.replace('\u00a0', ' ').strip();
		}
		CleanText clean = new CleanText();
		clean.writeAll(Jsoup.parseBodyFragment(published).body().childNodes());
		return clean.text.toString().strip();
	}

	private void writeAll(List<Node> nodes) {
		nodes.forEach(this::write);
	}

	private void write(Node node) {
		if (node instanceof TextNode words) {
			writeWords(words.text().replace('\u00a0', ' '));
		}
		else if (node instanceof Element element) {
			write(element);
		}
	}

	private void write(Element element) {
		switch (element.normalName()) {
			case "script", "style" -> {
			}
			case "br" -> breakLines(1);
			case "p", "div", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6" -> {
				boolean inPoint = element.parent() != null && element.parent().normalName().equals("li");
				breakLines(inPoint ? 0 : 2);
				writeAll(element.childNodes());
				breakLines(inPoint ? 1 : 2);
			}
			case "li" -> {
				breakLines(1);
				this.text.append("- ");
				writeAll(element.childNodes());
				breakLines(1);
			}
			case "table" -> {
				breakLines(2);
				element.select("tr").forEach(this::writeRow);
				breakLines(2);
			}
			case "a" -> writeLink(element);
			default -> writeAll(element.childNodes());
		}
	}

	private void writeRow(Element row) {
		List<String> cells = row.select("> td, > th")
			.stream()
			.map((it) -> of("<div>" + it.html() + "</div>").replaceAll("\\s+", " "))
			.toList();
		if (cells.stream().anyMatch((it) -> !it.isEmpty())) {
			this.text.append(String.join(" | ", cells).strip());
			breakLines(1);
		}
	}

	private void writeLink(Element link) {
		int begin = this.text.length();
		writeAll(link.childNodes());
		String address = link.attr("href").strip();
		String words = this.text.substring(begin).strip();
		if (address.startsWith("http") && !words.equals(address)) {
			writeWords(words.isEmpty() ? address : " (%s)".formatted(address));
		}
	}

	private void writeWords(String words) {
		boolean spaced = this.text.isEmpty() || Character.isWhitespace(this.text.charAt(this.text.length() - 1));
		this.text.append(spaced ? words.stripLeading() : words);
	}

	/** Ends what stands there with so many line breaks, unless it has them already. */
	private void breakLines(int wanted) {
		int end = this.text.length();
		int broken = 0;
		while (end > 0 && Character.isWhitespace(this.text.charAt(end - 1))) {
			broken += (this.text.charAt(end - 1) == '\n') ? 1 : 0;
			end--;
		}
		if (end > 0 && wanted > 0) {
			this.text.setLength(end);
			this.text.append("\n".repeat(Math.max(wanted, broken)));
		}
	}

}
