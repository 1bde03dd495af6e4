package uk.oversight.command;

import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import uk.oversight.feed.Run;
import uk.oversight.feed.Runs;

/** Tells what a load refused. */
@Command(name = "refused",
		description = "Tells which rows a load refused, and what of others it left out, with the line and the reason of each.",
		mixinStandardHelpOptions = true)
final class RefusedCommand implements Callable<Integer> {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private Commands commands;

	@Parameters(paramLabel = "RUN", description = "The number of the load, as 'runs' gives it.")
	private int run;

	@Override
	public Integer call() {
		return this.commands.with((context) -> {
			Runs runs = context.getBean(Runs.class);
			Optional<Run> run = runs.run(this.run);
			if (run.isEmpty()) {
				this.commands.out().printf("There is no run %d: 'runs' lists those there are%n", this.run);
				return Commands.FAILED;
			}
			runs.refused(this.run,
					(it) -> this.commands.out()
						.printf("%s, line %d: %s: %s%n", run.get().file(), it.line(),
								it.entered() ? "in, but" : "refused", it.reason()));
			return Commands.DONE;
		});
	}

}
