package uk.oversight.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import org.springframework.context.ApplicationContext;

import uk.oversight.linking.Linking;

/** Links the records of a file. */
@Command(name = "link", description = { "Links the records of a file to the bodies that the graph knows.", "",
		"A record is a line of JSON with an id, a question and, where it has them, an answer, a heading, a date and a body, the department asked. For each, a line is written with the bodies it names, the classes of bodies it speaks of and the questions it cites, each with the reason. The graph stays as it is." },
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "", "Examples:", "  link records.jsonl", "  link records.jsonl --output linked.jsonl" })
final class LinkCommand implements Callable<Integer> {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private Commands commands;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", description = "Records, one a line; - for standard input.")
	@SuppressWarnings("NullAway.Init")
	private Path file;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE",
			description = "Where to write; without it, standard output.")
	private @Nullable Path output;

	@Override
	public Integer call() throws IOException {
		if (!isStandardInput() && !Files.isReadable(this.file)) {
			throw wrong("There is no file '%s' that can be read".formatted(this.file));
		}
		if (this.output != null && Files.exists(this.output) && !isStandardInput()
				&& Files.isSameFile(this.file, this.output)) {
			throw wrong("'%s' is the file that is read: give --output another one".formatted(this.output));
		}
		return this.commands.with(this::link);
	}

	private ParameterException wrong(String problem) {
		return new ParameterException(this.spec.commandLine(), problem);
	}

	private int link(ApplicationContext context) {
		try (BufferedReader records = isStandardInput()
				? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
				: Files.newBufferedReader(this.file)) {
			Linking linking = context.getBean(Linking.class);
			linking.idleOverrides().forEach(this.commands.err()::println);
			Path file = this.output;
			if (file == null) {
				linking.link(records, this.commands.out());
				this.commands.out().flush();
				return Commands.DONE;
			}
			this.commands.out().printf("%,d records linked%n", write(file, (out) -> linking.link(records, out)));
			return Commands.DONE;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What is written, and how many records that is. */
	interface Writing {

		int to(Writer out) throws IOException;

	}

	/**
	 * Writes beside a file, and in its place only when all of it is written. What is no
	 * file, as a pipe, is written at once.
	 */
	static int write(Path output, Writing writing) throws IOException {
		if (Files.exists(output) && !Files.isRegularFile(output)) {
			try (Writer out = Files.newBufferedWriter(output)) {
				return writing.to(out);
			}
		}
		Path file = Files.exists(output) ? output.toRealPath() : output;
		Path draft = file.resolveSibling("%s.%d.draft".formatted(file.getFileName(), ProcessHandle.current().pid()));
		try {
			int written;
			try (Writer out = Files.newBufferedWriter(draft)) {
				written = writing.to(out);
			}
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
			return written;
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	private boolean isStandardInput() {
		return this.file.toString().equals("-");
	}

}
