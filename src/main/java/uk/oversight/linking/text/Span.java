package uk.oversight.linking.text;

/**
 * Where something stands in a text.
 *
 * @param part the name of the part
 * @param start the first character, in UTF-16 units
 * @param end the one behind the last
 * @param surface the words there, as printed
 */
public record Span(String part, int start, int end, String surface) {
}
