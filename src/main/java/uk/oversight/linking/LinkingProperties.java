package uk.oversight.linking;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How texts are linked.
 *
 * @param overrides the operator's file of what names mean or never mean; without it,
 * there is none
 */
@ConfigurationProperties("oversight.linking")
record LinkingProperties(@Nullable Path overrides) {
}
