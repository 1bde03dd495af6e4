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
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts our endpoint before Spring's, and our words before Tomcat's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HttpConfiguration {

	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> endpoint(Requests requests, JsonMapper json, HttpProperties properties,
			GraphQlProperties graphQlProperties) {
		Endpoint endpoint = new Endpoint(requests, json, properties);
		String path = graphQlProperties.getHttp().getPath();
		return RouterFunctions.route()
			.DELETE(path + "/requests/{id}", requests::stop)
			.route(RequestPredicates.path(path), endpoint::answer)
			.build();
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
