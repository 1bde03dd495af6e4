package uk.oversight.command;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

import org.springframework.context.ApplicationContext;

import uk.oversight.linking.Likening;

/** Works out what the texts of the graph mean. */
@Command(name = "liken", description = { "Works out which findings and answers say something alike.", "",
		"A small model of language, which is in the jar, reads each of them once, some forty short ones a second on two cores. Searches then go by meaning beside words, and 'alike' tells what is like a finding or an answer. Run it after loading; what has been read is left as it is, so a run that was interrupted goes on where it stopped." },
		mixinStandardHelpOptions = true)
final class LikenCommand implements Callable<Integer> {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private Commands commands;

	@Override
	public Integer call() {
		return this.commands.with(this::liken);
	}

	private int liken(ApplicationContext context) {
		try (Told progress = Told.of(this.commands.out(), "liken")) {
			long read = context.getBean(Likening.class).liken((done, all) -> progress.at(done, Math.max(1, all), done));
			this.commands.out().printf("liken: %,d findings and answers read%n", read);
			return Commands.DONE;
		}
	}

}
