package uk.oversight;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

import uk.oversight.command.Commands;

@SpringBootApplication
@ConfigurationPropertiesScan
class Application {

	public static void main(String[] args) {
		if (args.length > 0 && Commands.areMeantBy(args)) {
			System.exit(Commands.run(Application.class, args));
		}
		SpringApplication.run(Application.class, args);
	}

}
