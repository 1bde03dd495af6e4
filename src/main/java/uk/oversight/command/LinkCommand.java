package uk.oversight.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
	public Integer call() {
		if (!isStandardInput() && !Files.isReadable(this.file)) {
			throw new ParameterException(this.spec.commandLine(),
					"There is no file '%s' that can be read".formatted(this.file));
		}
		return this.commands.with(this::link);
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
			try (Writer linked = Files.newBufferedWriter(file)) {
				this.commands.out().printf("%,d records linked%n", linking.link(records, linked));
			}
			return Commands.DONE;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isStandardInput() {
		return this.file.toString().equals("-");
	}

}
