package uk.oversight.export;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import uk.oversight.graphql.http.Requests;

/** Takes what the endpoint is asked as CSV, before those that answer with JSON see it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ExportConfiguration {

	@Bean
	@Order(-10)
	RouterFunction<ServerResponse> csvEndpoint(Requests requests, GraphQlSource source, GraphQlProperties properties,
			ExportProperties limits) {
		CsvEndpoint endpoint = new CsvEndpoint(requests, source.schema(), limits.mostRows());
		return RouterFunctions.route(RequestPredicates.path(properties.getHttp().getPath())
			.and(RequestPredicates.headers(CsvEndpoint::isWantedBy)), endpoint::answer);
	}

}
