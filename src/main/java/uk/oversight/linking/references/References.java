package uk.oversight.linking.references;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.references.CrossReference.How;
import uk.oversight.linking.text.Span;
import uk.oversight.linking.text.Text.Part;

/**
 * Reads the numbers of other questions out of a text: "pursuant to the Answer of 3 March
 * 2025 to Questions 12345 and 12346", "I refer the hon. Member to the answer I gave to
 * UIN 124732 on 20 April 2026".
 */
public final class References {

	private static final String MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";

	private static final Pattern DATE = Pattern
		.compile("(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(" + MONTHS + ")\\s*,?\\s+(\\d{4})");

	private static final String NUMBER = "(?:HL\\s?\\d{1,5}|\\d{1,6})";

	/** What may stand between two numbers of a list, with its own word for a question. */
	private static final String NEXT = "\\s*(?:,|;|and|&|or|,\\s*and|to)\\s+(?:(?:to|of)\\s+)?(?:the\\s+)?"
			+ "(?:(?:written\\s+)?(?:parliamentary\\s+)?(?:questions?|UINs?|PQs?|WPQs?)\\s*)?(?:UINs?\\s*)?(?:nos?\\.?\\s*)?";

	/** A word that says that a number is a question's, the number, and more numbers. */
	private static final Pattern CITED = Pattern.compile(
			"(?i:\\b(questions?|UINs?|PQs?|WPQs?|WQs?)\\b)[\\s\\u00a0]*(?i:\\(?(?:UINs?|numbers?|nos?\\.?|references?|ref\\.?|PQs?)\\b[\\s:]*)*[:\\s(\\u2018\\u201c#]*("
					+ NUMBER + ")\\b(?!\\s*(?:%|per cent|million|billion))((?i:" + NEXT + ")" + NUMBER
					+ "\\b(?![,.]?\\d))*");

	private static final Pattern MORE = Pattern.compile(
			"\\s+on\\s+[^.?;\\d]{3,90}?(?:,|\\band)\\s+(?:to\\s+)?(?:[Qq]uestions?\\s+)?(\\d{4,6})(?=\\s+(?:on|and)\\b|,)");

	private static final Pattern FURTHER = Pattern.compile("(?:,|\\s+and)\\s+\\d{4,6}(?=\\s+(?:on|and)\\b|,)");

	private static final Pattern EACH = Pattern.compile("\\b" + NUMBER + "\\b");

	/** The web address of a question. */
	private static final Pattern ADDRESS = Pattern
		.compile("written-questions/detail/(\\d{4}-\\d\\d-\\d\\d)/(" + NUMBER + ")\\b");

	/** What says in which way a question is cited; the last before the number counts. */
	private static final Pattern WAY = Pattern.compile(
			"(?i)\\b(pursuant|further to (?:the |his |her |their |my |your )?(?:answer|response|reply|question))|\\b(with reference|refers?|referred|in response|as stated)\\b");

	private static final Pattern TOGETHER = Pattern.compile(
			"(?i)\\banswer(?:ing|ed)?\\s+(?:\\w+\\s+){0,3}(?:questions?|UINs?|PQs?)[\\s\\d,&HLand]+together\\b|\\btogether with\\b|\\bgrouped with\\b|\\bjointly with\\b");

	private static final Pattern SENTENCE_END = Pattern.compile("[.?!]\\s+(?=[A-Z])");

	private static final int FAR = 220;

	private References() {
	}

	/** Returns the questions that a part of a text cites, in the order of the text. */
	public static List<CrossReference> read(Part part) {
		String text = part.text();
		List<CrossReference> read = new ArrayList<>();
		Matcher cited = CITED.matcher(text);
		int from = 0;
		while (cited.find(from)) {
			from = cited.end();
			int listed = cited.start(2);
			int end = cited.group(1).endsWith("s") ? endOfTitledList(text, cited.end()) : cited.end();
			from = end;
			Matcher each = EACH.matcher(text).region(listed, end);
			String sentence = before(text, cited.start());
			while (each.find()) {
				String uin = each.group().replaceAll("\\s", "");
				if (isNumber(uin, cited.group(1), sentence)) {
					read.add(reference(part, each.start(), each.end(), uin, date(text, cited.start(), end, each.end()),
							sentence, end));
				}
			}
		}
		Matcher address = ADDRESS.matcher(text);
		while (address.find()) {
			String uin = address.group(2);
			if (read.stream().noneMatch((it) -> it.uin().equals(uin))) {
				read.add(reference(part, address.start(2), address.end(2), uin, address.group(1),
						before(text, address.start()), address.end()));
			}
		}
		return read;
	}

