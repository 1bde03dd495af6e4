package uk.oversight.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The questions of {@code graphql/examples}: a new file there need be named nowhere else.
 * They are read when the page first asks for them, so that no start waits for them.
 */
@Component
class Examples {

	private static final String FILES = "classpath:graphql/examples/*.graphql";

	private final SingletonSupplier<List<Example>> all;

	Examples(ResourcePatternResolver resources) {
		this.all = SingletonSupplier.of(() -> read(resources));
	}

	/**
	 * {@return every example, by the kind of question and within it by the question}
	 */
	List<Example> all() {
		return this.all.obtain();
	}

	private static List<Example> read(ResourcePatternResolver resources) {
		try {
			return Stream.of(resources.getResources(FILES))
				.map(Examples::example)
				.sorted(Comparator.comparing(Example::kind, String.CASE_INSENSITIVE_ORDER)
					.thenComparing(Example::title))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Example example(Resource file) {
		try {
			String name = StringUtils.stripFilenameExtension(Objects.requireNonNull(file.getFilename()));
			return Example.of(name, file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
