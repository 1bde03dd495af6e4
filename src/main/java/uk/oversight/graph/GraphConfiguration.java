package uk.oversight.graph;

import java.net.URI;
import java.util.List;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/** Connects to the server that is configured, or opens a database in our own process. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphProperties.class)
class GraphConfiguration {

	/**
	 * What takes longest to make, and needs no database. It is made before the first
	 * connection is, and so while the database opens.
	 */
	private static final List<String> MEANWHILE = List.of("graphQlSource", "requestMappingHandlerMapping",
			"requestMappingHandlerAdapter", "jvmGcMetrics");

	@Bean
	static BeanFactoryPostProcessor connectionLast() {
		return (beans) -> {
			if (beans.containsBeanDefinition("neo4jDriver")) {
				beans.getBeanDefinition("neo4jDriver")
					.setDependsOn(MEANWHILE.stream().filter(beans::containsBeanDefinition).toArray(String[]::new));
			}
		};
	}

	@Bean
	DatabaseSelectionProvider databaseSelectionProvider(GraphProperties properties) {
		return DatabaseSelectionProvider.createStaticDatabaseSelectionProvider(properties.graph().database());
	}

	@Bean
	Migrations migrations(Driver driver, Neo4jConnectionDetails connection, GraphProperties properties) {
		return new Migrations(driver, connection.getUri(), properties);
	}

	/** Without a server's address, the database is our own. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBean(EarlyOpening.Opening.class)
	static class Own {

		@Bean
		Neo4jConnectionDetails neo4jConnectionDetails(EarlyOpening.Opening opening) {
			OwnDatabase database = opening.await();
			URI address = URI.create(database.address());
			AuthToken token = AuthTokens.basic(OwnDatabase.USER, database.password());
			return new Neo4jConnectionDetails() {

				@Override
				public URI getUri() {
					return address;
				}

				@Override
				public AuthToken getAuthToken() {
					return token;
				}

			};
		}

	}

}
