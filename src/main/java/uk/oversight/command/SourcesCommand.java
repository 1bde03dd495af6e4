package uk.oversight.command;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;

import uk.oversight.feed.Feed;
import uk.oversight.feed.Format;

/** Lists what can be loaded, and whose APIs can be asked. It needs no graph. */
@Command(name = "sources", description = "Lists what can be loaded, in which forms, and whose APIs 'sync' can ask.",
		mixinStandardHelpOptions = true)
final class SourcesCommand implements Callable<Integer> {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private Commands commands;

	@Override
	public Integer call() {
		for (Feed feed : feeds()) {
			this.commands.out().printf("%s%n  %s%n", feed.name(), feed.about());
			for (Format format : feed.formats()) {
				this.commands.out().printf("  - %s%n", format.form());
			}
			if (!feed.live().isEmpty()) {
				String key = feed.live().getFirst().keyVariable();
				this.commands.out()
					.printf("  - its API: sync %s%s%n", feed.name(), (key != null) ? ", with a key in " + key : "");
			}
		}
		return Commands.DONE;
	}

	private static List<Feed> feeds() {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
			scanner.addIncludeFilter(new AssignableTypeFilter(Feed.class));
			scanner.scan(Feed.class.getPackageName());
			context.refresh();
			return context.getBeanProvider(Feed.class).stream().sorted(Comparator.comparing(Feed::name)).toList();
		}
	}

}
