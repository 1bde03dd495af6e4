package uk.oversight.walk.proof.naive;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Which of two values comes first: texts by their code points, what is missing last. */
final class Comparing {

	/** Ascending. */
	static final Comparator<@Nullable Object> VALUES = (one, other) -> compare(one, other);

	private Comparing() {
	}

	/** As {@link #VALUES}, or the other way round; what is missing stays last. */
	static int compare(@Nullable Object one, @Nullable Object other, boolean descending) {
		return (descending && one != null && other != null) ? compare(other, one) : compare(one, other);
	}

	static int compare(@Nullable Object one, @Nullable Object other) {
		if (one == null || other == null) {
			return Boolean.compare(one == null, other == null);
		}
		return switch (one) {
			case Number number -> Double.compare(number.doubleValue(), ((Number) other).doubleValue());
			case String text -> compare(text, (String) other);
			case Boolean truth -> truth.compareTo((Boolean) other);
			case List<?> list -> compare(list, (List<?>) other);
			default -> throw new IllegalStateException("Not compared: " + one);
		};
	}

	private static int compare(String one, String other) {
		int[] ones = one.codePoints().toArray();
		int[] others = other.codePoints().toArray();
		return java.util.Arrays.compare(ones, others);
	}

	private static int compare(List<?> one, List<?> other) {
		for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
			int compared = compare(one.get(i), other.get(i));
			if (compared != 0) {
				return compared;
			}
		}
		return Integer.compare(one.size(), other.size());
	}

}
