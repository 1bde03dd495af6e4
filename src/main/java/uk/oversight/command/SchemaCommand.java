package uk.oversight.command;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

import uk.oversight.walk.PublicSchema;

/** Prints what can be asked for. It needs no graph. */
@Command(name = "schema", description = "Prints the whole GraphQL schema, for clients and their tools.",
		mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private Commands commands;

	@Override
	public Integer call() {
		this.commands.out().print(PublicSchema.print());
		this.commands.out().flush();
		return Commands.DONE;
	}

}
