package uk.oversight.graphql.limits;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ClientRatesTests {

	@Test
	void refusesTheNextRequestOfClientThatHasMadeAll() {
		ClientRates rates = rates(3, false);
		for (int i = 0; i < 3; i++) {
			assertThat(rates.waitFor(from("203.0.113.7"))).isNull();
		}
		assertThat(rates.waitFor(from("203.0.113.7"))).isPositive();
		assertThat(rates.waitFor(from("203.0.113.8"))).isNull();
	}

	@Test
	void knowsClientOfTrustedProxyByTheLastAddressItNames() {
		ClientRates rates = rates(1, true);
		assertThat(rates.waitFor(from("127.0.0.1", "198.51.100.1, 203.0.113.7"))).isNull();
		assertThat(rates.waitFor(from("127.0.0.1", "anything else, 203.0.113.7"))).isPositive();
		assertThat(rates.waitFor(from("127.0.0.1", "203.0.113.7, 203.0.113.8"))).isNull();
	}

	@Test
	void believesNobodyElse() {
		ClientRates rates = rates(1, false);
		assertThat(rates.waitFor(from("203.0.113.7", "198.51.100.1"))).isNull();
		assertThat(rates.waitFor(from("203.0.113.7", "198.51.100.2"))).isPositive();
	}

	@Test
	void doesNotCountWhoeverSitsAtThisMachine() {
		ClientRates rates = rates(1, false);
		for (int i = 0; i < 3; i++) {
			assertThat(rates.waitFor(from("127.0.0.1"))).isNull();
			assertThat(rates.waitFor(from("::1"))).isNull();
		}
	}

	@Test
	void countsNobodyWhereThereIsNoLimit() {
		ClientRates rates = rates(0, false);
		assertThat(rates.waitFor(from("203.0.113.7"))).isNull();
		assertThat(rates.waitFor(from("203.0.113.7"))).isNull();
	}

	private static ClientRates rates(int most, boolean trustProxy) {
		return new ClientRates(new Binder(new MapConfigurationPropertySource(
				Map.of("oversight.limits.requests-a-minute", most, "oversight.limits.trust-proxy", trustProxy)))
			.bindOrCreate("oversight.limits", LimitsProperties.class));
	}

	private static MockHttpServletRequest from(String address, String... forwarded) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		for (String one : forwarded) {
			request.addHeader("X-Forwarded-For", one);
		}
		return request;
	}

}
