package uk.oversight.linking.likeness;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether texts are compared by what they mean.
 *
 * @param enabled whether they are; without it, the model is never read into memory, and
 * searches go by words alone
 */
@ConfigurationProperties("oversight.likeness")
record LikenessProperties(@DefaultValue("true") boolean enabled) {
}
