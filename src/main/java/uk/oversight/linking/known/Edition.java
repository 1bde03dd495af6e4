package uk.oversight.linking.known;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.naming.Body;

/** What links depend on besides the texts, as one checksum. */
public final class Edition {

	/** Is raised with every change of the rules that changes links. */
	private static final int RULES = 2;

	private Edition() {
	}

	public static String of(List<Body> bodies, KnownBodies known, @Nullable Path overrides) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update((byte) RULES);
			bodies.stream()
				.map(Edition::written)
				.sorted()
				.forEach((it) -> digest.update(it.getBytes(StandardCharsets.UTF_8)));
			digest.update(known.classes().toString().getBytes(StandardCharsets.UTF_8));
			digest.update(known.topics().all().toString().getBytes(StandardCharsets.UTF_8));
			if (overrides != null) {
				digest.update(Files.readAllBytes(overrides));
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The overrides cannot be read from " + overrides, ex);
		}
	}

	private static String written(Body body) {
		return body.id() + body.name() + body.names().stream().map(Body.Known::toString).sorted().toList() + body.from()
				+ body.to();
	}

}
