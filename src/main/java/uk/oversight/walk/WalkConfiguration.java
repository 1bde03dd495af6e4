package uk.oversight.walk;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.DataFetcher;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.WiringFactory;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import uk.oversight.graph.Reads;

/** Has every root field answered by a walk, unless a controller answers it. */
@Configuration(proxyBeanMethods = false)
class WalkConfiguration {

	@Bean
	Walks walks(Reads reads, Meanings meanings) {
		return new Walks(reads, meanings);
	}

	@Bean
	GraphQlSourceBuilderCustomizer walkedGraphQl(List<DataFetcherExceptionResolver> exceptionResolvers) {
		Cache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder().maximumSize(1_000).build();
		PreparsedDocumentProvider parsedOnce = (input, parse) -> CompletableFuture
			.completedFuture(parsed(documents, input, parse));
		return (source) -> source.configureTypeDefinitions(new SchemaCompletion())
			.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(parsedOnce)
				.queryExecutionStrategy(new WalkExecutionStrategy(
						DataFetcherExceptionResolver.createExceptionHandler(exceptionResolvers))));
	}

	private static PreparsedDocumentEntry parsed(Cache<String, PreparsedDocumentEntry> documents, ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		return documents.get(input.getQuery(), (it) -> parse.apply(input));
	}

	@Bean
	RuntimeWiringConfigurer walkedFields(Walks walks) {
		return new RuntimeWiringConfigurer() {

			@Override
			public void configure(RuntimeWiring.Builder builder) {
				// All is said by the factory below.
			}

			@Override
			public void configure(RuntimeWiring.Builder builder, List<WiringFactory> factories) {
				factories.add(new WiringFactory() {

					@Override
					public boolean providesDataFetcher(FieldWiringEnvironment environment) {
						return environment.getParentType().getName().equals("Query");
					}

					@Override
					public DataFetcher<?> getDataFetcher(FieldWiringEnvironment environment) {
						return walks;
					}

				});
			}

		};
	}

}
