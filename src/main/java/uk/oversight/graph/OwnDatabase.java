package uk.oversight.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.PortBindException;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Neo4j in our own process: its store lies in the data folder, its Bolt port is open to
 * this machine only, and its password is known to whoever may read our files.
 */
final class OwnDatabase implements AutoCloseable {

	static final String USER = "neo4j";

	/** The folder of the store in the data folder. */
	static final String STORE = "neo4j";

	private static final Logger logger = LoggerFactory.getLogger(OwnDatabase.class);

	private static final Duration STARTING = Duration.ofMinutes(2);

	private final FolderLock lock;

	private final OpenDoor door;

	private final DatabaseManagementService management;

	private final String password;

	private OwnDatabase(FolderLock lock, OpenDoor door, DatabaseManagementService management, String password) {
		this.lock = lock;
		this.door = door;
		this.management = management;
		this.password = password;
	}

	/**
	 * Opens the store of the data folder, or makes one.
	 * @param beginning what to begin with where there is none, so that it need not be
	 * made
	 * @throws CannotStartException when another process has the folder, it cannot be
	 * used, or another database than its own is asked for
	 */
	static OwnDatabase open(GraphProperties properties, Optional<PackedStore> beginning) {
		if (!properties.graph().database().equals(GraphDatabaseSettings.DEFAULT_DATABASE_NAME)) {
			throw new CannotStartException(
					"There is no database '%s' in our own process: it has one, 'neo4j'"
						.formatted(properties.graph().database()),
					"Leave oversight.graph.database out, or name the server that has it with SPRING_NEO4J_URI.", null);
		}
		Path folder = properties.folder();
		try {
			Files.createDirectories(folder);
			FolderLock lock = FolderLock.take(folder);
			try {
				return open(folder, lock, properties.graph(), beginning);
			}
			catch (IOException | RuntimeException ex) {
				lock.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new CannotStartException("The data folder %s cannot be used: %s".formatted(folder, ex),
					"Make it readable and writable for this user, or name another with OVERSIGHT_DATA_DIR (or --oversight.data-dir).",
					ex);
		}
	}

	private static OwnDatabase open(Path folder, FolderLock lock, GraphProperties.Graph settings,
			Optional<PackedStore> beginning) throws IOException {
		Path store = folder.resolve(STORE);
		Password password = Password.in(folder);
		FirstStart firstStart = FirstStart.in(folder);
		OpenDoor door = new OpenDoor(folder);
		door.close();
		if (firstStart.wasInterrupted()) {
			// It holds nothing yet that is not made again from here.
			logger.warn("The first start was interrupted; starting afresh in {}", store);
			FileSystemUtils.deleteRecursively(store);
		}
		if (Files.notExists(store)) {
			firstStart.begin();
			password.forget();
			if (beginning.isPresent()) {
				unpack(beginning.get(), store);
			}
		}
		DatabaseManagementService management = start(store, settings);
		try {
			String secret = password.isKnown() ? password.read() : newPassword(management, password);
			firstStart.end();
			OwnDatabase database = new OwnDatabase(lock, door, management, secret);
			door.open(database.address());
			return database;
		}
		catch (IOException | RuntimeException ex) {
			// Its threads would keep the process alive.
			management.shutdown();
			throw ex;
		}
	}

	/** Saves the time to make the graph; where that fails, it is made. */
	private static void unpack(PackedStore packed, Path store) throws IOException {
		try {
			logger.info("Beginning with the graph that is packed in {}", packed.file());
			packed.unpack(store);
		}
		catch (IOException ex) {
			logger.warn("It cannot be unpacked, and is made instead. 'rehearse' packs another. The reason: {}",
					ex.toString());
			FileSystemUtils.deleteRecursively(store);
		}
	}

	private static DatabaseManagementService start(Path store, GraphProperties.Graph settings) {
		logger.info("Opening the graph in {}", store);
		DatabaseManagementServiceBuilder builder = new DatabaseManagementServiceBuilder(store)
			.setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", settings.boltPort()))
			.setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", settings.boltPort()))
			.setConfig(HttpConnector.enabled, false)
			.setConfig(HttpsConnector.enabled, false)
			.setConfig(GraphDatabaseSettings.udc_enabled, false)
			.setConfig(GraphDatabaseSettings.pagecache_memory, settings.pageCache().toBytes())
			.setConfig(GraphDatabaseSettings.memory_transaction_max_size, settings.transactionMemory().toBytes())
			.setConfig(GraphDatabaseSettings.transaction_timeout, settings.writeTimeout())
			// READ access refuses writes, but would not refuse to read a file or an
			// address.
			.setConfig(GraphDatabaseSettings.allow_file_urls, false);
		DatabaseManagementService management;
		try {
			management = builder.build();
		}
		catch (RuntimeException ex) {
			throw cannotOpen(store, settings, ex);
		}
		if (!management.database(settings.database()).isAvailable(STARTING.toMillis())) {
			management.shutdown();
			throw new CannotStartException(
					"The graph in %s did not open within %d s".formatted(store, STARTING.toSeconds()), reasonOf(store),
					null);
		}
		return management;
	}

	private static CannotStartException cannotOpen(Path store, GraphProperties.Graph settings, RuntimeException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof PortBindException) {
				return new CannotStartException(
						"Port %d, by which the graph is to be reached, is in use".formatted(settings.boltPort()),
						"Stop the process that has it, or name another port with --oversight.graph.bolt-port; 0 takes a free one.",
						ex);
			}
		}
		return new CannotStartException("The graph in %s cannot be opened: %s".formatted(store,
				NestedExceptionUtils.getMostSpecificCause(ex).getMessage()), reasonOf(store), ex);
	}

	private static String reasonOf(Path store) {
		return "See %s for the reason; a store that is damaged can be moved away, and is then made anew."
			.formatted(store.resolve("logs").resolve("debug.log"));
	}

	private static String newPassword(DatabaseManagementService management, Password password) throws IOException {
		String secret = Password.generate();
		management.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
			.executeTransactionally("ALTER USER $user SET PASSWORD $secret CHANGE NOT REQUIRED",
					Map.of("user", USER, "secret", secret));
		// Kept only once it is set: without the file, the next start sets another.
		password.keep(secret);
		return secret;
	}

	String address() {
		GraphDatabaseAPI system = (GraphDatabaseAPI) this.management
			.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
		int port = system.getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT)
			.getPort();
		return "bolt://127.0.0.1:" + port;
	}

	String password() {
		return this.password;
	}

	@Override
	public void close() throws IOException {
		this.door.close();
		this.management.shutdown();
		this.lock.close();
	}

}
