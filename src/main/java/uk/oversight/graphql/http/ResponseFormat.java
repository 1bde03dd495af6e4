package uk.oversight.graphql.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import uk.oversight.graphql.ErrorCode;

/** The forms in which a response may be asked for, the usual one first. */
enum ResponseFormat {

	/**
	 * The older form: its status tells of HTTP alone, and is 200 also for a refused
	 * document.
	 */
	JSON(MediaType.APPLICATION_JSON),

	/**
	 * The form of its own: a request that was not executed has a status of 4xx or 5xx.
	 */
	GRAPHQL_RESPONSE(MediaType.APPLICATION_GRAPHQL_RESPONSE);

	private static final Comparator<MediaType> BY_WISH = Comparator.comparingDouble(MediaType::getQualityValue)
		.reversed();

	private final MediaType type;

	ResponseFormat(MediaType type) {
		this.type = type;
	}

	/** What the response says its type is. */
	MediaType type() {
		return this.type;
	}

	/**
	 * Returns the format that a client would like best of those it accepts.
	 * @param accept its {@code Accept} headers
	 * @throws RefusedRequestException when it accepts none
	 */
	static ResponseFormat of(List<String> accept) {
		for (MediaType wanted : wishes(accept)) {
			if (wanted.getQualityValue() > 0) {
				for (ResponseFormat format : values()) {
					if (wanted.includes(format.type)) {
						return format;
					}
				}
			}
		}
		throw new RefusedRequestException(HttpStatus.NOT_ACCEPTABLE, ErrorCode.BAD_USER_INPUT,
				"'Accept: %s' takes no answer that there is: accept application/graphql-response+json or application/json"
					.formatted(String.join(", ", accept)),
				Map.of());
	}

	private static List<MediaType> wishes(List<String> accept) {
		try {
			List<MediaType> wishes = MediaType.parseMediaTypes(accept);
			return wishes.isEmpty() ? List.of(MediaType.ALL) : wishes.stream().sorted(BY_WISH).toList();
		}
		catch (InvalidMediaTypeException ex) {
			throw RefusedRequestException
				.malformed("'Accept: %s' is no list of media types: accept application/graphql-response+json"
					.formatted(String.join(", ", accept)));
		}
	}

}
