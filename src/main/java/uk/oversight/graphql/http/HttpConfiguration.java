package uk.oversight.graphql.http;

import org.apache.catalina.core.StandardHost;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import uk.oversight.graphql.limits.ClientRates;
import uk.oversight.graphql.limits.LimitsProperties;

/** Puts our endpoint before Spring's, and our words before Tomcat's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HttpConfiguration {

	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> endpoint(WebGraphQlHandler graphQl, JsonMapper json, LimitsProperties limits,
			ClientRates rates, RunningRequests running, Documents documents, RequestMetrics metrics,
			HttpProperties properties, GraphQlProperties graphQlProperties) {
		Endpoint endpoint = new Endpoint(graphQl, json, limits, rates, running, documents, metrics, properties);
		return RouterFunctions.route(RequestPredicates.path(graphQlProperties.getHttp().getPath()), endpoint::answer);
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors(JsonMapper json) {
		return (tomcat) -> tomcat.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.getPipeline().addValve(new UnreadableRequests(json));
			}
		});
	}

}
