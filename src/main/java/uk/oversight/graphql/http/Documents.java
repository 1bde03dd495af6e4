package uk.oversight.graphql.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

import uk.oversight.graphql.limits.Limit;
import uk.oversight.graphql.limits.LimitsProperties;

/**
 * Documents that need not be sent each time: those of the operator's folder, by the name
 * of the file or the hash of its text as {@code documentId}, and those that a client has
 * sent once with their hash, as Apollo's clients do.
 */
@Component
@ConditionalOnWebApplication
class Documents {

	private static final Logger logger = LoggerFactory.getLogger(Documents.class);

	private static final String ENDING = ".graphql";

	/** How many characters of what clients have sent are kept in all. */
	private static final long KEPT = 4_000_000;

	private final Map<String, String> ofOperator;

	private final Cache<String, String> ofClients = Caffeine.newBuilder()
		.maximumWeight(KEPT)
		.<String, String>weigher((_, document) -> document.length())
		.build();

	private final int longest;

	Documents(HttpProperties properties, LimitsProperties limits) {
		Path folder = properties.documents();
		this.ofOperator = (folder != null) ? read(folder) : Map.of();
		this.longest = limits.characters();
	}

	private static Map<String, String> read(Path folder) {
		Map<String, String> documents = new HashMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((it) -> it.toString().endsWith(ENDING)).toList()) {
				String document = Files.readString(file);
				String name = file.getFileName().toString();
				documents.put(name.substring(0, name.length() - ENDING.length()), document);
				documents.put("sha256:" + hash(document), document);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"The folder of oversight.http.documents, %s, cannot be read".formatted(folder.toAbsolutePath()),
					ex);
		}
		logger.info("{} documents of {} can be asked for by their ids", documents.size() / 2, folder);
		return Map.copyOf(documents);
	}

	/**
	 * Returns the document that is asked for.
	 * @throws RefusedRequestException when none is, or none that is known
	 */
	String find(Parameters asked) {
		String query = asked.query();
		if (asked.documentId() != null) {
			if (query != null) {
				throw RefusedRequestException
					.malformed("'query' and 'documentId' were both given: give the one or the other");
			}
			String document = this.ofOperator.get(asked.documentId());
			if (document == null) {
				throw RefusedRequestException
					.malformed("'%s' is the id of no document here: send the document as 'query'"
						.formatted(asked.documentId()));
			}
			return document;
		}
		String hash = hashIn(asked);
		if (hash != null) {
			return byHash(hash, query);
		}
		if (query == null || query.isBlank()) {
			throw RefusedRequestException
				.malformed("'query' is missing: it holds the operation, such as { organisations { totalCount } }");
		}
		return query;
	}

	private String byHash(String hash, @Nullable String query) {
		if (query == null) {
			String document = this.ofClients.getIfPresent(hash);
			if (document == null) {
				throw RefusedRequestException.unknownHash();
			}
			return document;
		}
		Limit.CHARACTERS.check(query.length(), this.longest);
		if (!hash(query).equals(hash)) {
			throw RefusedRequestException.malformed(
					"'%s' is not the SHA-256 of the query: hash its text in UTF-8, and write it as hexadecimal digits"
						.formatted(hash));
		}
		this.ofClients.put(hash, query);
		return query;
	}

	private static @Nullable String hashIn(Parameters asked) {
		return (asked.extensions().get("persistedQuery") instanceof Map<?, ?> persisted
				&& persisted.get("sha256Hash") instanceof String hash) ? hash.toLowerCase(Locale.ROOT) : null;
	}

	static String hash(String document) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(document.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
