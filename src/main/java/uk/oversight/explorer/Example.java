package uk.oversight.explorer;

import org.springframework.util.Assert;

/**
 * A question worth asking, as its file tells it.
 *
 * @param name the file's name without its ending, such as
 * {@code breaches-at-hmp-peterborough}
 * @param title the question in plain words: the file's first line, a comment
 * @param why what the question teaches, from the comment that begins with {@code why:}
 * @param kind the kind of question it is, from the comment that begins with {@code kind:}
 * @param operation the whole file, to be run as it stands
 */
record Example(String name, String title, String why, String kind, String operation) {

	private static final String COMMENT = "#";

	static Example of(String name, String file) {
		Assert.isTrue(file.startsWith(COMMENT),
				() -> "The example '%s' must begin with '# ' and the question in plain words".formatted(name));
		String title = file.lines().findFirst().orElseThrow().substring(1).strip();
		return new Example(name, title, comment(name, file, "why:"), comment(name, file, "kind:"), file);
	}

	private static String comment(String name, String file, String label) {
		return file.lines()
			.takeWhile((line) -> line.startsWith(COMMENT))
			.map((line) -> line.substring(1).strip())
			.filter((line) -> line.startsWith(label))
			.findFirst()
			.map((line) -> line.substring(label.length()).strip())
			.orElseThrow(() -> new IllegalArgumentException(
					"The example '%s' has no comment '# %s' below its first line".formatted(name, label)));
	}

}
