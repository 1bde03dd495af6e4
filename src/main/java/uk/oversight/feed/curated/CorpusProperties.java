package uk.oversight.feed.curated;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the corpus is read from.
 *
 * @param location a folder, ending in a slash, as {@code classpath:corpus/} or
 * {@code file:/srv/corpus/}
 */
@ConfigurationProperties("oversight.corpus")
record CorpusProperties(@DefaultValue("classpath:corpus/") String location) {
}
