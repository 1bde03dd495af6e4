package uk.oversight.graphql.http;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts our endpoint before Spring's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HttpConfiguration {

	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> endpoint(WebGraphQlHandler graphQl, JsonMapper json, GraphQlProperties properties) {
		return RouterFunctions.route(RequestPredicates.path(properties.getHttp().getPath()),
				new Endpoint(graphQl, json)::answer);
	}

}
