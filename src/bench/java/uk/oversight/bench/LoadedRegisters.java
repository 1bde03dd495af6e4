package uk.oversight.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import uk.oversight.evidence.PartialDate;
import uk.oversight.feed.Loading;
import uk.oversight.feed.Progress;
import uk.oversight.feed.Run;
import uk.oversight.linking.known.GraphBodies;
import uk.oversight.linking.known.KnownBodies;
import uk.oversight.linking.naming.Body;

/**
 * The bodies that texts may name once the corpus and every register at hand are loaded,
 * by the feeds themselves. They are kept in a file, so that what is measured runs in a
 * process without the database.
 */
final class LoadedRegisters {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** In this order: boards before trusts, older editions before newer ones. */
	private static final List<Register> REGISTERS = List.of(
			new Register("councils", "registers/uk_local_authorities.csv", null),
			new Register("trusts", "registers/icbs.csv", null),
			new Register("trusts", "registers/nhs_ods_etr_2022.csv", "2022"),
			new Register("trusts", "registers/nhs_ods_etr_2025.csv", "2025"),
			new Register("trusts", "registers/ods_organisation_RWR.json", null),
			new Register("prisons", "registers/prisons_hmpps_prison_register.csv", "2022"),
			new Register("ofsted", "ofsted/ofsted_ilacs_overview.csv", null),
			new Register("cqc", "cqc/cqc_local_authority_assessments_72.csv", null),
			new Register("cqc", "cqc/cqc_hsca_active_locations_sample.csv", null),
			new Register("cqc", "cqc/cqc_directory_sample.csv", null),
			new Register("cqc", "cqc/location_1-125856395.json", null));

	private LoadedRegisters() {
	}

	/** A publisher's file, and the year for which it holds. */
	private record Register(String feed, String file, @Nullable String asOf) {
	}

	/**
	 * Loads all of them into a new graph, and keeps the bodies that linking looks for.
	 * @param arguments the folder of the publishers' files, a folder for the graph, and
	 * the file in which to keep the bodies
	 */
	public static void main(String[] arguments) throws IOException {
		Path data = Path.of(arguments[0]);
		Path graph = Path.of(arguments[1]);
		FileSystemUtils.deleteRecursively(graph);
		SpringApplication application = new SpringApplication();
		application.setSources(Set.of("uk.oversight.Application"));
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run("--logging.level.root=warn",
				"--oversight.data-dir=" + graph)) {
			Loading loading = context.getBean(Loading.class);
			REGISTERS.forEach((it) -> load(loading, it, data.resolve(it.file())));
			List<Body> bodies = context.getBean(GraphBodies.class).all(new KnownBodies());
			JSON.writeValue(Path.of(arguments[2]).toFile(), bodies);
			System.out.printf("%,d bodies that texts may name%n", bodies.size());
		}
	}

	private static void load(Loading loading, Register register, Path file) {
		PartialDate asOf = (register.asOf() != null) ? new PartialDate(register.asOf()) : null;
		Run run = loading.load(register.feed(), new Loading.Source(file, register.file(), asOf), Progress.NONE);
		if (run.trouble() != null) {
			throw new IllegalStateException("'%s' was not loaded: %s".formatted(file, run.trouble()));
		}
		System.out.printf("%s: %,d rows%n", register.file(), run.count().read());
	}

	/** Reads the bodies that were kept. */
	static List<Body> read(Path kept) {
		return JSON.readValue(kept.toFile(), new TypeReference<List<Body>>() {
		});
	}

}
