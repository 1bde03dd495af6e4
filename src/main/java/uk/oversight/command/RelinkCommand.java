package uk.oversight.command;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

import org.springframework.context.ApplicationContext;

import uk.oversight.linking.Linking;

/** Links the texts that the graph holds. */
@Command(name = "relink", description = { "Links the questions and answers of the graph to the bodies they are about.",
		"",
		"Run it after loading registers or questions. What has been linked by the same rules and the same bodies, and in the same words, is left as it is, so a run that was interrupted goes on where it stopped." },
		mixinStandardHelpOptions = true)
final class RelinkCommand implements Callable<Integer> {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private Commands commands;

	@Override
	public Integer call() {
		return this.commands.with(this::relink);
	}

	private int relink(ApplicationContext context) {
		Linking linking = context.getBean(Linking.class);
		linking.idleOverrides().forEach(this.commands.err()::println);
		try (Told progress = Told.of(this.commands.out(), "relink")) {
			Linking.Relinked done = linking.relink((linked, all) -> progress.at(linked, Math.max(1, all), linked));
			this.commands.out()
				.printf("relink: %,d questions read; %,d name a body, %,d may; %,d speak of a class; %,d treat a topic; %,d citations of questions; %,d names that no register knows%n",
						done.questions(), done.mentions(), done.unsure(), done.concerns(), done.topics(),
						done.citations(), done.unresolved());
			return Commands.DONE;
		}
	}

}
