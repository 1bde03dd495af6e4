package uk.oversight.command;

import java.time.DateTimeException;
import java.time.LocalDate;
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

import uk.oversight.feed.Feed;
import uk.oversight.feed.Live;
import uk.oversight.feed.Loading;
import uk.oversight.feed.Syncing;

/** Asks publishers for what has changed. */
@Command(name = "sync", description = { "Asks a publisher's API for what has changed since it was last asked.", "",
		"A sync that was interrupted goes on where it stopped when it is run again. Only the publisher's own host is asked, slowly, and later where it says that it is busy." },
		mixinStandardHelpOptions = true,
		footer = { "", "CQC gives out keys; the command reads yours from OVERSIGHT_CQC_KEY." })
final class SyncCommand implements Callable<Integer> {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private Commands commands;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(paramLabel = "SOURCE", description = "Whose API to ask, as 'sources' lists them.")
	@SuppressWarnings("NullAway.Init")
	private String source;

	@Option(names = "--since", paramLabel = "DATE",
			description = "From which day on, as 2025-06-30; without it, from where the last sync ended.")
	private @Nullable String since;

	@Override
	public Integer call() {
		LocalDate since = (this.since != null) ? day(this.since) : null;
		return this.commands.with((context) -> sync(since, context));
	}

	private LocalDate day(String value) {
		try {
			return LocalDate.parse(value);
		}
		catch (DateTimeException ex) {
			throw new ParameterException(this.spec.commandLine(),
					"'%s' is no day: write it as 2025-06-30".formatted(value));
		}
	}

	private int sync(@Nullable LocalDate since, ApplicationContext context) {
		Feed feed = feed(context.getBean(Loading.class));
		Syncing syncing = context.getBean(Syncing.class);
		int code = Commands.DONE;
		for (Live live : feed.live()) {
			try (Told progress = Told.of(this.commands.out(), live.key())) {
				code = Math.max(code, Summary.of(syncing.sync(feed, live, since, progress)).print(this.commands.out()));
			}
		}
		return code;
	}

	private Feed feed(Loading loading) {
		return loading.feeds()
			.stream()
			.filter((it) -> it.name().equals(this.source) && !it.live().isEmpty())
			.findFirst()
			.orElseThrow(() -> new ParameterException(this.spec.commandLine(),
					"'%s' is no source that can be asked: it is one of %s".formatted(this.source,
							loading.feeds().stream().filter((it) -> !it.live().isEmpty()).map(Feed::name).toList())));
	}

}
