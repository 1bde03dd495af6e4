package uk.oversight.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeSet;

/**
 * What tells the facts of one row from what the row told before. Where the row stands in
 * its file is no part of it.
 */
final class Fingerprint {

	private Fingerprint() {
	}

	static String of(Account account) {
		StringBuilder all = new StringBuilder();
		account.nodes().stream().sorted(Comparator.comparing((node) -> node.id)).forEach((node) -> {
			all.append(node.id).append(new TreeSet<>(node.labels)).append(node.isMinor());
			append(node.properties, all);
			all.append(new TreeSet<>(node.citations)).append('\n');
		});
		account.ties().stream().sorted(Comparator.comparing(Account.Tie::name)).forEach((tie) -> {
			all.append(tie.name());
			append(tie.properties, all);
			all.append('\n');
		});
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(all.toString().getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 22);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void append(Map<String, Object> properties, StringBuilder all) {
		properties.forEach((key, value) -> all.append('\t').append(key).append('=').append(value));
	}

}