	/**
	 * A list whose numbers have titles between them: "Questions 43036 on Prisons and
	 * 43032 and 43033 on Bail".
	 */
	private static int endOfTitledList(String text, int listEnd) {
		int end = listEnd;
		Matcher more = MORE.matcher(text);
		while (more.find(end) && more.start() == end) {
			end = more.end(1);
			Matcher next = FURTHER.matcher(text).region(end, text.length());
			while (next.lookingAt()) {
				end = next.end();
				next.region(end, text.length());
			}
		}
		return end;
	}

	private static CrossReference reference(Part part, int start, int end, String uin, @Nullable String date,
			String sentence, int listEnd) {
		String text = part.text();
		String whole = text.substring(Math.max(0, start - 60), Math.min(text.length(), listEnd + 60));
		How how = TOGETHER.matcher(whole).find() ? How.GROUPED : isPursuant(sentence) ? How.PURSUANT_TO : How.REFERS_TO;
		String because = switch (how) {
			case PURSUANT_TO -> "The text follows up the answer to question %s";
			case REFERS_TO -> "The text points to question %s";
			case GROUPED -> "The text is answered together with question %s";
		};
		return new CrossReference(new Span(part.name(), start, end, text.substring(start, end)), uin, date, how,
				because.formatted(uin) + (date == null ? "." : ", and dates it " + date + "."));
	}

	private static boolean isPursuant(String sentence) {
		boolean pursuant = false;
		Matcher way = WAY.matcher(sentence);
		while (way.find()) {
			pursuant = way.group(1) != null;
		}
		return pursuant;
	}

	/**
	 * Whether the number is one of Parliament's: at the beginning of a session they are
	 * short, so a short one counts only where an answer is spoken of, or the word for a
	 * question is Parliament's own.
	 */
	private static boolean isNumber(String uin, String word, String sentence) {
		if (uin.startsWith("HL") || !word.toLowerCase(Locale.ROOT).startsWith("question")) {
			return true;
		}
		boolean answered = Pattern.compile("(?i)\\b(answer|response|reply|pursuant|refer)").matcher(sentence).find();
		boolean year = uin.length() == 4 && (uin.startsWith("19") || uin.startsWith("20"));
		return answered || uin.length() > 4 || uin.length() == 4 && !year;
	}

	/** What of the sentence stands before a place. */
	private static String before(String text, int place) {
		int start = Math.max(0, place - FAR);
		Matcher end = SENTENCE_END.matcher(text).region(start, place);
		while (end.find()) {
			if (!text.substring(0, end.start()).endsWith("hon") && !text.substring(0, end.start()).endsWith("Rt")
					&& !text.substring(0, end.start()).endsWith("Hon")) {
				start = end.end();
			}
		}
		return text.substring(start, place);
	}

	/**
	 * The date that belongs to a number: the last before the list, or the first behind
	 * it.
	 */
	private static @Nullable String date(String text, int start, int end, int number) {
		String sentence = before(text, start);
		Matcher behind = DATE.matcher(text).region(end, Math.min(text.length(), end + 60));
		String after = null;
		if (behind.lookingAt() || behind.find() && text.substring(end, behind.start())
			.matches(
					"(?i)[\\s,)\\u2019\\u201d]*(?:of|on|from|dated|answered on|tabled on|given on|published on|asked on)\\s+(?:the\\s+)?")) {
			after = day(behind);
		}
		String last = null;
		Matcher ahead = DATE.matcher(sentence);
		int lastEnd = -1;
		while (ahead.find()) {
			last = day(ahead);
			lastEnd = ahead.end();
		}
		if (last != null && (after == null || CITED.matcher(sentence.substring(lastEnd)).find())) {
			return CITED.matcher(sentence.substring(lastEnd)).find() && after != null ? after : last;
		}
		if (last != null && sentence.substring(lastEnd)
			.matches(
					"(?i)[\\s,]*(?:provided |given |made )?(?:to|in response to|for|in reply to)\\s+(?:the\\s+)?(?:written\\s+)?(?:parliamentary\\s+)?")) {
			return last;
		}
		return (after != null) ? after : last;
	}

	private static @Nullable String day(Matcher date) {
		try {
			return LocalDate
				.of(Integer.parseInt(date.group(3)), Month.valueOf(date.group(2).toUpperCase(Locale.ROOT)),
						Integer.parseInt(date.group(1)))
				.toString();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
