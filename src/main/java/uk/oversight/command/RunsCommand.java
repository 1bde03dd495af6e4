package uk.oversight.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import uk.oversight.feed.Run;
import uk.oversight.feed.Runs;

/** Tells of the loads there have been. */
@Command(name = "runs", description = "Tells of the loads there have been, the latest first.",
		mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
		.withZone(ZoneId.systemDefault());

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private Commands commands;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--first", paramLabel = "NUMBER", defaultValue = "20",
			description = "How many to tell of, 20 unless another number is given.")
	private int first;

	@Override
	public Integer call() {
		if (this.first < 1) {
			throw new ParameterException(this.spec.commandLine(),
					"'%d' is no number of runs to tell of: it is 1 or more".formatted(this.first));
		}
		return this.commands.with((context) -> {
			List<Run> runs = context.getBean(Runs.class).latest(this.first);
			runs.forEach(this::tell);
			if (runs.isEmpty()) {
				this.commands.out().println("Nothing has been loaded yet: 'sources' lists what can be.");
			}
			return Commands.DONE;
		});
	}

	private void tell(Run run) {
		Run.Count count = run.count();
		String how = (run.trouble() != null) ? "not loaded to its end: " + run.trouble()
				: (run.ended() == null) ? "cut short, or still going on: run it again to finish it"
						: "%,d read, %,d new, %,d changed, %,d unchanged, %,d refused, %,d unjoined, %,d missing"
							.formatted(count.read(), count.fresh(), count.changed(), count.unchanged(), count.refused(),
									count.unjoined(), count.missing());
		this.commands.out()
			.printf("%4d  %s  %s  %s: %s%n", run.number(), MINUTE.format(run.started()), run.source(), run.file(), how);
	}

}
