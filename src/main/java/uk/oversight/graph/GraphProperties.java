package uk.oversight.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the graph is kept and how much it may take.
 *
 * @param dataDir the folder for all that must survive a restart: the store of the
 * database in our own process, and its password
 * @param graph settings of the database
 */
@ConfigurationProperties("oversight")
record GraphProperties(@DefaultValue("./data") Path dataDir, @DefaultValue Graph graph) {

	/**
	 * Settings of the database.
	 *
	 * @param boltPort the port, on this machine only, by which the database in our own
	 * process can be reached; 0 takes a free one
	 * @param pageCache how much of the store the database in our own process keeps in
	 * memory
	 * @param transactionMemory how much memory one transaction there may take
	 * @param readTimeout how long one read may take before the database ends it
	 * @param writeTimeout how long one write may take before the database ends it
	 * @param database which database of a server is ours
	 * @param packedStore a packed store to begin a new graph with; empty, or not given,
	 * for none. The launcher names the one beside the jar
	 * @param shared whether to use the graph of the process that has the data folder, if
	 * one has; set by the commands
	 */
	record Graph(@DefaultValue("0") int boltPort, @DefaultValue("256MB") DataSize pageCache,
			@DefaultValue("512MB") DataSize transactionMemory, @DefaultValue("20s") Duration readTimeout,
			@DefaultValue("10m") Duration writeTimeout, @DefaultValue("neo4j") String database,
			@Nullable Path packedStore, @DefaultValue("false") boolean shared) {

		/** The one to begin a new graph with, if any. */
		Optional<PackedStore> beginning() {
			return Optional.ofNullable(this.packedStore)
				.filter((file) -> !file.toString().isEmpty())
				.map(PackedStore::new);
		}

	}

	/** The folder by its whole path. */
	Path folder() {
		return this.dataDir.toAbsolutePath().normalize();
	}

}
