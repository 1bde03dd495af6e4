package uk.oversight.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import org.springframework.context.ApplicationContext;

import uk.oversight.evidence.BadFactException;
import uk.oversight.evidence.PartialDate;
import uk.oversight.feed.Input;
import uk.oversight.feed.Loading;
import uk.oversight.feed.Run;

/** Loads files. */
@Command(name = "load", description = { "Loads files of a publisher into the graph.", "",
		"A file that is loaded again changes nothing; a newer one brings what is new in it. What it no longer lists stays, marked as missing from it. A load that was interrupted goes on where it stopped when it is run again." },
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "", "Examples:", "  load councils uk_local_authorities.csv",
				"  load trusts nhs_ods_etr_2022.csv nhs_ods_etr_2025.csv",
				"  gzip -dc councils.csv.gz | load councils -", "",
				"'sources' lists what can be loaded, and in which forms." })
final class LoadCommand implements Callable<Integer> {

	/** A year, a month or a day in the name of a file. */
	private static final Pattern DATE = Pattern
		.compile("(?<!\\d)(20\\d\\d(?:[-_](?:0[1-9]|1[0-2])(?:[-_](?:[0-2]\\d|3[01]))?)?)(?!\\d)");

	/**
	 * Two years in the name of a file, of which the later may go without its century. A
	 * day after them makes the second a month.
	 */
	private static final Pattern YEARS = Pattern
		.compile("(?<!\\d)20(\\d\\d)[-_](?:20)?(\\d\\d)(?!\\d|[-_](?:[0-2]\\d|3[01])(?!\\d))");

	/** In bytes: no character has more than four of them. */
	private static final long LONGEST_LINE = 4L * Input.LONGEST_LINE;

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private Commands commands;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "SOURCE", description = "Whose files they are, as 'sources' lists them.")
	@SuppressWarnings("NullAway.Init")
	private String source;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE",
			description = "Files, compressed by gzip or not; a folder for all the files in it; - for standard input.")
	private List<String> files = new ArrayList<>();

	@Option(names = "--as-of", paramLabel = "DATE",
			description = "The date for which the file holds: 2025-06-30, 2025-06 or 2025. Without it, a date in the file's name is taken.")
	private @Nullable String asOf;

	@Override
	public Integer call() throws IOException {
		String given = this.asOf;
		PartialDate asOf = (given != null) ? date(() -> new PartialDate(given)) : null;
		List<Loading.Source> sources = files().stream().map((it) -> source(it, asOf)).toList();
		return this.commands.with((context) -> load(sources, context));
	}

	private List<Path> files() throws IOException {
		List<Path> files = new ArrayList<>();
		for (String each : this.files) {
			Path file = Path.of(each);
			if (Files.isDirectory(file)) {
				try (Stream<Path> inside = Files.list(file)) {
					inside.filter(Files::isRegularFile).sorted().forEach(files::add);
				}
			}
			else if (each.equals("-") || Files.isReadable(file)) {
				files.add(file);
			}
			else {
				throw wrong("There is no file '%s' that can be read".formatted(each));
			}
		}
		return files;
	}

	private Loading.Source source(Path file, @Nullable PartialDate asOf) {
		String name = isStandardInput(file) ? "standard input" : file.getFileName().toString();
		return new Loading.Source(file, name, (asOf != null) ? asOf : date(() -> dateIn(name)));
	}

	private static boolean isStandardInput(Path file) {
		return file.toString().equals("-");
	}

	private @Nullable PartialDate date(Supplier<@Nullable PartialDate> date) {
		try {
			return date.get();
		}
		catch (BadFactException ex) {
			throw wrong(String.valueOf(ex.getMessage()));
		}
	}

	private ParameterException wrong(String problem) {
		return new ParameterException(this.spec.commandLine(), problem);
	}

	private int load(List<Loading.Source> sources, ApplicationContext context) {
		Loading loading = context.getBean(Loading.class);
		int code = Commands.DONE;
		for (Loading.Source source : sources) {
			code = Math.max(code, load(source, loading));
		}
		return code;
	}

	private int load(Loading.Source source, Loading loading) {
		try {
			if (!isStandardInput(source.file())) {
				return Summary.of(run(loading, source)).print(this.commands.out());
			}
			Path kept = kept(System.in);
			try {
				return Summary.of(run(loading, new Loading.Source(kept, source.name(), source.asOf())))
					.print(this.commands.out());
			}
			finally {
				Files.deleteIfExists(kept);
			}
		}
		catch (IllegalArgumentException ex) {
			throw wrong(String.valueOf(ex.getMessage()));
		}
		catch (IOException ex) {
			this.commands.out().printf("%s: it cannot be read: %s%n", source.name(), ex.getMessage());
			return Commands.FAILED;
		}
	}

	private Run run(Loading loading, Loading.Source source) {
		try (Told progress = Told.of(this.commands.out(), source.name())) {
			return loading.load(this.source, source, progress);
		}
	}

	/**
	 * It is read more than once, and so has to be kept. What has a line that nobody will
	 * read is kept no further, so that one without an end cannot fill the disk.
	 */
	private static Path kept(InputStream in) throws IOException {
		Path file = Files.createTempFile("oversight-", ".input");
		byte[] bytes = new byte[64 * 1024];
		long line = 0;
		try (OutputStream out = Files.newOutputStream(file)) {
			for (int read = in.read(bytes); read >= 0 && line <= LONGEST_LINE; read = in.read(bytes)) {
				out.write(bytes, 0, read);
				for (int i = 0; i < read; i++) {
					line = (bytes[i] == '\n') ? 0 : line + 1;
				}
			}
		}
		catch (IOException ex) {
			Files.delete(file);
			throw ex;
		}
		return file;
	}

	/**
	 * Returns the date in the name of a file; null where there is none. What only looks
	 * like one, as 2025-02-30, is none.
	 * @throws BadFactException when it is named by two years, so that nothing tells for
	 * which date of both it holds
	 */
	static @Nullable PartialDate dateIn(String name) {
		YEARS.matcher(name).results().filter(LoadCommand::areYears).findFirst().ifPresent((it) -> {
			throw new BadFactException(
					"'%s' is named by two years, '%s': say with --as-of for which date it holds, as 2025-06-30, 2025-06 or 2025"
						.formatted(name, it.group()));
		});
		return DATE.matcher(name)
			.results()
			.map((it) -> it.group().replace('_', '-'))
			.filter(PartialDate::isOne)
			.findFirst()
			.map(PartialDate::new)
			.orElse(null);
	}

	/**
	 * Whether it is no month: 2011-12 may be December, or the year from one to the next.
	 */
	private static boolean areYears(MatchResult found) {
		int earlier = Integer.parseInt(found.group(1));
		int later = Integer.parseInt(found.group(2));
		boolean inFull = found.group().length() == "2024-2025".length();
		return later > earlier && (inFull || later > 12 || later == earlier + 1);
	}

}
