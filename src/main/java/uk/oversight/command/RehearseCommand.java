package uk.oversight.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

import uk.oversight.launch.Rehearsal;

/** Prepares faster starts. It uses a graph of its own, and leaves any other alone. */
@Command(name = "rehearse",
		description = "Starts the service once in an empty folder of its own, asks it the questions of its page, and keeps beside the jar what later starts need not do again: the graph that it made, and what Java learned. The build has done so already; do it again after Java was updated.",
		mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private Commands commands;

	@Override
	public Integer call() throws InterruptedException {
		List<Path> kept = Rehearsal.run(this::tell);
		tell("Kept in %s, for later starts to take up"
			.formatted(kept.stream().map(Path::toString).collect(Collectors.joining(" and "))));
		return Commands.DONE;
	}

	private void tell(String what) {
		this.commands.out().println(what);
		this.commands.out().flush();
	}

}
