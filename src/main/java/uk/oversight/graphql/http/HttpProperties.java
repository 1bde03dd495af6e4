package uk.oversight.graphql.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How answers go out.
 *
 * @param maxAge for how long whoever keeps an answer to a GET request may give it again
 * @param documents a folder of {@code .graphql} files that can be asked for by their
 * names, as {@code documentId}
 * @param headers what every response says for the safety of browsers; a header with an
 * empty value is left out
 * @param apiHeaders what responses of the endpoint, the error page and the actuator say
 * beside that, and pages do not
 */
@ConfigurationProperties("oversight.http")
record HttpProperties(@DefaultValue("60s") Duration maxAge, @Nullable Path documents,
		@DefaultValue Map<String, String> headers, @DefaultValue Map<String, String> apiHeaders) {
}
