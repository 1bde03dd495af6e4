package uk.oversight.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The commands of the packaged jar. Without one, it is the service.
 * <p>
 * What a command needs of the application is made when the command needs it, so that help
 * is there at once.
 */
@Command(name = "java -jar target/oversight.jar",
		description = "Oversight joins public bodies, their inspectors and what ministers say of them in one graph. Without a command, it starts the service; with one, it loads data into the graph, or tells what has been loaded. A command works beside a running service and without one.",
		subcommands = { LoadCommand.class, SyncCommand.class, SourcesCommand.class, RunsCommand.class,
				RefusedCommand.class, LinkCommand.class, RelinkCommand.class, LikenCommand.class, SchemaCommand.class,
				RehearseCommand.class },
		synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true, versionProvider = Commands.Version.class,
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:all of it is in", "1:some of it was refused", "2:it could not be done" },
		footer = { "",
				"Where the graph is, the same settings say as for the service: OVERSIGHT_DATA_DIR for the folder",
				"of the database in our own process, SPRING_NEO4J_URI for a server. Each may also be given",
				"after the command, as --oversight.data-dir=/srv/oversight." })
public final class Commands {

	/** All of it is in. */
	static final int DONE = 0;

	/** Some of it was refused. */
	static final int REFUSED = 1;

	/** It could not be done. */
	static final int FAILED = 2;

	private static final Set<String> ANSWERED_HERE = Set.of("-h", "--help", "-V", "--version");

	/** A command writes, and answers nobody: it needs neither the web nor GraphQL. */
	private static final Map<String, Object> SETTINGS = Map.of("oversight.graph.shared", "true",
			"spring.main.lazy-initialization", "true", "logging.level.root", "warn", "spring.autoconfigure.exclude",
			"org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration");

	/** What is set as for the service, as {@code --oversight.data-dir=/srv/oversight}. */
	private static final Pattern SETTING = Pattern.compile("--[a-z0-9-]+\\.[^=]+=.*");

	private final Class<?> application;

	private final List<String> settings;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--debug", scope = ScopeType.INHERIT, description = "Tell of failures with their stack traces.")
	private boolean debug;

	private Commands(Class<?> application, List<String> settings) {
		this.application = application;
		this.settings = settings;
	}

	/** Whether these arguments are a command, and not only settings of the service. */
	public static boolean areMeantBy(String... args) {
		return Stream.of(args).anyMatch((it) -> !it.startsWith("-") || ANSWERED_HERE.contains(it));
	}

	/**
	 * Runs a command.
	 * @param application the class to make the application from
	 * @return the exit code
	 */
	public static int run(Class<?> application, String... args) {
		Map<Boolean, List<String>> arguments = Stream.of(args)
			.collect(Collectors.partitioningBy((it) -> SETTING.matcher(it).matches()));
		CommandLine line = new CommandLine(new Commands(application, arguments.getOrDefault(true, List.of())));
		line.setExecutionExceptionHandler((ex, command, parsed) -> {
			if (((Commands) line.getCommand()).debug) {
				ex.printStackTrace(command.getErr());
			}
			else if (!(ex instanceof NotStartedException)) {
				command.getErr().println(ex.getMessage());
			}
			return FAILED;
		});
		return line.execute(arguments.getOrDefault(false, List.of()).toArray(String[]::new));
	}

	/**
	 * Runs something with the application, without its web server, and closes it again.
	 */
	int with(ToIntFunction<ApplicationContext> work) {
		try (ConfigurableApplicationContext context = start()) {
			return work.applyAsInt(context);
		}
	}

	private ConfigurableApplicationContext start() {
		try {
			return new SpringApplicationBuilder(this.application).web(WebApplicationType.NONE)
				.properties(SETTINGS)
				.run(this.settings.toArray(String[]::new));
		}
		catch (RuntimeException ex) {
			throw new NotStartedException(ex);
		}
	}

	PrintWriter out() {
		return this.spec.commandLine().getOut();
	}

	PrintWriter err() {
		return this.spec.commandLine().getErr();
	}

	/** The application did not start, and has said why. */
	private static final class NotStartedException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private NotStartedException(Throwable cause) {
			super(cause);
		}

	}

	/** The version of the jar. */
	static final class Version implements CommandLine.IVersionProvider {

		@Override
		public String[] getVersion() {
			String version = Commands.class.getPackage().getImplementationVersion();
			return new String[] { "Oversight " + ((version != null) ? version : "(not packaged)") };
		}

	}

}
